/** @jsxImportSource preact */
/** The ticket as the kiosk showed it, what it is waiting for, and what can be done. */
import { closingPhrase, missedPhrase } from '#shared/receipt/phrases.ts'
import type { FollowView } from '#shared/protocol/waitingRoomViews.ts'
import { ems } from '../src/ems.ts'
import { AlarmSwitch } from './AlarmSwitch.tsx'
import { Facts } from './Facts.tsx'
import { GiveBack } from './GiveBack.tsx'
import { type Act, canGiveBack, type Phone } from './phone.ts'
import { SOON } from '#shared/protocol/waitingRoomViews.ts'
import { sayStanding } from './standing.ts'
import type { Words } from './words.ts'
import './ticket.css'

export function Ticket(props: {
  view: FollowView
  words: Words
  now: number
  phone: Phone
  act: Act
}) {
  const { view, words, now, phone, act } = props
  const { t, paper } = words
  const { standing, label, party } = view
  const said = sayStanding(view, words, now, phone.giveBack === 'done')
  const service = words.in(view.service)
  const waiting = standing.is === 'waiting' ? standing : null
  const closing = waiting && closingPhrase(paper, waiting.wait)
  const goesOn = standing.is !== 'ended' && !(standing.is === 'missed' && !standing.again)
  return (
    <div className="standing">
      <section className="ticket" data-over={!goesOn}>
        <h1 className="ticket-title">
          {paper('heading')}{' '}
          <bdi className="ticket-label num" style={{ '--ems': ems(label) }}>
            {label}
          </bdi>
        </h1>
        <p className="ticket-service" dir="auto">
          {party > 1 ? `${service} · ${paper('people', { count: party })}` : service}
        </p>
        {said.facts.length > 0 && <Facts facts={said.facts} />}
      </section>
      <div className="beside">
        {said.title !== null && (
          <section className="notice" data-tone={waiting ? 'soon' : 'plain'}>
            <h2 className="notice-title">{said.title}</h2>
            {said.text !== null && <p>{said.text}</p>}
          </section>
        )}
        {view.failing && goesOn && <p className="trouble">{t('failing')}</p>}
        {closing !== null && (
          <p className="trouble">
            <strong>{paper('closingTitle')}</strong> {closing}
          </p>
        )}
        {goesOn && standing.is !== 'serving' && (
          <AlarmSwitch
            on={phone.alarm}
            label={t(waiting && waiting.ahead > SOON ? 'alarmSoon' : 'alarmCall')}
            hint={t(phone.whenClosed ? 'alarmHintClosed' : 'alarmHint')}
            turn={act.alarm}
          />
        )}
        {waiting && (
          <p className="missed-rule">
            <strong>{paper('missedTitle')}</strong> {missedPhrase(paper, view.secondChance)}
          </p>
        )}
        {canGiveBack(standing) && !view.failing && (
          <GiveBack label={label} giveBack={phone.giveBack} words={words} act={act} />
        )}
      </div>
    </div>
  )
}
