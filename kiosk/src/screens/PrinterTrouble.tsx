/** Said before a number is taken: it would not come out on paper. */
import { Camera, PrinterX } from 'lucide-react'
import type { PrinterTrouble as Trouble } from '#shared/protocol/printing.ts'
import { useKiosk } from '../kiosk.ts'
import { Notice } from '../parts/Notice.tsx'
import { Note } from '../parts/Note.tsx'

export function PrinterTrouble({ trouble }: { trouble: Trouble }) {
  const { t, actions } = useKiosk()
  return (
    <Notice
      icon={PrinterX}
      title={t(`printer.${trouble}`)}
      text={t('printerText')}
      answers={
        <button type="button" className="button main-button" onClick={actions.withoutPaper}>
          {t('withoutPaper')}
        </button>
      }
    >
      <Note picture={<Camera aria-hidden="true" />}>{t('withoutPaperText')}</Note>
    </Notice>
  )
}
