/** What each desk is at: serving, free, away. */
import type { CounterState, Day, Ticket } from '../day/state.ts'
import { earliest, latest, type Moment, minutesBetween } from '../moment.ts'
import { servedAt } from '../next.ts'
import type { Desk } from './scene.ts'

export function busyAt(
  day: Day,
  { ticket: id }: CounterState,
  now: Moment,
  usual: (ticket: Ticket) => number,
): Desk['busy'] {
  const ticket = id === null ? undefined : day.tickets[id - 1]
  const stay = ticket?.stays.at(-1)
  if (!ticket || !stay) return null
  return {
    minutes: usual(ticket),
    calledFor: minutesBetween(stay.calledAt, now),
    servedFor: stay.arrivedAt === null ? null : minutesBetween(stay.arrivedAt, now),
  }
}

/** Since it had nobody, or since there was first somebody whom it could call: before that there was nothing to do. */
export function idleAt(
  day: Day,
  { id, is, idleSince }: CounterState,
  now: Moment,
  line: readonly Ticket[],
): Desk['idle'] {
  const came = earliest(
    line
      .filter((ticket) => servedAt(day, id, ticket))
      .map((ticket) => thereSince(day, ticket, now)),
  )
  if (is !== 'open' || idleSince === null || came === null) return { minutes: 0, hadNobody: true }
  return {
    minutes: Math.max(0, minutesBetween(latest(idleSince, came), now)),
    hadNobody: came > idleSince,
  }
}

/** Since when it could be called. A second chance that fell due by the count of calls did so just now. */
function thereSince(day: Day, { state, session, issuedAt }: Ticket, now: Moment): Moment {
  const due = state.is === 'missed' ? (state.chance?.at ?? now) : issuedAt
  const doors = day.plan.sessions.find(({ id }) => id === session)?.from ?? ''
  return latest(due > now ? now : due, doors)
}

/** Whoever is late from a pause is expected at any moment. */
export const awayOf = (
  { since, backAt }: CounterState,
  now: Moment,
): NonNullable<Desk['away']> => ({
  since: since === null ? 0 : minutesBetween(since, now),
  back: backAt === null ? null : Math.max(0, minutesBetween(now, backAt)),
})
