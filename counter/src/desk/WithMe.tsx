import { AlarmClock, MonitorOff, StickyNote } from 'lucide-react'
import { commonTexts } from '#shared/i18n/common.ts'
import { localize, timeOfDay } from '#shared/i18n/format.ts'
import type { CurrentTicket } from '#shared/protocol/views.ts'
import { minutesSince, pauseIsOver, secondsSince } from '../../parts/moments.ts'
import { furtherNames } from '../furtherServices.ts'
import { noteName } from '../noteName.ts'
import { useDesk } from './context.ts'
import { KeyButton } from './KeyButton.tsx'
import { Refusal } from '../../parts/Refusal.tsx'
import type { ShownRefusal } from '../../parts/useCommands.ts'
import './withMe.css'

/** Who is at this counter, or why nobody is. */
export function WithMe() {
  const { view, may } = useDesk()
  const here = may({ do: 'next' }) ? <Nobody /> : <InformationDesk />
  return (
    <section className="with-me" aria-labelledby="with-me">
      {view.current ? <Person ticket={view.current} /> : here}
    </section>
  )
}

function Person({ ticket }: { ticket: CurrentTicket }) {
  const { view, now, language, t } = useDesk()
  const service = view.services.find(({ id }) => id === ticket.service)
  const note = noteName(view, ticket)
  const seconds = secondsSince(ticket.since, now)
  const time =
    seconds < 60 ? t('seconds', { n: seconds }) : t('minutes', { n: Math.floor(seconds / 60) })
  const reason = ticket.priority
    ? t('chip.priority', { reason: t(`priority.${ticket.priority}`) })
    : commonTexts(language)(`reason.${ticket.reason}`)
  return (
    <>
      <div className="with-me-head">
        <h2 id="with-me" className="heading">
          {t(`me.${ticket.is}`)} · {t('since', { time })}
        </h2>
        {reason && <p className="chip">{reason}</p>}
      </div>
      <div aria-live="polite" aria-atomic="true">
        <p className="with-me-number num" data-is={ticket.is}>
          {ticket.label}
        </p>
        <p className="with-me-service">{service && localize(service.name, language)}</p>
        {ticket.further.length > 0 && (
          <p className="with-me-further">{furtherNames(view, ticket, language)}</p>
        )}
      </div>
      <ul className="facts">
        {ticket.party > 1 && (
          <li>
            {t('persons')} <b>{ticket.party}</b>
          </li>
        )}
        <li>
          {t('waited')}{' '}
          <b>{t('minutes', { n: minutesSince(ticket.issuedAt, Date.parse(ticket.since)) })}</b>
        </li>
        <li>
          {t('numberFrom')} <b>{timeOfDay(ticket.issuedAt, language, view.office.zone)}</b>
        </li>
        {note && (
          <li className="facts-note">
            <StickyNote aria-hidden="true" />
            <span className="visually-hidden">{t('note')}</span>
            <b>{note}</b>
          </li>
        )}
      </ul>
    </>
  )
}

function Nobody() {
  const { view, now, t } = useDesk()
  const { is } = view.me
  const mine = view.line.filter((ticket) => ticket.mine).length
  return (
    <>
      <h2 id="with-me" className="heading">
        {t('me.place')}
      </h2>
      <p className="with-me-word num">{t(is === 'open' ? 'free' : is)}</p>
      <p className="with-me-hint">
        {is === 'open' ? t('freeHint', { count: mine }) : t(`${is}Hint`)}
      </p>
      <output>{pauseIsOver(view.me, now) && <PauseOver />}</output>
    </>
  )
}

/** Nobody is called here. */
function InformationDesk() {
  const { t } = useDesk()
  return (
    <>
      <h2 id="with-me" className="heading">
        {t('me.place')}
      </h2>
      <p className="with-me-word num">{t('deskWord')}</p>
      <p className="with-me-hint">{t('deskHint')}</p>
    </>
  )
}

/** A reminder, not a reproach: the counter stays paused. */
function PauseOver() {
  const { view, language, t } = useDesk()
  const time = timeOfDay(view.me.backAt ?? view.now, language, view.office.zone)
  return (
    <p className="with-me-reminder">
      <AlarmClock aria-hidden="true" />
      {t('pauseOver', { time })}
    </p>
  )
}

/** Under the next step: why not, or what it would bring. */
export function StepNote({ shown }: { shown: ShownRefusal | null }) {
  const { view, live, language } = useDesk()
  const isUnheard = live && !shown && view.current?.announced === 'notShown'
  return (
    <div className="step-note">
      <Refusal shown={shown} language={language} />
      {!shown && !isUnheard && <Outlook />}
      <output>{isUnheard && <NotAnnounced />}</output>
    </div>
  )
}

/** No display has shown the call: without the clerk's voice nobody comes. */
function NotAnnounced() {
  const { t } = useDesk()
  return (
    <p className="refusal">
      <MonitorOff aria-hidden="true" />
      {t('notAnnounced')}
    </p>
  )
}

function Outlook() {
  const { view, live, language, t } = useDesk()
  const next = view.line.find((ticket) => ticket.next)
  const service = view.services.find(({ id }) => id === next?.service)
  const idle = view.me.is === 'open' && !view.current
  return (
    <p id="step-note">
      {!live && t('hint.down')}
      {live && idle && !next && t(view.me.automatic ? 'hint.automatic' : 'hint.nobody')}
      {live && view.me.is === 'open' && next && view.current?.is !== 'called'
        ? t('hint.next', {
            label: next.label,
            service: service ? localize(service.name, language) : '',
          })
        : null}
    </p>
  )
}

/** Everything else that can be done with who is here. */
export function MoreActions() {
  const { view, t } = useDesk()
  const { current, maxRecalls } = view
  if (!current) return <div className="more" />
  const recalls = t('recallCount', { n: current.recalls, max: maxRecalls })
  return (
    <div className="more">
      <KeyButton letter="e" deed="recall" label={t('recall')} note={recalls} />
      <KeyButton letter="n" deed="miss" label={t('miss')} />
      <KeyButton letter="f" deed="finish" label={t('finish')} />
      <KeyButton letter="g" label={t('outcome')} />
      <KeyButton letter="z" deed="park" label={t('park')} />
      <KeyButton letter="w" deed="transfer" label={t('transfer')} />
      <KeyButton letter="+" deed="addService" label={t('addService')} />
      <KeyButton letter="u" deed="split" label={t('split')} />
      <KeyButton letter="s" deed="cancel" label={t('cancel')} />
    </div>
  )
}
