/** Putting a ticket into a day, with the lists that follow from its state. */
import { ranksBefore } from '../next.ts'
import type { TicketId } from './facts.ts'
import type { Day, Ticket } from './state.ts'

/** The ticket replaces the one of its id, or is the next new one. */
export function putTicket(day: Day, ticket: Ticket): Day {
  const before = day.tickets[ticket.id - 1]
  // Not spread, nor concat: of 2,000 tickets those take five and twenty times as long.
  const tickets = before
    ? day.tickets.with(ticket.id - 1, ticket)
    : day.tickets.toSpliced(day.tickets.length, 0, ticket)
  const moved = before?.state !== ticket.state || before.rank !== ticket.rank
  if (!moved) return { ...day, tickets }
  return {
    ...day,
    tickets,
    line: lineWith(without(day.line, ticket.id), ticket, tickets),
    missed: member(
      day.missed,
      ticket,
      ticket.state.is === 'missed' && ticket.state.chance !== null,
    ),
    parked: member(day.parked, ticket, ticket.state.is === 'parked'),
  }
}

function without(ids: readonly TicketId[], id: TicketId): readonly TicketId[] {
  const at = ids.indexOf(id)
  return at === -1 ? ids : ids.toSpliced(at, 1)
}

/** New tickets nearly always go to the end, so the search for the place starts there. */
function lineWith(
  line: readonly TicketId[],
  ticket: Ticket,
  tickets: readonly Ticket[],
): readonly TicketId[] {
  if (ticket.state.is !== 'waiting') return line
  let at = line.length
  while (at > 0) {
    const other = tickets[(line[at - 1] ?? 0) - 1]
    if (!other || ranksBefore(other, ticket)) break
    at--
  }
  return line.toSpliced(at, 0, ticket.id)
}

function member(ids: readonly TicketId[], ticket: Ticket, belongs: boolean): readonly TicketId[] {
  const rest = without(ids, ticket.id)
  return belongs ? [...rest, ticket.id] : rest
}
