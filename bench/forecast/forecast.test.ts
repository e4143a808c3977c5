/** The small version: too few days to judge one office by, enough to notice when the forecast gets worse. */
import { expect, test } from 'vitest'
import { type OfficeResult, gradeOffice, QUICK } from './grades.ts'
import { benchOffices } from './offices.ts'
import { playDay } from './playDay.ts'
import { truthOf } from './truth.ts'

const results = benchOffices().map(({ office }) => gradeOffice(office, QUICK, 1))
const sum = (of: (result: OfficeResult) => number) =>
  results.reduce((total, result) => total + of(result), 0)

test('all five offices have days on which numbers are called', () => {
  expect(results.map(({ office }) => office).toSorted()).toEqual([
    'altena',
    'bergkamen',
    'brandenburg',
    'krefeld',
    'willich',
  ])
  expect(Math.min(...results.map(({ calls }) => calls))).toBeGreaterThan(200)
})

test.each(['constantTimes', 'lastTenWaits', 'lastToEnter'])(
  'over all calls its error is at least a quarter smaller than that of %s',
  (name) => {
    const mine = sum(({ mae, calls }) => mae * calls)
    const simple = sum(({ baselines, calls }) => (baselines[name] ?? 0) * calls)
    expect(mine / simple).toBeLessThan(0.75)
  },
)

test('about 80 of 100 calls fall into the range', () => {
  const inRange = sum(({ coverage, calls }) => coverage * calls) / sum(({ calls }) => calls)
  expect(inRange).toBeGreaterThan(72)
  expect(inRange).toBeLessThan(88)
})

test('the same seed gives the same day', () => {
  const [first] = benchOffices()
  if (!first) throw new Error('no office')
  const day = () => playDay(first.office, '2022-01-11', truthOf(first.office, 7), 7, null)
  expect(day()).toEqual(day())
})
