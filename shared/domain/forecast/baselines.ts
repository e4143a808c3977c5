/**
 * The simple formulas that others use, to be compared with. Each is given what helps it: nobody can be called before the
 * doors open, and what they need and do not have yet is taken from the first one.
 */
import type { Day, Ticket } from '../day/state.ts'
import { latest, minutesBetween, type Moment } from '../moment.ts'

export const BASELINES = ['constantTimes', 'lastTenWaits', 'lastToEnter'] as const
export type Baseline = (typeof BASELINES)[number]

const LAST = 10

/** Minutes until this ticket, which has just been issued, is called. */
export function baselinesFor(day: Day, ticket: Ticket, now: Moment): Record<Baseline, number> {
  const opens = opensFor(day, ticket)
  const doors = Math.max(0, minutesBetween(now, opens))
  const constant = doors + constantTimes(day, ticket)
  const called = day.tickets
    .filter(({ firstCalledAt }) => firstCalledAt !== null)
    .toSorted((a, b) => ((a.firstCalledAt ?? '') < (b.firstCalledAt ?? '') ? -1 : 1))
  const waits = called.map((one) => waitOf(day, one))
  const ten = waits.slice(-LAST)
  const last = waits.at(-1)
  return {
    constantTimes: constant,
    lastTenWaits:
      ten.length === 0 ? constant : doors + ten.reduce((sum, wait) => sum + wait, 0) / ten.length,
    lastToEnter: last === undefined ? constant : doors + last,
  }
}

/** So many before it, times what one usually takes, shared by the counters. */
function constantTimes(day: Day, ticket: Ticket): number {
  const minutes = day.tickets.map(({ service, party }) => {
    const found = day.plan.services.find(({ id }) => id === service)
    return found ? found.minutes + found.minutesPerFurtherPerson * (party - 1) : 0
  })
  const mean = minutes.reduce((sum, one) => sum + one, 0) / minutes.length
  const states = Object.values(day.counters)
  const open = states.filter(({ is }) => is !== 'closed').length
  return (ticket.ahead * mean) / (open || states.length || 1)
}

const opensFor = (day: Day, { session }: Ticket): Moment =>
  day.plan.sessions.find(({ id }) => id === session)?.from ?? ''

const waitOf = (day: Day, ticket: Ticket): number =>
  Math.max(
    0,
    minutesBetween(
      latest(ticket.issuedAt, opensFor(day, ticket) || ticket.issuedAt),
      ticket.firstCalledAt ?? ticket.issuedAt,
    ),
  )
