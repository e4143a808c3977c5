import { expect, test } from 'vitest'
import { counter, plan } from '../testing/plans.ts'
import { counted, Tally } from './outcome.ts'
import { playDay } from './play.ts'
import { houseOf } from './setting.ts'

test('ranges are over days, waits over all numbers, and a day is in time when everybody was called', () => {
  const house = houseOf(plan({ counters: [counter('1')] }))
  const tally = new Tally()
  // On the n-th day n people come at once, ten minutes before closing: only one of them is called in time, and a second on the stroke.
  for (let people = 1; people <= 10; people++)
    tally.add(
      playDay(
        house,
        Array.from({ length: people }, () => ({
          at: 710,
          service: 0,
          minutes: 10,
          comesAt: 1 as const,
        })),
      ),
    )
  const { figures, wait, daysInTime, byQuarter } = tally.outcome()
  expect(figures.issued).toEqual({ low: 1, middle: 5, high: 9 })
  expect(figures.overtime).toEqual({ low: 0, middle: 40, high: 80 })
  expect(figures.inTimeShare).toEqual({ low: 2 / 10, middle: 2 / 6, high: 1 })
  expect(daysInTime.share).toBe(0.2)
  expect(wait).toEqual({ median: 30, p90: 70 })
  expect(byQuarter).toEqual([{ at: 705, median: 30, p90: 70 }])
})

test('of what was counted ten times it says how little that is', () => {
  const { share, low, high } = counted(10, 10)
  expect(share).toBe(1)
  expect(low).toBeCloseTo(0.722, 3)
  expect(high).toBe(1)
})
