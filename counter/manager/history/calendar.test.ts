import { expect, test } from 'vitest'
import { weeksOf } from './calendar.ts'

test.each([
  ['2020-11', 6, '2020-11-01', 6, '2020-11-30'],
  ['2021-02', 4, '2021-02-01', 0, '2021-02-28'],
  ['2024-02', 5, '2024-02-01', 3, '2024-02-29'],
  // The clocks change in it.
  ['2020-10', 5, '2020-10-01', 3, '2020-10-31'],
])('%s has %d weeks', (month, count, first, column, last) => {
  const weeks = weeksOf(month)
  expect(weeks).toHaveLength(count)
  expect(weeks[0]!.indexOf(first)).toBe(column)
  const dates = weeks.flat().filter((date) => date !== null)
  expect(dates.at(-1)).toBe(last)
  expect(dates).toHaveLength(Number(last.slice(-2)))
})
