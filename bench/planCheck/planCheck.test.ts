import { describe, expect, test } from 'vitest'
import { CASES, checkCase, deterministicWaits } from './cases.ts'
import { erlangC, pollaczekKhinchine } from './theory.ts'

/** `npm run plan-check` takes more of them. */
const EFFORT = { days: 40, people: 16_000, warmUp: 1000, seed: 1 }

describe.each(CASES)('$name', (one) => {
  test.each(checkCase(one, EFFORT))(
    '$figure: $theory by theory, $measured ± $within as played (99 of 100)',
    ({ theory, measured, within, holds }) => {
      expect(holds).toBe(true)
      // A bound so wide that anything holds would say nothing.
      expect(within).toBeLessThan(0.12 * theory)
      expect(measured).toBeGreaterThan(0)
    },
  )
})

test.each([12, 10, 8])('D/D/1: one every %d minutes waits exactly as long as it must', (gap) => {
  const { played, theory } = deterministicWaits(gap, 50)
  expect(played).toEqual(theory)
})

test('the formulas are those of the books', () => {
  // M/M/1 has a closed form, and two erlangs at three counters are a textbook’s example: 4/9.
  expect(erlangC(0.08, 10, 1)).toEqual({
    waits: expect.closeTo(0.8, 12),
    meanWait: expect.closeTo(40, 9),
  })
  expect(erlangC(0.2, 10, 3).waits).toBeCloseTo(4 / 9, 12)
  expect(pollaczekKhinchine(0.08, 10, 1).meanWait).toBeCloseTo(40, 9)
  expect(pollaczekKhinchine(0.08, 10, 0).meanWait).toBeCloseTo(20, 9)
})
