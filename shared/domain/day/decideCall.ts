/** Calling somebody to a counter, and what becomes of the call. */
import { lastCallFor } from '../lastCall.ts'
import type { Moment } from '../moment.ts'
import { isClosed, nextFor, servedAt } from '../next.ts'
import type { Command } from './commands.ts'
import type { Outcome } from './decide.ts'
import type { CallReason, FactBody } from './facts.ts'
import { knowsOutcome } from './phrases.ts'
import type { CounterState, Day, Ticket } from './state.ts'

type CallCommand = Extract<
  Command,
  { type: 'next' | 'call' | 'resume' | 'recall' | 'here' | 'miss' | 'lastCall' }
>

export function decideCall(day: Day, command: CallCommand, id: string, now: Moment): Outcome {
  const counter = day.counters[id]
  if (!counter) return 'unknownCounter'
  const current = counter.ticket === null ? null : (day.tickets[counter.ticket - 1] ?? null)
  switch (command.type) {
    case 'next':
      return decideNext(day, counter, current, now, command.outcome)
    case 'call':
    case 'resume': {
      if (counter.is !== 'open') return 'counterNotOpen'
      if (current) return 'ticketAtCounter'
      const ticket = day.tickets[command.ticket - 1]
      if (!ticket) return 'unknownTicket'
      return command.type === 'call' ? decidePick(day, id, ticket) : decideResume(day, id, ticket)
    }
    case 'recall':
      if (current?.state.is !== 'called') return current ? 'alreadyArrived' : 'noTicketAtCounter'
      return current.state.recalls < day.plan.rules.maxRecalls
        ? [{ type: 'recalled', ticket: current.id, counter: id }]
        : 'tooManyRecalls'
    case 'here':
    case 'miss':
      if (current?.state.is !== 'called') return current ? 'alreadyArrived' : 'noTicketAtCounter'
      return [
        { type: command.type === 'here' ? 'arrived' : 'missed', ticket: current.id, counter: id },
      ]
    case 'lastCall':
      return decideLastCall(day, counter, now)
    default:
      return command satisfies never
  }
}

/** Whoever is being served is finished first; with nobody waiting, that is all that happens. */
function decideNext(
  day: Day,
  counter: CounterState,
  current: Ticket | null,
  now: Moment,
  outcome: string | undefined,
): Outcome {
  if (counter.is !== 'open') return 'counterNotOpen'
  if (current?.state.is === 'called') return 'answerCallFirst'
  if (!knowsOutcome(day, outcome)) return 'unknownOutcome'
  // What came of somebody who is not here any more is nothing to be said of the next one.
  if (outcome !== undefined && !current) return 'noTicketAtCounter'
  const next = nextFor(day, counter.id, now)
  if (!current && !next) return 'nobodyWaiting'
  const served: FactBody[] = current
    ? [{ type: 'served', ticket: current.id, counter: counter.id, ...(outcome && { outcome }) }]
    : []
  return next ? [...served, called(next.ticket, counter.id, next.reason)] : served
}

function decideLastCall(day: Day, { id, is, ticket }: CounterState, now: Moment): Outcome {
  if (is !== 'open') return 'counterNotOpen'
  if (ticket !== null) return 'ticketAtCounter'
  if (nextFor(day, id, now)) return 'othersWaiting'
  const missed = lastCallFor(day, id, now)
  return missed ? [called(missed, id, 'lastCall')] : 'noLastCall'
}

/** A clerk may take anybody who waits, and anybody who was missed, lapsed or not: they stand there. */
function decidePick(day: Day, id: string, ticket: Ticket): Outcome {
  switch (ticket.state.is) {
    case 'waiting':
    case 'missed':
      return servedAt(day, id, { ...ticket, onlyCounter: null })
        ? [called(ticket, id, 'picked')]
        : 'counterDoesNotServe'
    case 'ended':
      return 'ticketEnded'
    default:
      return 'ticketNotWaiting'
  }
}

/** A parked ticket comes back to its own counter, or to any when that one has closed. */
function decideResume(day: Day, id: string, ticket: Ticket): Outcome {
  if (ticket.state.is !== 'parked') return 'notParked'
  const home = ticket.state.counter
  return home === id || isClosed(day, home) ? [called(ticket, id, 'resumed')] : 'parkedElsewhere'
}

const called = (ticket: Ticket, counter: string, reason: CallReason): FactBody => ({
  type: 'called',
  ticket: ticket.id,
  counter,
  reason,
})
