import type { ReactNode } from 'react'
import { timeOfDay } from '#shared/i18n/format.ts'
import type { CounterView } from '#shared/protocol/views.ts'
import { barrier, type Intent } from '../intents.ts'
import { letterIntent } from '../keys.ts'
import { noteName } from '../noteName.ts'
import { minutesSince } from '../../parts/moments.ts'
import { placeName } from '../../parts/placeName.ts'
import { useDesk } from './context.ts'
import { KeyCap } from '../../parts/KeyCap.tsx'
import { KeyButton } from './KeyButton.tsx'
import './side.css'

type Parked = CounterView['parked'][number]
type Missed = CounterView['missed'][number]

/** Who comes back: parked for a reason, or called in vain. */
export function SideLists() {
  const { view, t } = useDesk()
  return (
    <div className="side-lists">
      <SideList id="parked" title={t('parked')}>
        {view.parked.map((ticket) => (
          <ParkedCard key={ticket.id} ticket={ticket} />
        ))}
      </SideList>
      <SideList id="missed" title={t('missed')} action={<LastCall />}>
        {view.missed.map((ticket) => (
          <MissedCard key={ticket.id} ticket={ticket} />
        ))}
      </SideList>
    </div>
  )
}

function SideList(props: {
  id: string
  title: string
  /** With the list as a whole. */
  action?: ReactNode
  children: ReactNode[]
}) {
  const { id, title, action, children } = props
  const { t } = useDesk()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="heading">
        {title}
      </h2>
      {action}
      {children.length > 0 ? <ul>{children}</ul> : <p className="side-none">{t('nobody')}</p>}
    </section>
  )
}

/** Only while there is somebody who can be called so. */
function LastCall() {
  const { view, t } = useDesk()
  if (!view.lastCall) return null
  const label = t('lastCall', { label: view.lastCall.label })
  return <KeyButton letter="l" deed="lastCall" label={label} className="side-last-call" />
}

function ParkedCard({ ticket }: { ticket: Parked }) {
  const { view, now, t } = useDesk()
  const { id, label, reason, since, mine, counter } = ticket
  const note = noteName(view, ticket)
  const first = letterIntent('r', view)
  const isFirst = first !== null && 'ticket' in first && first.ticket === id
  return (
    <Card
      label={label}
      action={mine ? { intent: { do: 'resume', ticket: id }, text: t('resume') } : null}
      cap={isFirst ? 'R' : null}
    >
      {mine ? '' : `${placeName(counter, t)} · `}
      {t(`park.${reason}`)} · {t('minutes', { n: minutesSince(since, now) })}
      {note && (
        <span className="card-note">
          <span className="visually-hidden">{t('note')}</span> {note}
        </span>
      )}
    </Card>
  )
}

function MissedCard({ ticket }: { ticket: Missed }) {
  const { t } = useDesk()
  const { id, label } = ticket
  return (
    <Card label={label} action={{ intent: { do: 'call', ticket: id }, text: t('call') }} cap={null}>
      <Chance chance={ticket.chance} />
    </Card>
  )
}

function Chance({ chance }: { chance: Missed['chance'] }) {
  const { view, language, t } = useDesk()
  if (!chance) return t('lapsed')
  const { callsToGo, at } = chance
  const time = at && timeOfDay(at, language, view.office.zone)
  if (callsToGo === null) return time && t('chanceOnlyAt', { time })
  return (
    <>
      {t('chanceCalls', { count: callsToGo })}
      {time && `, ${t('chanceAt', { time })}`}
    </>
  )
}

function Card(props: {
  label: string
  action: { intent: Intent; text: string } | null
  cap: string | null
  children: ReactNode
}) {
  const { label, cap, children } = props
  const { view, live, running, may, perform } = useDesk()
  const action = props.action && may(props.action.intent) ? props.action : null
  const blocked = action !== null && (!live || barrier(action.intent, view) !== null)
  return (
    <li className="card" data-mine={action !== null}>
      <span className="card-number num">{label}</span>
      <span className="card-text">{children}</span>
      {action && (
        <button
          type="button"
          className="card-action"
          aria-label={`${action.text}: ${label}`}
          aria-disabled={blocked || running !== null}
          data-blocked={blocked}
          onClick={() => perform(action.intent)}
        >
          {action.text}
          {cap && <KeyCap letter>{cap}</KeyCap>}
        </button>
      )}
    </li>
  )
}
