/**
 * How many are called before each of those who wait. Not everybody who stands before it in line is: whoever is served at
 * other counters only takes nobody's turn, and who has left the room must not be told to come back too late.
 */
import type { TicketId } from './day/facts.ts'
import type { Day, Ticket } from './day/state.ts'
import type { Moment } from './moment.ts'
import { callOrder, isClosed, servedAt } from './next.ts'

/** Tickets that the same counters serve. */
type Kind = { counters: ReadonlySet<string>; count: number }

export function aheadOfEach(day: Day, now: Moment): ReadonlyMap<TicketId, number> {
  const kinds = new Map<string, Kind>()
  const kindOf = (ticket: Ticket): Kind => {
    const key = JSON.stringify([ticket.service, ticket.onlyCounter])
    const known = kinds.get(key)
    if (known) return known
    const made = { counters: countersFor(day, ticket), count: 0 }
    kinds.set(key, made)
    return made
  }
  return new Map(
    callOrder(day, now).map((ticket) => {
      const kind = kindOf(ticket)
      const rivals = [...kinds.values()].filter((other) => compete(kind, other))
      const ahead = rivals.reduce((sum, { count }) => sum + count, 0)
      kind.count++
      return [ticket.id, ahead]
    }),
  )
}

/** Those that are staffed; before the doors open, or when they have all closed, those that could be. */
function countersFor(day: Day, ticket: Ticket): ReadonlySet<string> {
  const able = day.plan.counters.filter(({ id }) => servedAt(day, id, ticket))
  const staffed = able.filter(({ id }) => !isClosed(day, id))
  return new Set((staffed.length > 0 ? staffed : able).map(({ id }) => id))
}

const compete = (a: Kind, b: Kind): boolean => [...a.counters].some((id) => b.counters.has(id))
