import { expect, test } from 'vitest'
import { counter, plan } from '../testing/plans.ts'
import { largestQuota } from './largestQuota.ts'
import { type Plan, placesIn, withPlaces } from './plan.ts'
import { played, simulate } from './simulate.ts'

const SPAN = { days: 200, seed: 3 }
const crowded: Plan = plan({
  demand: { people: 80, variation: 20, when: { is: 'assumed', shape: 'early' } },
  services: [{ ...plan().services[0]!, p90: 22 }],
  hours: { ...plan().hours, quota: [{ count: 30 }, { at: '10:00', count: 15 }] },
})

const sharesWith = new Map<number, number>()

/** Of days that end in time, counted anew. */
function shareWith(quota: number): number {
  const hours = { ...crowded.hours, quota: withPlaces(crowded.hours.quota, quota) }
  const share =
    sharesWith.get(quota) ?? played(simulate({ ...crowded, hours }, SPAN)).daysInTime.share
  sharesWith.set(quota, share)
  return share
}

test('with the quota found enough days end in time, and with one more not', () => {
  // Of two hundred days, one more fails with each half.
  const percents = Array.from({ length: 80 }, (_, n) => 99.5 - n / 2)
  for (const percent of percents) {
    const found = played(largestQuota(crowded, percent, SPAN))
    if (found.is !== 'found') throw new Error(found.is)
    expect(shareWith(found.quota)).toBeGreaterThanOrEqual(percent / 100)
    expect(shareWith(found.quota + 1)).toBeLessThan(percent / 100)
    expect(found.low).toBeLessThanOrEqual(found.quota)
    expect(found.high).toBeGreaterThanOrEqual(found.quota)
  }
})

test('a stricter wish gives out fewer, more counters more', () => {
  const quota = (of: Plan, percent: number) => {
    const found = played(largestQuota(of, percent, SPAN))
    return found.is === 'found' ? found.quota : found.is
  }
  const three = { ...crowded, counters: [...crowded.counters, counter('3')] }
  expect(quota(crowded, 99)).toBeLessThan(quota(crowded, 80) as number)
  expect(quota(three, 90)).toBeGreaterThan(quota(crowded, 90) as number)
})

test('it says so when no quota is needed, and when none is small enough', () => {
  const few = { ...crowded, demand: { ...crowded.demand, people: 5 } }
  expect(played(largestQuota(few, 90, SPAN))).toMatchObject({ is: 'notNeeded' })
  const nobody = { ...crowded, counters: [counter('1', { until: '08:01' })] }
  expect(played(largestQuota(nobody, 90, SPAN))).toEqual({ is: 'none' })
})

test('parts of a quota grow together, and their sum is the quota', () => {
  const parts = [{ count: 40 }, { at: '09:00', count: 15 }, { at: '10:00', count: 20 }]
  let before = withPlaces(parts, 0)
  for (let places = 1; places < 200; places++) {
    const now = withPlaces(parts, places)
    expect(placesIn({ quota: now })).toBe(places)
    let [sum, sumBefore] = [0, 0]
    now.forEach(({ count }, index) => {
      sum += count
      sumBefore += before[index]!.count
      expect(sum).toBeGreaterThanOrEqual(sumBefore)
    })
    before = now
  }
  expect(withPlaces(parts, 75)).toEqual(parts)
})
