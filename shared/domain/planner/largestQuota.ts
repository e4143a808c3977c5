/**
 * The largest quota with which, on so many of a hundred days, everybody with a number is called before closing.
 *
 * Each day is played with several quotas, the same people coming each time, until the largest with which it ends in time is
 * found. The answer is then read off the days in order. How sure it is follows from the same order: with other draws it
 * would lie between the two outer numbers in 95 of 100 cases. What is assumed wrongly is not in that.
 */
import { chanceOf, drawVisitors, type Visitor } from './draw.ts'
import { isInTime, Z95 } from './outcome.ts'
import { type Plan, withPlaces } from './plan.ts'
import { playDay } from './play.ts'
import { crowdOf, type House, houseOf } from './setting.ts'
import type { Span, Steps } from './simulate.ts'

export type LargestQuota =
  | {
      is: 'found'
      quota: number
      low: number
      /** Null: there may be no limit. */
      high: number | null
    }
  /** Whoever comes is called in time on enough of the days: no quota is needed. `most`: came on one day. */
  | { is: 'notNeeded'; most: number }
  /** Not even one. */
  | { is: 'none' }

const DAYS_A_STEP = 5

export function* largestQuota(plan: Plan, percent: number, span: Span): Steps<LargestQuota> {
  const { days, seed } = span
  const crowd = crowdOf(plan)
  const withQuota = housesOf(plan)
  const largest: number[] = []
  let most = 0
  for (let day = 0; day < days; day++) {
    const visitors = drawVisitors(crowd, chanceOf(seed, day))
    most = Math.max(most, visitors.length)
    largest.push(largestOn(visitors, withQuota))
    if ((day + 1) % DAYS_A_STEP === 0) yield day + 1
  }
  return readOff(largest, percent, most)
}

/** The houses of a plan by their quota, each made once. */
function housesOf(plan: Plan): (quota: number) => House {
  const made = new Map<number, House>()
  return (quota) => {
    let house = made.get(quota)
    if (!house) {
      house = houseOf({
        ...plan,
        hours: { ...plan.hours, quota: withPlaces(plan.hours.quota, quota) },
      })
      made.set(quota, house)
    }
    return house
  }
}

/** Infinity when all who come may have a number. */
function largestOn(visitors: readonly Visitor[], withQuota: (quota: number) => House): number {
  const isEnough = (quota: number) => isInTime(playDay(withQuota(quota), visitors))
  // With so many places even a small part of them, given out late, is more than come.
  let tooMany = visitors.length * 2 + 1
  if (isEnough(tooMany)) return Infinity
  let good = 0
  while (tooMany - good > 1) {
    const middle = (good + tooMany) >> 1
    if (isEnough(middle)) good = middle
    else tooMany = middle
  }
  return good
}

function readOff(largest: readonly number[], percent: number, most: number): LargestQuota {
  const days = largest.length
  const sorted = [...largest].sort((a, b) => a - b)
  const failing = 1 - percent / 100
  // So many days may fail; the next one holds.
  const rank = Math.floor(failing * days + 1e-9)
  const spread = Z95 * Math.sqrt(days * failing * (1 - failing))
  const at = (place: number) => sorted[Math.min(days - 1, Math.max(0, Math.round(place)))] ?? 0
  const quota = at(rank)
  if (quota === Infinity) return { is: 'notNeeded', most }
  if (quota === 0) return { is: 'none' }
  const high = at(rank + spread)
  return {
    is: 'found',
    quota,
    low: Math.max(0, at(rank - spread)),
    high: high === Infinity ? null : high,
  }
}
