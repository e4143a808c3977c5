/**
 * How long would somebody wait who pulled a number now? Answered by playing the call rule forward many
 * times with service times drawn around the configured minutes.
 *
 * Seeded by the day's revision, so a replay gives the same answer. Service times are not yet measured,
 * and one answer stands for all services: both are marked as open in docs/decisions.md.
 */
import type { TicketId } from './day/facts.ts'
import type { Day, Ticket } from './day/state.ts'
import { issuingAt } from './quota.ts'
import { type Moment, minutesBetween, plusMinutes } from './moment.ts'
import { callOrder, servedAt } from './next.ts'

export type WaitRange = { fromMinutes: number; toMinutes: number; beforeClosing: boolean }

const RUNS = 60
/** Spread of service times: standard deviation of their logarithm. Assumed until measured. */
const SIGMA = 0.5
/** From a call until somebody stands at the counter, in minutes. Assumed until measured. */
const WALK = 1
/** What a paused counter is expected to stay away, in minutes. */
const PAUSE = 10
const STEP = 5

type Desk = { serves: ReadonlySet<TicketId>; busy: Ticket | null; freeFrom: number }

/** Null when no counter is there to call anybody, or no numbers are given out. */
export function likelyWait(day: Day, now: Moment): WaitRange | null {
  const issuing = issuingAt(day, now)
  if (issuing.is !== 'open') return null
  const line = callOrder(day, now)
  const untilOpening = Math.max(0, minutesBetween(now, issuing.session.from))
  const desks = staffedDesks(day, line, now, untilOpening)
  if (desks.length === 0) return null

  const random = mulberry32(day.revision)
  const waits = Array.from({ length: RUNS }, () => waitOnce(day, desks, line, random)).sort(
    (a, b) => a - b,
  )
  const at = (share: number) => waits[Math.floor(share * (RUNS - 1))] ?? 0
  const fromMinutes = Math.floor(at(0.1) / STEP) * STEP
  const toMinutes = Math.max(Math.ceil(at(0.9) / STEP) * STEP, fromMinutes + STEP)
  return {
    fromMinutes,
    toMinutes,
    beforeClosing: plusMinutes(now, toMinutes) <= issuing.session.until,
  }
}

/** Before the doors open every counter is expected to be staffed then; afterwards the open ones count. */
function staffedDesks(
  day: Day,
  line: readonly Ticket[],
  now: Moment,
  untilOpening: number,
): Desk[] {
  return day.plan.counters.flatMap(({ id }) => {
    const counter = day.counters[id]
    if (!counter || (counter.is === 'closed' && untilOpening === 0)) return []
    const busy = counter.ticket === null ? null : (day.tickets[counter.ticket - 1] ?? null)
    const away = counter.is === 'paused' ? PAUSE : 0
    const freeFrom = untilOpening + away - elapsed(busy, now)
    const mine = line.filter((ticket) => servedAt(day, id, ticket))
    return { serves: new Set(mine.map((ticket) => ticket.id)), busy, freeFrom }
  })
}

/** Minutes already spent on whoever is at the counter. */
function elapsed(ticket: Ticket | null, now: Moment): number {
  return ticket?.state.is === 'serving' ? minutesBetween(ticket.state.since, now) : 0
}

function waitOnce(
  day: Day,
  desks: readonly Desk[],
  line: readonly Ticket[],
  random: () => number,
): number {
  const free = desks.map(({ serves, busy, freeFrom }) => ({
    serves,
    at: Math.max(0, freeFrom + (busy ? serviceTime(day, busy, random) : 0)),
  }))
  const waiting = [...line]
  while (free.length > 0) {
    const first = free.reduce((a, b) => (b.at < a.at ? b : a))
    const next = waiting.findIndex((ticket) => first.serves.has(ticket.id))
    const ticket = waiting[next]
    // Nobody before the newcomer is left for this counter.
    if (!ticket) return first.at
    waiting.splice(next, 1)
    first.at += serviceTime(day, ticket, random)
  }
  return 0
}

function serviceTime(day: Day, ticket: Ticket, random: () => number): number {
  const service = day.plan.services.find((s) => s.id === ticket.service)
  const mean =
    (service?.minutes ?? 10) + (service?.minutesPerFurtherPerson ?? 0) * (ticket.party - 1)
  return WALK + mean * Math.exp(SIGMA * normal(random) - (SIGMA * SIGMA) / 2)
}

/** Box and Muller's transform: a standard normal number from two uniform ones. */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** Tommy Ettinger's mulberry32: uniform in [0, 1), the same for the same seed on every machine. */
export function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
