/** The counters as the manager sees them. */
import type { CounterState, Day, Ticket } from '#shared/domain/day/state.ts'
import { earliest, latest, type Moment } from '#shared/domain/moment.ts'
import { callOrder, servedAt } from '#shared/domain/next.ts'
import type { ManagedCounter } from '#shared/protocol/views.ts'

export function managedCounters(day: Day, now: Moment): ManagedCounter[] {
  const line = callOrder(day, now)
  return day.plan.counters.flatMap(({ id, name }) => {
    const counter = day.counters[id]
    if (!counter) return []
    const { is, pauseReason, backAt, automatic, since, ticket, idleSince, served, missed } = counter
    const mine = line.filter((waiting) => servedAt(day, id, waiting))
    return [
      {
        id,
        name,
        is,
        pauseReason,
        backAt,
        automatic,
        since,
        current: ticket === null ? null : currentOf(day.tickets[ticket - 1]),
        idleSince,
        neededSince: neededSince(day, counter, mine, now),
        served,
        missed,
      },
    ]
  })
}

function currentOf(ticket: Ticket | undefined): ManagedCounter['current'] {
  if (!ticket) return null
  const { label, state } = ticket
  if (state.is === 'called') return { label, is: 'called', since: state.at }
  return state.is === 'serving' ? { label, is: 'serving', since: state.since } : null
}

/** By the issue of the number: one that was passed on counts as if it had waited for this counter all the time. */
function neededSince(
  day: Day,
  { is, ticket, idleSince, since }: CounterState,
  mine: readonly Ticket[],
  now: Moment,
): Moment | null {
  const free = idleSince ?? since
  const waiting = earliest(mine.map(({ issuedAt }) => issuedAt))
  const opened = day.plan.sessions
    .filter(({ kind, from }) => kind === 'walkIn' && from <= now)
    .map(({ from }) => from)
  if (is !== 'open' || ticket !== null || !free || !waiting || opened.length === 0) return null
  return [free, waiting, ...opened].reduce(latest)
}
