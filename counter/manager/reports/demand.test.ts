import { expect, test } from 'vitest'
import { withoutGaps } from './demand.ts'

const one = (quarter: string, issued: number) => ({
  quarter,
  issued,
  turnedAway: 0,
  people: issued,
})

test('a quarter of an hour in which nobody came is one all the same', () => {
  expect(withoutGaps([one('09:45', 3), one('07:45', 8), one('08:15', 1)])).toEqual([
    one('07:45', 8),
    one('08:00', 0),
    one('08:15', 1),
    one('08:30', 0),
    one('08:45', 0),
    one('09:00', 0),
    one('09:15', 0),
    one('09:30', 0),
    one('09:45', 3),
  ])
})

test('where nobody came at all there is nothing', () => {
  expect(withoutGaps([])).toEqual([])
})
