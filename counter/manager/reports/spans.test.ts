import { expect, test } from 'vitest'
import {
  before,
  parseSpan,
  rangeOf,
  spanBetween,
  type SpanKind,
  spanWith,
  stepped,
} from './spans.ts'

const span = (key: string) => {
  const parsed = parseSpan(key)
  if (!parsed) throw new Error(`${key} is no span`)
  return parsed
}

test.each([
  ['2026-10-06', '2026-10-06', '2026-10-06'],
  ['2026-W41', '2026-10-05', '2026-10-11'],
  ['2026-W01', '2025-12-29', '2026-01-04'],
  ['2026-W53', '2026-12-28', '2027-01-03'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2026', '2026-01-01', '2026-12-31'],
  ['2026-10-30..2026-11-02', '2026-10-30', '2026-11-02'],
])('%s is from %s until %s', (key, from, until) => {
  expect(span(key)).toMatchObject({ key, from, until })
})

test.each([
  ['', '2026-13', '2026-02-30', '2025-W53', '2026-W00', '26', 'october', '0000', '0999-01-01'],
  ['2026-10-02..2026-10-01', '2026-10-02..', '..', '2026-10..2026-11', '2026-10-06/x'],
])('anything else is no span', (...keys) => {
  expect(keys.map(parseSpan)).toEqual(keys.map(() => null))
})

test.each<[Exclude<SpanKind, 'range'>, string, string]>([
  ['day', '2027-01-01', '2027-01-01'],
  ['week', '2027-01-01', '2026-W53'],
  ['week', '2026-10-11', '2026-W41'],
  ['month', '2026-12-31', '2026-12'],
  ['year', '2026-12-31', '2026'],
])('the %s with %s is %s', (kind, date, key) => {
  expect(spanWith(kind, date)).toEqual(span(key))
})

test.each([
  ['2026-03-01', '2026-02-28', '2026-03-02'],
  ['2026-W53', '2026-W52', '2027-W01'],
  ['2026-01', '2025-12', '2026-02'],
  ['2026', '2025', '2027'],
  ['2026-10-05..2026-10-07', '2026-10-02..2026-10-04', '2026-10-08..2026-10-10'],
])('around %s are %s and %s', (key, earlier, later) => {
  expect(stepped(span(key), -1)).toEqual(span(earlier))
  expect(stepped(span(key), 1)).toEqual(span(later))
})

test.each([
  ['a Tuesday with a Tuesday', '2026-10-06', '2026-10-06', '2026-09-29', '2026-09-29'],
  ['a whole month with a whole month', '2026-03', '2026-03-31', '2026-02-01', '2026-02-28'],
  ['half a month with half a month', '2026-11', '2026-11-17', '2026-10-01', '2026-10-17'],
  ['no further than the month before goes', '2026-03', '2026-03-30', '2026-02-01', '2026-02-28'],
  ['a year up to the same date', '2028', '2028-02-29', '2027-01-01', '2027-02-28'],
  ['a week up to the same weekday', '2026-W41', '2026-10-06', '2026-09-28', '2026-09-29'],
])('is compared: %s', (_, key, until, ...dates) => {
  expect(before(span(key), until)).toEqual({ from: dates[0], until: dates[1] })
})

test('a free span is compared with as many days just before it', () => {
  const tenDays = rangeOf({ from: '2026-10-11', until: '2026-10-20' })
  expect(before(tenDays, '2026-10-20')).toEqual({ from: '2026-10-01', until: '2026-10-10' })
  expect(before(tenDays, '2026-10-15')).toEqual({ from: '2026-10-01', until: '2026-10-05' })
})

test.each([
  ['2026-09-01', '2026-09-30', '2026-09'],
  ['2026-09-07', '2026-09-13', '2026-W37'],
  ['2026-09-01', '2026-09-29', '2026-09-01..2026-09-29'],
])('%s until %s is called %s', (from, until, key) => {
  expect(spanBetween({ from, until }).key).toBe(key)
})
