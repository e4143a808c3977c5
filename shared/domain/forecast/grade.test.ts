import { expect, test } from 'vitest'
import { Story } from '../testing/story.ts'
import { baselinesFor } from './baselines.ts'
import { gradeDay } from './grade.ts'

/** At nine one counter is open; the first is called at once, each of the others so many minutes after the one before. */
function morning(waits: number[]): Story {
  const town = new Story().at('09:00').open(1)
  town.pullMany(waits.length)
  let minute = 0
  for (const wait of waits) {
    minute += wait
    town.at(`09:${String(minute).padStart(2, '0')}`)
    town.clerk(1, 'next')
    town.clerk(1, 'here')
  }
  return town
}

test('a day on which everything went as usual is told well', () => {
  const grade = gradeDay(morning([0, 12, 12, 12, 12]).facts)
  expect(grade).toMatchObject({ calls: 5 })
  expect(grade?.within).toBeGreaterThanOrEqual(4)
  expect((grade?.errorSum ?? 99) / 5).toBeLessThan(4)
})

test('when people wait longer than told, that is the sign of the bias', () => {
  const slow = gradeDay(morning([0, 29, 29]).facts)
  expect(slow?.biasSum).toBeGreaterThan(15)
  expect(slow?.biasSum).toBeCloseTo(slow?.errorSum ?? 0, 0)
  expect(gradeDay(morning([0, 1, 1, 1]).facts)?.biasSum).toBeLessThan(-15)
})

test('the simple formulas are graded by the same calls', () => {
  const town = morning([0, 12, 12])
  // Three wait for twelve minutes each at one counter: 0, 12 and 24 minutes.
  expect(gradeDay(town.facts)?.baselines['constantTimes']).toBeCloseTo(0)
  town.at('09:30').pull()
  expect(baselinesFor(town.day, town.ticket(4), town.now)).toEqual({
    constantTimes: 0,
    lastTenWaits: 12,
    lastToEnter: 24,
  })
})

test('where nothing was told or nobody called, there is nothing to grade', () => {
  expect(gradeDay(new Story().facts)).toBeNull()
  const closed = new Story().at('09:00')
  closed.pull()
  closed.open(1).serve(1)
  expect(gradeDay(closed.facts)).toBeNull()
})
