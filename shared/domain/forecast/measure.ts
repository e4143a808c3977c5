/**
 * What past visits say about this office: how long its matters take, by service, party and counter, how much that
 * varies, and what lies between one visit and the next.
 *
 * Times multiply (a slow counter is slow for everything), so all of it is done with logarithms. A visit that lasted far
 * longer than its like is left out: somebody forgot to finish it, or went to lunch.
 */
import { breaksOf } from './breaks.ts'
import { minutesOf } from './pace.ts'
import { quantilesOf } from './quantiles.ts'
import { ASSUMED, LARGEST_PARTY, type Level, type ServiceTimes } from './times.ts'
import type { Visit } from './visits.ts'

/** So many visits of a group count as much as the group above it. */
const WORTH = { counter: 10, time: 6 }
/** Days of assumption in what differs between days. */
const WORTH_OF_SPREAD = 8
const ROUNDS = 4
/** Beyond so many robust standard deviations, and at least this factor's logarithm, it was something else. */
const OUTLIER = { deviations: 4, least: 1.5 }

type Sample = { cell: string; counter: string; time: string; log: number }

export function measure(visits: readonly Visit[]): ServiceTimes {
  const all = visits.flatMap(sampleOf)
  const first = levelsOf(all)
  const off = all.map((sample) => sample.log - explained(first, sample))
  const limit = Math.max(OUTLIER.least, OUTLIER.deviations * robustDeviation(off))
  const kept = all.filter((_, i) => Math.abs(off[i] ?? 0) <= limit)
  const levels = levelsOf(kept)
  const rest = kept.map((sample) => sample.log - explained(levels, sample))
  // What the levels have taken up of chance is given back to it.
  const widened = Math.sqrt(rest.length / Math.max(1, rest.length - takenUp(levels)))
  const noise = variance(rest) * widened ** 2
  const days = new Set(visits.map(({ date }) => date)).size
  return {
    days,
    visits: kept.length,
    services: servicesOf(kept, levels),
    counters: Object.fromEntries(
      Object.entries(levels.counters).map(([id, level]) => [id, rounded(level)]),
    ),
    worked: workedOf(visits),
    rest: spread(rest.map((log) => log * widened)),
    betweenCounters: between(levels.counters, noise, ASSUMED.betweenCounters),
    betweenTimes: between(levels.times, noise, ASSUMED.betweenTimes),
    ...breaksOf(visits),
  }
}

const cellOf = (service: string, party: number) => `${service}/${Math.min(party, LARGEST_PARTY)}`

function sampleOf(visit: Visit): Sample[] {
  const minutes = minutesOf(visit)
  if (minutes === null) return []
  const { service, party, counter, date, arrived } = visit
  // Parts of a day, since offices are slower at some hours of some days.
  const time = `${date}/${Math.floor((arrived ?? 0) / 90)}`
  return [{ cell: cellOf(service, party), counter, time, log: Math.log(minutes) }]
}

type Levels = {
  cells: Record<string, Level>
  counters: Record<string, Level>
  times: Record<string, Level>
}

/** Each in turn explains what the others leave over. */
function levelsOf(samples: readonly Sample[]): Levels {
  const levels: Levels = { cells: {}, counters: {}, times: {} }
  for (let round = 0; round < ROUNDS; round++) {
    levels.cells = means(
      samples,
      ({ cell }) => cell,
      (s) => s.log - beside(levels, s),
      0,
    )
    levels.counters = means(
      samples,
      ({ counter }) => counter,
      (s) => s.log - logOf(levels.cells, s.cell) - logOf(levels.times, s.time),
      WORTH.counter,
    )
    levels.times = means(
      samples,
      ({ time }) => time,
      (s) => s.log - logOf(levels.cells, s.cell) - logOf(levels.counters, s.counter),
      WORTH.time,
    )
  }
  return levels
}

const logOf = (levels: Record<string, Level>, key: string): number => levels[key]?.log ?? 0
const beside = ({ counters, times }: Levels, { counter, time }: Sample): number =>
  logOf(counters, counter) + logOf(times, time)
const explained = (levels: Levels, sample: Sample): number =>
  logOf(levels.cells, sample.cell) + beside(levels, sample)

function means(
  samples: readonly Sample[],
  keyOf: (sample: Sample) => string,
  valueOf: (sample: Sample) => number,
  worth: number,
): Record<string, Level> {
  const groups = Map.groupBy(samples, keyOf)
  return Object.fromEntries(
    [...groups].map(([key, group]) => {
      const sum = group.reduce((total, sample) => total + valueOf(sample), 0)
      return [key, { visits: group.length, log: sum / (group.length + worth) }]
    }),
  )
}

function servicesOf(kept: readonly Sample[], { cells }: Levels): ServiceTimes['services'] {
  const services: ServiceTimes['services'] = {}
  for (const cell of new Set(kept.map((sample) => sample.cell))) {
    const [service = '', party = ''] = cell.split('/')
    const level = cells[cell]
    if (level) (services[service] ??= {})[party] = rounded(level)
  }
  return services
}

/** How many days a counter called anybody on. */
function workedOf(visits: readonly Visit[]): Record<string, number> {
  const dates = Map.groupBy(visits, ({ counter }) => counter)
  return Object.fromEntries(
    [...dates].map(([counter, own]) => [counter, new Set(own.map(({ date }) => date)).size]),
  )
}

/** The standard deviation between groups, without what chance alone would make; shrunk to what is assumed. */
function between(groups: Record<string, Level>, noise: number, assumed: number): number {
  const levels = Object.values(groups).filter(({ visits }) => visits >= 3)
  const seen = levels.reduce((sum, { log, visits }) => {
    // Undoes the shrinking that the mean went through: what is asked for is how much they differ.
    const raw = (log * (visits + WORTH.time)) / visits
    return sum + Math.max(-0.05, raw ** 2 - noise / visits)
  }, 0)
  const count = levels.length
  return round(
    Math.sqrt(
      Math.max(0.0025, (seen + assumed ** 2 * WORTH_OF_SPREAD) / (count + WORTH_OF_SPREAD)),
    ),
  )
}

/** How many free values the levels stand for; a shrunk one is less than one. */
function takenUp({ cells, counters, times }: Levels): number {
  const sum = (levels: Record<string, Level>, worth: number) =>
    Object.values(levels).reduce((total, { visits }) => total + visits / (visits + worth), 0)
  return sum(cells, 0) + sum(counters, WORTH.counter) + sum(times, WORTH.time)
}

const spread = (values: readonly number[]) => ({
  count: values.length,
  quantiles: quantilesOf(values).map(round),
})

function robustDeviation(values: readonly number[]): number {
  const [, , , , , , middle = 0] = quantilesOf(values)
  const [, , , , , , off = 0] = quantilesOf(values.map((value) => Math.abs(value - middle)))
  return off * 1.4826
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / (values.length || 1)
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length || 1)
}

const rounded = ({ visits, log }: Level): Level => ({ visits, log: round(log) })
/** Plus zero: what is rounded up from below would be -0, and a file gives it back as 0. */
const round = (value: number): number => Math.round(value * 10_000) / 10_000 + 0
