import { CircleAlert, CircleQuestionMark } from 'lucide-react'
import type { SecondChanceRule } from '#shared/protocol/views.ts'
import { localize } from '#shared/ui/format.ts'
import { useKiosk } from '../kiosk.ts'
import { missedPhrase, refusalPhrase } from '../phrases.ts'
import type { NumberStage } from '../screens/YourNumber.tsx'

/** What to know and to bring; a question or a refusal comes first. */
export function BelowNumber({ stage, rule }: { stage: NumberStage; rule: SecondChanceRule }) {
  const kiosk = useKiosk()
  const { t, language } = kiosk
  const { documents } = stage.wish.service
  return (
    <div className="ticket-below">
      <div className="ticket-advice">
        <section>
          <h2>{t('missedTitle')}</h2>
          <p>{missedPhrase(kiosk, rule)}</p>
        </section>
        {documents.length > 0 && (
          <section>
            <h2>{t('documents')}</h2>
            <ul>
              {documents.map((text) => (
                <li key={text.de}>{localize(text, language)}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {stage.givingBack === 'asked' && (
        <div className="ticket-message">
          <CircleQuestionMark aria-hidden="true" className="icon" />
          <p>
            <strong>{t('reallyGiveBack')}</strong>
            {t('reallyGiveBackText', { label: stage.ticket.label })}
          </p>
        </div>
      )}
      {stage.refusal && (
        <div className="ticket-message">
          <CircleAlert aria-hidden="true" className="icon" />
          <p role="alert">{refusalPhrase(kiosk, stage.refusal)}</p>
        </div>
      )}
    </div>
  )
}
