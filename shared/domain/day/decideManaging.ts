/** What the manager decides about the day as a whole. */
import type { Moment } from '../moment.ts'
import { placesTaken } from '../quota.ts'
import type { Command } from './commands.ts'
import type { Outcome } from './decide.ts'
import type { FactBody } from './facts.ts'
import { decideNoNotice, decideNotice } from './notice.ts'
import { decideSessionEnd } from './sessionEnds.ts'
import type { CounterState, Day } from './state.ts'

type ManagerCommand = Extract<
  Command,
  {
    type:
      | 'stopIssuing'
      | 'resumeIssuing'
      | 'changeQuota'
      | 'changeSession'
      | 'setNotice'
      | 'clearNotice'
      | 'closeCounter'
      | 'closeDay'
  }
>

export function decideManaging(day: Day, command: ManagerCommand, now: Moment): Outcome {
  switch (command.type) {
    case 'stopIssuing':
      return day.stopped === command.reason
        ? []
        : [{ type: 'issuingStopped', reason: command.reason }]
    case 'resumeIssuing':
      return day.stopped === null ? [] : [{ type: 'issuingResumed' }]
    case 'changeQuota':
      return decideQuota(day, command.session, command.quota, now)
    case 'changeSession':
      return decideSessionEnd(day, command.session, command.until, now)
    case 'setNotice':
      return decideNotice(day, command.text, command.until, now)
    case 'clearNotice':
      return decideNoNotice(day, now)
    case 'closeCounter':
      return decideCloseCounter(day, command.counter)
    case 'closeDay':
      return command.by.role === 'manager' &&
        Object.values(day.counters).some((c) => c.ticket !== null)
        ? 'stillServing'
        : [{ type: 'closed', cause: command.cause }]
    default:
      return command satisfies never
  }
}

/** Numbers in people's hands cannot be taken back, so a quota never falls below them. */
function decideQuota(day: Day, id: string, quota: number, now: Moment): Outcome {
  const session = day.plan.sessions.find((s) => s.id === id && s.kind === 'walkIn')
  if (!session) return 'unknownSession'
  if (quota < placesTaken(day, session, now)) return 'quotaBelowIssued'
  return [{ type: 'quotaChanged', session: id, quota }]
}

/** A counter somebody forgot: who was being served there was served, who was called there did not come. */
function decideCloseCounter(day: Day, id: string): Outcome {
  // Ids come from outside, and every object inherits a `constructor`.
  const counter = Object.hasOwn(day.counters, id) ? day.counters[id] : undefined
  return counter ? closing(day, counter) : 'unknownCounter'
}

export function closing(day: Day, { id, is, ticket: ticketId }: CounterState): FactBody[] {
  if (is === 'closed') return []
  const ticket = ticketId === null ? null : day.tickets[ticketId - 1]
  const left: FactBody[] = ticket
    ? [
        {
          type: ticket.state.is === 'serving' ? 'served' : 'missed',
          ticket: ticket.id,
          counter: id,
        },
      ]
    : []
  return [...left, { type: 'counterClosed', counter: id }]
}
