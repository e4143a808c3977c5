/**
 * How long will everybody in line wait, and somebody who pulled a number now? Answered by playing the call rule
 * forward many times with times as they were measured here.
 *
 * Seeded by the day's revision, and what was measured lies in the day's own stream: so a replay gives the same answer.
 * docs/forecast.md explains it.
 */
import { aheadOfEach } from '../ahead.ts'
import type { TicketId } from '../day/facts.ts'
import type { Day, Ticket } from '../day/state.ts'
import type { Moment } from '../moment.ts'
import { playOn, type Run, startRun } from './play.ts'
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
  /**
   * Plays on with those who came since, at the end of the line; the longer it is, the more work that saves. False when
   * one of them cannot stand there; then a new one is needed.
   */
  join: (tickets: readonly Ticket[]) => boolean
}

/** One set of simulations answers for everybody in line and for newcomers of every kind. */
export function forecast(day: Day, now: Moment): Forecast {
  const steps = forecastInSteps(day, now)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same in pieces of a millisecond and less, for whoever has something else to do in between. */
export function* forecastInSteps(day: Day, now: Moment): Generator<void, Forecast, void> {
  const scene = sceneOf(day, now)
  yield
  const runs = scene.desks.length === 0 ? [] : runsOf(scene, mulberry32(day.revision))
  for (const run of runs) {
    yield
    playOn(run)
  }
  return answersOf(scene, runs, () => aheadOfEach(day, now))
}

function answersOf(
  { line, desks, opening }: Scene,
  runs: readonly Run[],
  countAhead: () => Forecast['ahead'],
): Forecast {
  const ranges = new Map<TicketId, Range | null>()
  const rangeAt = (place: number | undefined): Range | null => {
    if (place === undefined || runs.length === 0) return null
    const waits = Float64Array.from(runs, ({ called }) => called[place] ?? NaN)
    // One that only a closed counter serves is never called in any run.
    return waits.includes(NaN) ? null : rangeOf(waits)
  }
  let ahead: Forecast['ahead'] | null = null
  return {
    get ahead() {
      return (ahead ??= countAhead())
    },
    ticket(id) {
      const known = ranges.get(id)
      if (known !== undefined) return known
      const range = rangeAt(line.placeOf(id))
      ranges.set(id, range)
      return range
    },
    newcomer(services) {
      const able = desks.flatMap((desk, i) =>
        desk.services.some((id) => services.includes(id)) ? [i] : [],
      )
      if (able.length === 0) return null
      const waits = Float64Array.from(runs, ({ idle }) =>
        able.reduce((first, desk) => Math.min(first, idle[desk] ?? Infinity), Infinity),
      )
      // Where nobody comes, somebody stands in.
      return rangeOf(waits.map((wait) => (wait === Infinity ? opening : Math.max(opening, wait))))
    },
    join(tickets) {
      if (!tickets.every((ticket) => line.join(ticket))) return false
      for (const { id } of tickets) ranges.delete(id)
      runs.forEach(playOn)
      return true
    },
  }
}

function runsOf(scene: Scene, random: () => number): Run[] {
  const { line, pace } = scene
  const calls = Math.max(1, line.tickets.length)
  const count = Math.round(Math.max(RUNS.least, Math.min(RUNS.most, RUNS.calls / calls)))
  return Array.from({ length: count }, (_, i) =>
    // Fast and slow days are not left to chance: each run has its share of them.
    startRun(scene, pace.log + pace.spread * normalQuantile((i + 0.5) / count), random),
  )
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
