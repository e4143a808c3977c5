/**
 * How today goes, against other days: learned from those who are finished already. What is long over counts less,
 * since a morning changes; what is not known yet stays uncertain and makes ranges wider.
 */
import type { Visit } from './visits.ts'
import { ASSUMED, type ServiceTimes } from './times.ts'
import type { Usual } from './usual.ts'

/** After so many minutes a finished visit counts half. */
const HALF_LIFE = 90
/** The standard deviation of the whole office's logarithm while nothing was measured. */
const UNMEASURED = 0.25
/** Visits of one hour have more in common than chance: each tells less than one that stood alone. */
const CAUTION = 1.25
/** Of what differs between parts of days, so much may come within an hour. */
const DRIFT = 0.8
/** A single visit moves the pace by no more than this factor's logarithm: it may be a forgotten counter. */
const LARGEST = 1.2

export type Pace = {
  /** Of the whole office: logarithm of the factor, and its standard deviation. */
  log: number
  spread: number
  /** How far it may move within an hour: standard deviation. */
  drift: number
  /** Of each counter beside that. */
  counters: Record<string, { log: number; spread: number }>
}

type Known = {
  times: ServiceTimes | null
  usual: Usual
  /** Variance of a single visit's logarithm. */
  oneVisit: number
  nowMinute: number
}

export function paceOf(
  visits: readonly Visit[],
  counters: readonly string[],
  { times, usual, oneVisit, nowMinute }: Known,
): Pace {
  const between = times?.betweenCounters ?? ASSUMED.betweenCounters
  const before = (counter: string) => {
    const { visits: count = 0, log = 0 } = times?.counters[counter] ?? {}
    return { log, variance: between ** 2 / (1 + (count * between ** 2) / oneVisit) }
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
  const office = posterior(offs, prior, oneVisit)
  return {
    log: office.mean,
    spread: CAUTION * Math.sqrt(office.variance),
    drift: (times?.betweenTimes ?? ASSUMED.betweenTimes) * DRIFT,
    counters: Object.fromEntries(
      counters.map((id) => {
        const known = before(id)
        const own = offs
          .filter(({ counter }) => counter === id)
          .map(({ log, weight }) => ({ log: log - office.mean, weight }))
        const { mean, variance } = posterior(own, known.variance, oneVisit)
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
function posterior(
  seen: readonly { log: number; weight: number }[],
  prior: number,
  oneVisit: number,
) {
  const weight = seen.reduce((sum, one) => sum + one.weight, 0)
  const sum = seen.reduce((total, one) => total + one.log * one.weight, 0)
  const worth = oneVisit / prior
  return { mean: sum / (weight + worth), variance: oneVisit / (weight + worth) }
}
