import { Camera } from 'lucide-react'
import type { SecondChanceRule } from '#shared/protocol/views.ts'
import { localize } from '#shared/ui/format.ts'
import type { Flow } from '../flow.ts'
import { useKiosk } from '../kiosk.ts'
import { BelowNumber } from '../parts/BelowNumber.tsx'
import { NumberButtons } from '../parts/NumberButtons.tsx'
import { Title } from '../parts/Title.tsx'
import { likelyPhrase } from '../phrases.ts'
import './yourNumber.css'

export type NumberStage = Extract<Flow['stage'], { is: 'number' }>

/** Fills the card's width: 32 rem up to `45`, less from `105` on. */
const labelSize = (label: string) => `${Math.min(32, 86 / label.length)}rem`

export function YourNumber(props: {
  stage: NumberStage
  rule: SecondChanceRule
  connected: boolean
}) {
  const kiosk = useKiosk()
  const { t, language, date, time } = kiosk
  const { wish, ticket } = props.stage
  const { service, party, wait } = wish
  const likely = wait && likelyPhrase(kiosk, ticket.issuedAt, wait)
  const people = party > 1 ? `${t('people', { count: party })} · ` : ''
  return (
    <>
      <section className="ticket">
        <Title>{t('yourNumber')}</Title>
        <p className="ticket-label num" style={{ fontSize: labelSize(ticket.label) }}>
          {ticket.label}
        </p>
        <p className="ticket-service">{localize(service.name, language)}</p>
        <p className="ticket-issued">
          {people}
          {t('issuedAt', { date: date(ticket.issuedAt), time: time(ticket.issuedAt) })}
        </p>
        <dl className="ticket-facts">
          <dt>{t('ahead')}</dt>
          <dd className="num">{ticket.ahead || t('aheadNobody')}</dd>
          {likely && (
            <>
              <dt>{t('likely')}</dt>
              <dd className="num">{likely}</dd>
            </>
          )}
        </dl>
      </section>
      <div className="ticket-note">
        <Camera aria-hidden="true" className="ticket-note-icon" />
        <p>
          <strong>{t('noteNumber')}</strong> {t('noteNumberWhy')}
        </p>
      </div>
      <BelowNumber stage={props.stage} rule={props.rule} />
      <NumberButtons givingBack={props.stage.givingBack} connected={props.connected} />
    </>
  )
}
