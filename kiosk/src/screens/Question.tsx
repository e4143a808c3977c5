/** Only whoever stands here knows whether the receipt came out. */
import { Check, X } from 'lucide-react'
import type { Flow } from '../flow.ts'
import { useKiosk } from '../kiosk.ts'
import { Label } from '../parts/Label.tsx'
import { Notice } from '../parts/Notice.tsx'

export function Question({ stage }: { stage: Extract<Flow['stage'], { is: 'question' }> }) {
  const { t, actions } = useKiosk()
  const { ticket, after } = stage
  const { label } = ticket
  return (
    <Notice
      title={after === 'print' ? t('questionPrintTitle') : t('questionRestartTitle', { label })}
      text={t(after === 'print' ? 'questionPrintText' : 'questionRestartText')}
      answers={
        <>
          <button type="button" className="button main-button" onClick={actions.hasPaper}>
            <Check aria-hidden="true" className="icon" />
            {t('yes')}
          </button>
          <button type="button" className="button" onClick={actions.noPaper}>
            <X aria-hidden="true" className="icon" />
            {t(after === 'print' ? 'no' : 'withoutTicket')}
          </button>
          {after === 'restart' && (
            <button type="button" className="button quiet-button" data-back onClick={actions.back}>
              {t('notMine')}
            </button>
          )}
        </>
      }
    >
      <div className="ticket-frame">
        <Label label={label} />
      </div>
    </Notice>
  )
}
