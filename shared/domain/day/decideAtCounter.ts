/** What a clerk does with the person at the counter, and with the counter itself. */
import { type Moment, plusMinutes } from '../moment.ts'
import { nextLabel } from '../numbering.ts'
import type { Command } from './commands.ts'
import type { Outcome } from './decide.ts'
import { knowsNote, knowsOutcome } from './phrases.ts'
import type { CounterState, Day, Ticket } from './state.ts'
import { undoable } from './undo.ts'

type CounterCommand = Extract<
  Command,
  {
    type:
      | 'park'
      | 'transfer'
      | 'addService'
      | 'split'
      | 'finish'
      | 'cancel'
      | 'undo'
      | 'open'
      | 'pause'
      | 'close'
      | 'automatic'
  }
>

export function decideAtCounter(
  day: Day,
  command: CounterCommand,
  id: string,
  now: Moment,
): Outcome {
  const counter = day.counters[id]
  if (!counter) return 'unknownCounter'
  switch (command.type) {
    case 'park':
    case 'transfer':
    case 'addService':
    case 'split':
    case 'finish':
      return decideServing(day, command, counter)
    case 'cancel':
      return decideCancel(day, command.ticket, id)
    case 'undo': {
      const entry = undoable(day, id, now)
      return typeof entry === 'string' ? entry : [{ type: 'undone', counter: id }]
    }
    case 'open':
      return counter.is === 'open' ? [] : [{ type: 'counterOpened', counter: id }]
    case 'pause':
      return decidePause(counter, command, now)
    case 'close':
      if (counter.ticket !== null) return 'ticketAtCounter'
      return counter.is === 'closed' ? [] : [{ type: 'counterClosed', counter: id }]
    case 'automatic':
      return counter.automatic === command.on
        ? []
        : [{ type: 'automaticSet', counter: id, on: command.on }]
    default:
      return command satisfies never
  }
}

function decidePause(
  { id, is, pauseReason, backAt: expected }: CounterState,
  { reason, minutes }: Extract<CounterCommand, { type: 'pause' }>,
  now: Moment,
): Outcome {
  if (is === 'closed') return 'counterNotOpen'
  const backAt = minutes === undefined ? null : plusMinutes(now, minutes)
  if (pauseReason === reason && expected === backAt) return []
  return [{ type: 'counterPaused', counter: id, reason, ...(backAt !== null && { backAt }) }]
}

function decideServing(
  day: Day,
  command: Extract<
    CounterCommand,
    { type: 'park' | 'transfer' | 'addService' | 'split' | 'finish' }
  >,
  { id, ticket: ticketId }: CounterState,
): Outcome {
  const ticket = ticketId === null ? null : day.tickets[ticketId - 1]
  if (!ticket) return 'noTicketAtCounter'
  if (ticket.state.is !== 'serving') return 'notArrived'
  switch (command.type) {
    case 'finish': {
      const { outcome } = command
      if (!knowsOutcome(day, outcome)) return 'unknownOutcome'
      return [{ type: 'served', ticket: ticket.id, counter: id, ...(outcome && { outcome }) }]
    }
    case 'park': {
      const { reason, note } = command
      if (!knowsNote(day, note)) return 'unknownNote'
      return [{ type: 'parked', ticket: ticket.id, counter: id, reason, ...(note && { note }) }]
    }
    case 'split':
      return decideSplit(day, ticket, command.people, id)
    case 'addService':
      return decideAddService(day, ticket, command.service, id)
    case 'transfer': {
      const { service, counter, note } = command
      if (!knowsNote(day, note)) return 'unknownNote'
      if (!day.plan.services.some((s) => s.id === service)) return 'unknownService'
      if (counter !== null) {
        const to = day.plan.counters.find((c) => c.id === counter)
        if (!to) return 'unknownCounter'
        if (!to.services.includes(service)) return 'counterDoesNotServe'
      }
      const told = note ? { note } : {}
      return [{ type: 'transferred', ticket: ticket.id, from: id, service, counter, ...told }]
    }
    default:
      return command satisfies never
  }
}

/** What this counter does not serve is a matter for another one: the ticket is passed on. */
function decideAddService(day: Day, ticket: Ticket, service: string, id: string): Outcome {
  if (!day.plan.services.some((s) => s.id === service)) return 'unknownService'
  const serves = day.plan.counters.some((c) => c.id === id && c.services.includes(service))
  if (!serves) return 'counterDoesNotServe'
  if (ticket.service === service || ticket.further.includes(service)) return 'serviceAlreadyAdded'
  return [{ type: 'serviceAdded', ticket: ticket.id, counter: id, service }]
}

/** They keep their place in time, which the other counters go by. */
function decideSplit(day: Day, ticket: Ticket, people: number, id: string): Outcome {
  if (people < 1 || people >= ticket.party) return 'cannotSplit'
  if (!day.plan.services.some((s) => s.id === ticket.service)) return 'unknownService'
  const ahead = day.line.filter((other) => (day.tickets[other - 1]?.rank ?? '') <= ticket.rank)
  return [
    {
      type: 'split',
      ticket: ticket.id,
      counter: id,
      into: day.tickets.length + 1,
      label: nextLabel(day, ticket.service),
      people,
      ahead: ahead.length,
    },
  ]
}

function decideCancel(day: Day, ticketId: number, id: string): Outcome {
  const ticket = day.tickets[ticketId - 1]
  if (!ticket) return 'unknownTicket'
  if (ticket.state.is === 'ended') return 'ticketEnded'
  return isElsewhere(ticket, id) ? 'ticketNotWaiting' : [{ type: 'cancelled', ticket: ticketId }]
}

const isElsewhere = ({ state }: Ticket, id: string): boolean =>
  'counter' in state && state.counter !== id
