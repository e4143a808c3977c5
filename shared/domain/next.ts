/**
 * Who is next: the longest waiting among those this counter serves.
 *
 * A priority is a head start of stated minutes, fixed once given. So waiting time always wins in the
 * end: nobody can be overtaken by somebody who came later than that head start. A missed number keeps
 * its place in time and may be called again when its second chance is due.
 */
import type { CallReason } from './day/facts.ts'
import type { Day, Ticket } from './day/state.ts'
import type { Moment } from './moment.ts'

export type Next = { ticket: Ticket; reason: CallReason }

export const ranksBefore = (a: Ticket, b: Ticket): boolean =>
  a.rank < b.rank || (a.rank === b.rank && a.id < b.id)

/** A ticket sent to one counter waits for that one, unless it has closed. */
export function servedAt(day: Day, counter: string, ticket: Ticket): boolean {
  const config = day.plan.counters.find((c) => c.id === counter)
  if (!config?.services.includes(ticket.service)) return false
  const only = ticket.onlyCounter
  return only === null || only === counter || isClosed(day, only)
}

/** Also when the plan has no such counter any more. */
export const isClosed = (day: Day, counter: string): boolean =>
  (day.counters[counter]?.is ?? 'closed') === 'closed'

/** Whether a missed ticket's second chance has come. */
export function chanceDue(day: Day, ticket: Ticket, now: Moment): boolean {
  if (ticket.state.is !== 'missed' || ticket.state.chance === null) return false
  const { atCall, at } = ticket.state.chance
  return (atCall !== null && day.callCount >= atCall) || (at !== null && at <= now)
}

export const ticketsOf = (day: Day, ids: readonly number[]): Ticket[] =>
  ids.flatMap((id) => day.tickets[id - 1] ?? [])

export const dueSecondChances = (day: Day, now: Moment): Ticket[] =>
  ticketsOf(day, day.missed).filter((ticket) => chanceDue(day, ticket, now))

export function nextFor(
  day: Day,
  counter: string,
  now: Moment,
  eligible: (ticket: Ticket) => boolean = () => true,
): Next | null {
  const fits = (ticket: Ticket) => servedAt(day, counter, ticket) && eligible(ticket)
  let first: Ticket | null = null
  for (const id of day.line) {
    const ticket = day.tickets[id - 1]
    if (ticket && fits(ticket)) {
      first = ticket
      break
    }
  }
  for (const due of dueSecondChances(day, now))
    if (fits(due) && (!first || ranksBefore(due, first))) first = due
  return first && { ticket: first, reason: reasonFor(first) }
}

const reasonFor = (ticket: Ticket): CallReason =>
  ticket.state.is === 'missed' ? 'secondChance' : ticket.priority ? 'priority' : 'oldest'

/** Everybody who waits and may be called now, in the order of the rule, whatever the counter. */
export function callOrder(day: Day, now: Moment): Ticket[] {
  const order = [...ticketsOf(day, day.line), ...dueSecondChances(day, now)]
  return order.sort((a, b) => (ranksBefore(a, b) ? -1 : 1))
}
