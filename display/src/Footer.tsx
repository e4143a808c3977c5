import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { ems, variables } from './ems.ts'
import type { Words } from './words.ts'
import './footer.css'

/** Today's hours, from when there are numbers, and when the next session is. */
export function Footer({ view, now, words }: { view: DisplayView; now: number; words: Words }) {
  const { t, clock } = words
  const session = view.sessions.find(({ until }) => Date.parse(until) > now)
  const parts: { label: string; value: string }[] = [
    view.sessions.length > 0
      ? { label: t('today'), value: words.hoursOf(view.sessions) }
      : { label: t('todayNone'), value: '' },
  ]
  const ticketsFrom = view.issuing.is === 'notYet' ? view.issuing.opensAt : session?.ticketsFrom
  if (ticketsFrom) parts.push({ label: t('ticketsFrom'), value: clock(ticketsFrom) })
  if (view.next) parts.push({ label: t('next'), value: words.dayOf(view.next, now) })

  const whole = parts.map(({ label, value }) => `${label} ${value}`).join('')
  return (
    <footer className="footer" style={variables({ ems: ems(whole), gaps: parts.length - 1 })}>
      {parts.map(({ label, value }) => (
        <p key={label}>
          {label} <strong>{value}</strong>
        </p>
      ))}
    </footer>
  )
}
