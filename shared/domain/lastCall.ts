/**
 * Before closing, numbers that were called in vain are called one last time: whoever sat in the café has heard of it
 * on the phone, and nobody is sent home unheard.
 */
import type { Day, Ticket } from './day/state.ts'
import { type Moment, plusMinutes } from './moment.ts'
import { servedAt } from './next.ts'

/** Before the end of the ticket's session, and from then on until the day is closed. */
export const LAST_CALL_MINUTES = 30

/** Who was missed first among those this counter serves and who have had no last call yet. */
export function lastCallFor(day: Day, counter: string, now: Moment): Ticket | null {
  const due = new Set(
    day.plan.sessions
      .filter(({ until }) => plusMinutes(until, -LAST_CALL_MINUTES) <= now)
      .map(({ id }) => id),
  )
  const missedAt = ({ state }: Ticket) => (state.is === 'missed' ? state.at : '')
  return day.tickets
    .filter((ticket) => ticket.state.is === 'missed' && !ticket.lastCalled)
    .filter((ticket) => due.has(ticket.session) && servedAt(day, counter, ticket))
    .reduce<Ticket | null>(
      (first, ticket) => (first && missedAt(first) <= missedAt(ticket) ? first : ticket),
      null,
    )
}
