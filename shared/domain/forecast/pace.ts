/**
 * How today goes, against other days: learned from those who are finished already. What is long over counts less,
 * since a morning changes; what is not known yet stays uncertain and makes ranges wider.
 */
import type { Visit } from './visits.ts'
import { ASSUMED, type ServiceTimes } from './times.ts'
import type { Usual } from './usual.ts'

/** After so many minutes a finished visit counts half. */
const HALF_LIFE = 90
/** Variance of one visit's logarithm, and that of the whole office while nothing was measured. */
const ONE_VISIT = 0.25
const UNMEASURED = 0.25
/** A single visit moves the pace by no more than this factor's logarithm: it may be a forgotten counter. */
const LARGEST = 1.2

export type Pace = {
  /** Of the whole office: logarithm of the factor, and its standard deviation. */
  log: number
  spread: number
  /** Of each counter beside that. */
  counters: Record<string, { log: number; spread: number }>
}

export function paceOf(
  visits: readonly Visit[],
  counters: readonly string[],
  times: ServiceTimes | null,
  usual: Usual,
  nowMinute: number,
): Pace {
  const between = times?.betweenCounters ?? ASSUMED.betweenCounters
  const before = (counter: string) => {
    const { visits: count = 0, log = 0 } = times?.counters[counter] ?? {}
    return { log, variance: between ** 2 / (1 + (count * between ** 2) / ONE_VISIT) }
  }
  const offs = visits.flatMap((visit) => {
    const minutes = minutesOf(visit)
    if (minutes === null) return []
    const log = Math.log(minutes / usual({ ...visit, further: [] })) - before(visit.counter).log
    const weight = 2 ** (-(nowMinute - visit.ended) / HALF_LIFE)
    return [{ counter: visit.counter, log: Math.max(-LARGEST, Math.min(LARGEST, log)), weight }]
  })
  const unknown = times ? UNMEASURED / Math.sqrt(1 + times.visits / 10) : UNMEASURED
  const prior = (times?.betweenTimes ?? ASSUMED.betweenTimes) ** 2 + unknown ** 2
  const office = posterior(offs, prior)
  return {
    log: office.mean,
    spread: Math.sqrt(office.variance),
    counters: Object.fromEntries(
      counters.map((id) => {
        const known = before(id)
        const own = offs
          .filter(({ counter }) => counter === id)
          .map(({ log, weight }) => ({ log: log - office.mean, weight }))
        const { mean, variance } = posterior(own, known.variance)
        return [id, { log: known.log + mean, spread: Math.sqrt(variance) }]
      }),
    ),
  }
}

/** Minutes of a whole visit for one matter; null for everything else, and for slips of a few seconds. */
export function minutesOf({ arrived, ended, end, further, turn }: Visit): number | null {
  if (arrived === null || end !== 'served' || further > 0 || turn > 1) return null
  const minutes = ended - arrived
  return minutes < 0.3 ? null : minutes
}

/** Around zero, before and after what was seen. */
function posterior(seen: readonly { log: number; weight: number }[], prior: number) {
  const weight = seen.reduce((sum, one) => sum + one.weight, 0)
  const sum = seen.reduce((total, one) => total + one.log * one.weight, 0)
  const worth = ONE_VISIT / prior
  return { mean: sum / (weight + worth), variance: ONE_VISIT / (weight + worth) }
}
