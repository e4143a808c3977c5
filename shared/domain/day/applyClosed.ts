/** The end of a day: whoever has no end yet gets one. */
import type { Fact } from './facts.ts'
import type { CounterState, Day, Ticket, TicketEnd } from './state.ts'

export function applyClosed(day: Day, { at, revision }: Extract<Fact, { type: 'closed' }>): Day {
  const end = (ticket: Ticket): Ticket => {
    const how = endAtClosing(ticket)
    return how ? { ...ticket, note: null, state: { is: 'ended', how, at }, revision } : ticket
  }
  const close = (counter: CounterState): CounterState =>
    counter.is === 'closed'
      ? counter
      : {
          ...counter,
          is: 'closed',
          automatic: false,
          pauseReason: null,
          backAt: null,
          ticket: null,
          since: at,
          revision,
        }
  return {
    ...day,
    closedAt: at,
    tickets: day.tickets.map(end),
    line: [],
    missed: [],
    parked: [],
    undo: {},
    help: {},
    notice: null,
    counters: Object.fromEntries(Object.entries(day.counters).map(([id, c]) => [id, close(c)])),
  }
}

/** Who was at a counter when the day ended was served, as far as anybody can tell. */
function endAtClosing({ state }: Ticket): TicketEnd | null {
  switch (state.is) {
    case 'waiting':
    case 'called':
    case 'parked':
      return 'notServed'
    case 'serving':
      return 'served'
    case 'missed':
      return 'missed'
    case 'ended':
      return null
    default:
      return state satisfies never
  }
}
