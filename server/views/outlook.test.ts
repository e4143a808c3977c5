import { expect, test } from 'vitest'
import { forecast } from '#shared/domain/forecast/forecast.ts'
import { at, morning } from '#shared/domain/testing/smallTown.ts'
import { Story } from '#shared/domain/testing/story.ts'
import { longestWaiting, outlookOf } from './outlook.ts'

const outlook = ({ day, now }: Story) => outlookOf(day, now, forecast(day, now))

/** Nine in the morning, with so many people who each take about twelve minutes. */
function nine(waiting: number, ...counters: number[]): Story {
  const town = new Story({ sessions: [morning([['07:45', 200]])] }).at('09:00').open(...counters)
  town.pullMany(waiting)
  return town
}

test('nobody waits: there is nothing to foresee', () => {
  expect(outlook(nine(0, 1))).toBeNull()
})

test('a few people are called long before closing', () => {
  const seen = outlook(nine(3, 1))
  expect(seen).toMatchObject({ until: at('12:30'), late: 0, stranded: 0 })
  expect(seen?.lastCallBy).toMatch(/T08:[2-5][05]:00\.000Z$/)
})

test('too many are not, and it is said how many', () => {
  const seen = outlook(nine(40, 1))
  expect(seen?.late).toBeGreaterThan(10)
  expect(seen?.late).toBeLessThan(30)
  expect((seen?.lastCallBy ?? '') > at('12:30')).toBe(true)
})

test('somebody is late exactly when the last call is', () => {
  for (let waiting = 1; waiting <= 30; waiting++) {
    const seen = outlook(nine(waiting, 1))
    expect([waiting, (seen?.late ?? 0) > 0]).toEqual([
      waiting,
      (seen?.lastCallBy ?? '') > at('12:30'),
    ])
  }
})

test('who waits for what no open counter serves is stranded, the others are not', () => {
  const town = nine(2, 3)
  town.pull('abholung')
  expect(outlook(town)).toMatchObject({ late: 0, stranded: 2 })
})

test('without any counter all are, and nobody knows of a last call', () => {
  expect(outlook(nine(2))).toMatchObject({ lastCallBy: null, late: 0, stranded: 2 })
})

test('who has waited longest is not always first in line', () => {
  const town = nine(1, 1).at('09:10')
  town.give('ausweis', 'disability')
  expect(town.line).toEqual(['2', '1'])
  expect(longestWaiting(town.day)).toEqual({ label: '1', issuedAt: at('09:00') })
})
