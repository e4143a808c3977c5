/** How a wish ended without a number. */
import { CircleAlert, CircleCheck } from 'lucide-react'
import type { AnyRefusal } from '#shared/client/connection.ts'
import { useKiosk } from '../kiosk.ts'
import { Notice } from '../parts/Notice.tsx'
import { refusalPhrase } from '../phrases.ts'

export function Refused({ refusal }: { refusal: AnyRefusal }) {
  const kiosk = useKiosk()
  const { t } = kiosk
  return (
    <Notice
      icon={CircleAlert}
      title={t('refusedTitle')}
      text={refusalPhrase(kiosk, refusal)}
      answers={<GoOn label={t('goOn')} />}
    />
  )
}

export function Returned({ label }: { label: string }) {
  const { t } = useKiosk()
  return (
    <Notice
      icon={CircleCheck}
      title={t('returnedTitle')}
      text={t('returnedText', { label })}
      answers={<GoOn label={t('toStart')} />}
    />
  )
}

function GoOn({ label }: { label: string }) {
  const { actions } = useKiosk()
  return (
    <button type="button" className="button main-button" onClick={actions.back}>
      {label}
    </button>
  )
}
