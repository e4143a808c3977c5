/** How long those had to wait who came today, against what the office has set itself. */
import type { Day, Ticket } from './day/state.ts'
import type { DayPlan } from './day/facts.ts'
import { latest, minutesBetween, type Moment } from './moment.ts'

export type Waits = {
  targetMinutes: number
  /** Numbers that have been called, and how many of them no later than the target. */
  called: number
  within: number
  /** Of those that have been called; null before the first. */
  medianMinutes: number | null
  /** Who waits for the first call and is beyond the target already. */
  beyond: number
}

type Numbered = Pick<Ticket, 'issuedAt' | 'session'>

/** Nobody can be called before the doors open, so for whoever came earlier the wait begins with the session. */
export function waitedMinutes(
  { sessions }: Pick<DayPlan, 'sessions'>,
  { issuedAt, session }: Numbered,
  until: Moment,
): number {
  const opens = sessions.find(({ id }) => id === session)?.from ?? issuedAt
  return Math.max(0, minutesBetween(latest(issuedAt, opens), until))
}

/**
 * From the number to its first call: what came after a missed call, a pause or a transfer is not the queue's doing.
 */
export function waitsOf(day: Day, targetMinutes: number, now: Moment): Waits {
  // Part of a family that was called once has waited already.
  const tickets = day.tickets.filter(({ splitFrom }) => splitFrom === null)
  const waits = tickets.flatMap((ticket) =>
    ticket.firstCalledAt === null ? [] : [waitedMinutes(day.plan, ticket, ticket.firstCalledAt)],
  )
  const waiting = tickets.filter(
    ({ state, firstCalledAt }) => state.is === 'waiting' && firstCalledAt === null,
  )
  return {
    targetMinutes,
    called: waits.length,
    within: waits.filter((minutes) => minutes <= targetMinutes).length,
    medianMinutes: median(waits),
    beyond: waiting.filter((ticket) => waitedMinutes(day.plan, ticket, now) > targetMinutes).length,
  }
}

function median(values: number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  const before = sorted[Math.ceil(sorted.length / 2) - 1]
  return middle === undefined || before === undefined ? null : (before + middle) / 2
}
