/**
 * How long will everybody in line wait, and somebody who pulled a number now? Answered by playing the call rule
 * forward many times with service times drawn around the configured minutes.
 *
 * Seeded by the day's revision, so a replay gives the same answer. Service times are not yet measured: that is
 * marked as open in docs/decisions.md.
 */
import { aheadOfEach } from './ahead.ts'
import type { TicketId } from './day/facts.ts'
import type { CounterState, Day, Ticket } from './day/state.ts'
import { issuingAt } from './quota.ts'
import { type Moment, minutesBetween, plusMinutes } from './moment.ts'
import { callOrder, servedAt } from './next.ts'

export type WaitRange = { fromMinutes: number; toMinutes: number; beforeClosing: boolean }

const RUNS = 60
/** Spread of service times: standard deviation of their logarithm. Assumed until measured. */
const SIGMA = 0.5
/** From a call until somebody stands at the counter, in minutes. Assumed until measured. */
const WALK = 1
/** What a paused counter is expected to stay away when nobody has said, in minutes. */
const PAUSE = 10
const STEP = 5

/** Likely minutes until called: 10th and 90th percentile, not rounded. */
export type Range = { from: number; to: number }

export type Forecast = {
  /** How many are called before each of them. */
  ahead: ReadonlyMap<TicketId, number>
  /** Of everybody who waits and may be called. */
  tickets: ReadonlyMap<TicketId, Range>
  /** Of somebody who pulled a number for one of these services now; null when no counter that is there serves any. */
  newcomer: (services: readonly string[]) => Range | null
}

type Desk = {
  services: readonly string[]
  /** Whom it serves, as places in line, first in line first. */
  serves: readonly number[]
  busy: Ticket | null
  freeFrom: number
}

/** The same in every run. */
type Scene = {
  desks: readonly Desk[]
  /** Of those who are being served, by desk, and of those in line, in minutes; 0 where nobody is. */
  busyMinutes: readonly number[]
  lineMinutes: readonly number[]
  /** When the doors open for each in line, in minutes. */
  doors: readonly number[]
}

/** Null when no numbers are given out, or no counter is there to call anybody. */
export function likelyWait(
  day: Day,
  now: Moment,
  known: Forecast = forecast(day, now),
  services: readonly string[] = day.plan.services.map(({ id }) => id),
): WaitRange | null {
  const issuing = issuingAt(day, now)
  const range = issuing.is === 'open' ? known.newcomer(services) : null
  return range && issuing.is === 'open' ? waitRange(range, now, issuing.session.until) : null
}

/** What is told of the forecast for one ticket; null when nobody can tell. */
export function likelyWaitOf(
  day: Day,
  now: Moment,
  { id, session }: Ticket,
  known: Forecast,
): WaitRange | null {
  const range = known.tickets.get(id)
  const until = day.plan.sessions.find((one) => one.id === session)?.until
  return range && until ? waitRange(range, now, until) : null
}

function waitRange({ from, to }: Range, now: Moment, until: Moment): WaitRange {
  const fromMinutes = Math.floor(from / STEP) * STEP
  const toMinutes = Math.max(Math.ceil(to / STEP) * STEP, fromMinutes + STEP)
  return { fromMinutes, toMinutes, beforeClosing: plusMinutes(now, toMinutes) <= until }
}

/** One set of simulations answers for everybody in line and for newcomers of every kind. */
export function forecast(day: Day, now: Moment): Forecast {
  const line = callOrder(day, now)
  const opening = untilOpening(day, now)
  const desks = staffedDesks(day, line, now, opening)
  const doors = doorsOf(day, now)
  const random = mulberry32(day.revision)
  const scene: Scene = {
    desks,
    busyMinutes: desks.map(({ busy }) => (busy ? usualMinutes(day, busy) : 0)),
    lineMinutes: line.map((ticket) => usualMinutes(day, ticket)),
    doors: line.map(({ session }) => doors.get(session) ?? 0),
  }
  // One row a ticket, one column a run. Views of a long line are made many times a second.
  const called = new Float64Array(line.length * RUNS).fill(NaN)
  const idle =
    desks.length === 0
      ? []
      : Array.from({ length: RUNS }, (_, run) => playOut(scene, called, run, random))
  return {
    ahead: aheadOfEach(day, now),
    tickets: new Map(
      line.flatMap(({ id }, place) => {
        const waits = called.subarray(place * RUNS, (place + 1) * RUNS)
        // One that only a closed counter serves is never called in any run.
        return waits.includes(NaN) ? [] : [[id, rangeOf(waits)] as const]
      }),
    ),
    newcomer(services) {
      const able = desks.flatMap((desk, i) =>
        desk.services.some((id) => services.includes(id)) ? [i] : [],
      )
      if (able.length === 0) return null
      const waits = idle.map((freeAt) =>
        Math.max(opening, Math.min(...able.map((i) => freeAt[i] ?? Infinity))),
      )
      return rangeOf(Float64Array.from(waits))
    },
  }
}

/** Puts them in order on the way. */
function rangeOf(waits: Float64Array): Range {
  const sorted = waits.sort()
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
  return { from: at(0.1), to: at(0.9) }
}

/** Minutes until the doors open; 0 while they are, and after the last session. */
function untilOpening(day: Day, now: Moment): number {
  const session = day.plan.sessions.find(({ kind, until }) => kind === 'walkIn' && until > now)
  return session ? Math.max(0, minutesBetween(now, session.from)) : 0
}

/** By session: minutes until its doors open; 0 when they have. Nobody is called before. */
const doorsOf = (day: Day, now: Moment): ReadonlyMap<string, number> =>
  new Map(day.plan.sessions.map(({ id, from }) => [id, Math.max(0, minutesBetween(now, from))]))

/** Before the doors open every counter is expected to be staffed then; afterwards the open ones count. */
function staffedDesks(day: Day, line: readonly Ticket[], now: Moment, opening: number): Desk[] {
  return day.plan.counters.flatMap(({ id, services }) => {
    const counter = day.counters[id]
    if (!counter || (counter.is === 'closed' && opening === 0)) return []
    const busy = counter.ticket === null ? null : (day.tickets[counter.ticket - 1] ?? null)
    const freeFrom = minutesUntilThere(counter, now, opening) - elapsed(busy, now)
    const serves = line.flatMap((ticket, place) => (servedAt(day, id, ticket) ? [place] : []))
    return { services, serves, busy, freeFrom }
  })
}

/** Whoever is late from a pause is expected at any moment. */
function minutesUntilThere({ is, backAt }: CounterState, now: Moment, opening: number): number {
  if (is !== 'paused') return is === 'open' ? 0 : opening
  return backAt === null ? PAUSE : Math.max(0, minutesBetween(now, backAt))
}

/** Minutes already spent on whoever is at the counter. */
function elapsed(ticket: Ticket | null, now: Moment): number {
  return ticket?.state.is === 'serving' ? minutesBetween(ticket.state.since, now) : 0
}

/** Notes in `called` when each is called in this run; answers when each desk has called everybody whom it serves. */
function playOut(
  { desks, busyMinutes, lineMinutes, doors }: Scene,
  called: Float64Array,
  run: number,
  random: () => number,
): number[] {
  const freeAt = desks.map(({ busy, freeFrom }, desk) =>
    Math.max(0, freeFrom + (busy ? serviceTime(busyMinutes[desk] ?? 0, random) : 0)),
  )
  const isCalled = (place: number) => !Number.isNaN(called[place * RUNS + run])
  const working = [...desks.keys()]
  /** Of each desk: those before are gone. */
  const reached = desks.map(() => 0)
  while (working.length > 0) {
    const first = working.reduce((a, b) => ((freeAt[b] ?? 0) < (freeAt[a] ?? 0) ? b : a))
    const at = freeAt[first] ?? 0
    const serves = desks[first]?.serves ?? []
    let from = reached[first] ?? 0
    while (from < serves.length && isCalled(serves[from] ?? 0)) from++
    reached[first] = from
    let next: number | undefined
    let opens = Infinity
    for (let index = from; index < serves.length && next === undefined; index++) {
      const place = serves[index] ?? 0
      if (isCalled(place)) continue
      const door = doors[place] ?? 0
      if (door <= at) next = place
      else opens = Math.min(opens, door)
    }
    if (next === undefined) {
      if (opens < Infinity) freeAt[first] = opens
      else working.splice(working.indexOf(first), 1)
      continue
    }
    called[next * RUNS + run] = at
    freeAt[first] = at + serviceTime(lineMinutes[next] ?? 0, random)
  }
  return freeAt
}

function usualMinutes(day: Day, ticket: Ticket): number {
  const serviceOf = (id: string) => day.plan.services.find((s) => s.id === id)
  const perPerson = serviceOf(ticket.service)?.minutesPerFurtherPerson ?? 0
  // A family comes for the first service; what was added at the counter is one matter more.
  return [ticket.service, ...ticket.further].reduce(
    (sum, id) => sum + (serviceOf(id)?.minutes ?? 10),
    perPerson * (ticket.party - 1),
  )
}

const serviceTime = (usual: number, random: () => number): number =>
  WALK + usual * Math.exp(SIGMA * normal(random) - (SIGMA * SIGMA) / 2)

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
