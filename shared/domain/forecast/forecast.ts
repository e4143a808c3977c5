/**
 * How long will everybody in line wait, and somebody who pulled a number now? Answered by playing the call rule
 * forward many times with times as they were measured here.
 *
 * Seeded by the day's revision, and what was measured lies in the day's own stream: so a replay gives the same answer.
 * docs/forecast.md explains it.
 */
import { aheadOfEach } from '../ahead.ts'
import type { TicketId } from '../day/facts.ts'
import type { Day } from '../day/state.ts'
import type { Moment } from '../moment.ts'
import { playOut } from './play.ts'
import { quantileIn } from './quantiles.ts'
import { mulberry32, normalQuantile } from './random.ts'
import { type Scene, sceneOf } from './scene.ts'

/** A short line is played more often: what it costs is the calls of all runs together. */
const RUNS = { least: 20, most: 400, calls: 12_000 }

/** Likely minutes until called, not rounded: 10th, 50th and 90th percentile. */
export type Range = {
  from: number
  middle: number
  to: number
  /** How likely the call comes within so many minutes. */
  within: (minutes: number) => number
}

export type Forecast = {
  /** How many are called before each of them. */
  ahead: ReadonlyMap<TicketId, number>
  /** Of whoever waits and may be called; null for everybody else. Looked at when asked for: most are not. */
  ticket: (id: TicketId) => Range | null
  /** Of somebody who pulled a number for one of these services now; null when no counter that is there serves any. */
  newcomer: (services: readonly string[]) => Range | null
}

/** One set of simulations answers for everybody in line and for newcomers of every kind. */
export function forecast(day: Day, now: Moment): Forecast {
  const scene = sceneOf(day, now)
  const { line, desks, opening } = scene
  // One row a ticket or desk, one column a run. Views of a long line are made many times a second.
  const runs = Math.round(
    Math.max(RUNS.least, Math.min(RUNS.most, RUNS.calls / Math.max(1, line.length))),
  )
  const calls = new Float64Array(line.length * runs)
  const idle = new Float64Array(desks.length * runs)
  if (desks.length > 0) playAll(scene, runs, mulberry32(day.revision), calls, idle)
  const ranges = new Map<TicketId, Range | null>()
  const rangeAt = (place: number): Range | null => {
    if (place === -1 || desks.length === 0) return null
    const waits = calls.subarray(place * runs, (place + 1) * runs)
    // One that only a closed counter serves is never called in any run.
    return waits.includes(NaN) ? null : rangeOf(waits)
  }
  let ahead: Forecast['ahead'] | null = null
  return {
    get ahead() {
      return (ahead ??= aheadOfEach(day, now))
    },
    ticket(id) {
      const known = ranges.get(id)
      if (known !== undefined) return known
      const range = rangeAt(line.findIndex((ticket) => ticket.id === id))
      ranges.set(id, range)
      return range
    },
    newcomer(services) {
      const able = desks.flatMap((desk, i) =>
        desk.services.some((id) => services.includes(id)) ? [i] : [],
      )
      if (able.length === 0) return null
      const waits = Float64Array.from({ length: runs }, (_, run) =>
        able.reduce((first, i) => Math.min(first, idle[i * runs + run] ?? Infinity), Infinity),
      )
      // Where nobody comes, somebody stands in.
      return rangeOf(waits.map((wait) => (wait === Infinity ? opening : Math.max(opening, wait))))
    },
  }
}

function playAll(
  scene: Scene,
  runs: number,
  random: () => number,
  calls: Float64Array,
  idle: Float64Array,
): void {
  const { line, desks, pace } = scene
  const run = { called: new Float64Array(line.length), idle: new Float64Array(desks.length) }
  for (let i = 0; i < runs; i++) {
    // Fast and slow days are not left to chance: each run has its share of them.
    playOut(scene, run, pace.log + pace.spread * normalQuantile((i + 0.5) / runs), random)
    run.called.forEach((minutes, place) => (calls[place * runs + i] = minutes))
    run.idle.forEach((minutes, desk) => (idle[desk * runs + i] = minutes))
  }
}

/** Puts them in order on the way. */
function rangeOf(waits: Float64Array): Range {
  const sorted = waits.sort()
  return {
    from: quantileIn(sorted, 0.1),
    middle: quantileIn(sorted, 0.5),
    to: quantileIn(sorted, 0.9),
    within(minutes) {
      const later = sorted.findIndex((wait) => wait > minutes)
      return later === -1 ? 1 : later / sorted.length
    },
  }
}
