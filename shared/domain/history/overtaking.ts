/**
 * Why somebody else was called while a number was in line: „Warum kam 47 vor mir dran?“
 *
 * The day before a call holds everything that the call was decided on, so the reason is read off it by the
 * rules' own words (`ranksBefore`, `servedAt`, `chanceDue`), and never guessed.
 */
import type { Fact } from '../day/facts.ts'
import type { Day, Ticket } from '../day/state.ts'
import type { Moment } from '../moment.ts'
import { chanceDue, ranksBefore, servedAt } from '../next.ts'

export const OVERTAKING_REASONS = [
  /** Pulled its number earlier. */
  'older',
  /** Pulled earlier, was called and missed it, and had its second chance. */
  'secondChance',
  /** Pulled earlier, and was passed on from another counter with its place in time. */
  'transferred',
  /** Part of a family that pulled its number earlier, with a number of its own since. */
  'split',
  /** Pulled later, with a head start. */
  'priority',
  /** Had been served already and came back from a photo, a form … */
  'resumed',
  /** A clerk called it by hand. */
  'picked',
  /** The counter does not serve what this number is for. */
  'otherService',
  /** This number had been sent to another counter, and waits for that one. */
  'otherCounter',
  /** An automatic counter; the session of this number had not begun. */
  'doorsClosed',
  /** This number had been called and was not there; its second chance had not come yet. */
  'missed',
  /** No rule of today says why. */
  'unexplained',
] as const
export type OvertakingReason = (typeof OVERTAKING_REASONS)[number]

export type CallFact = Extract<Fact, { type: 'called' }>

/** Whether the ticket has a call still to come, by the rules alone. */
const isInLine = ({ state }: Ticket): boolean =>
  state.is === 'waiting' || (state.is === 'missed' && state.chance !== null)

/** Why the call went to somebody else; null when the ticket was not in line. `before`: the day without the call. */
export function whyBefore(before: Day, call: CallFact, id: number): OvertakingReason | null {
  const ticket = before.tickets[id - 1]
  const other = before.tickets[call.ticket - 1]
  if (!ticket || !other || other.id === ticket.id || !isInLine(ticket)) return null
  if (ticket.state.is === 'missed' && !chanceDue(before, ticket, call.at)) return 'missed'
  if (mayBeCalled(before, other, call.at) && ranksBefore(other, ticket))
    return whyAhead(other, ticket)
  if (call.reason === 'resumed' || call.reason === 'picked') return call.reason
  return whyNotHere(before, call, ticket)
}

const mayBeCalled = (day: Day, ticket: Ticket, now: Moment): boolean =>
  ticket.state.is === 'waiting' || chanceDue(day, ticket, now)

function whyAhead(other: Ticket, ticket: Ticket): OvertakingReason {
  if (pulledLater(other, ticket)) return 'priority'
  if (other.state.is === 'missed') return 'secondChance'
  // Only one that was passed on waits again after a call.
  if (other.calls > 0) return 'transferred'
  return other.splitFrom === null ? 'older' : 'split'
}

/** Part of a family has a late number and an early time. */
const pulledLater = (other: Ticket, ticket: Ticket): boolean =>
  other.issuedAt > ticket.issuedAt || (other.issuedAt === ticket.issuedAt && other.id > ticket.id)

/** The rule chose somebody behind: the ticket was none of those that it could choose from. */
function whyNotHere(day: Day, { counter, at }: CallFact, ticket: Ticket): OvertakingReason {
  const services = day.plan.counters.find(({ id }) => id === counter)?.services ?? []
  if (!services.includes(ticket.service)) return 'otherService'
  if (!servedAt(day, counter, ticket)) return 'otherCounter'
  const session = day.plan.sessions.find(({ id }) => id === ticket.session)
  return session && at < session.from ? 'doorsClosed' : 'unexplained'
}
