import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test, vi } from 'vitest'
import {
  dateIn,
  earliest,
  instantOf,
  minutesBetween,
  momentOf,
  plusMinutes,
  plusSeconds,
  startOfDate,
} from './moment.ts'

// The machine stands on the other side of the date line: no answer may depend on that.
vi.hoisted(() => {
  process.env['TZ'] = 'Pacific/Kiritimati'
})

const BERLIN = 'Europe/Berlin'
const moments = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())

test('the machine really runs in another zone', () => {
  expect(Temporal.Now.timeZoneId()).toBe('Pacific/Kiritimati')
})

test('a moment is text in UTC with three decimals, and comes back from it unchanged', () => {
  expect(momentOf(Temporal.Instant.from('2020-11-17T07:45:00+01:00'))).toBe(
    '2020-11-17T06:45:00.000Z',
  )
  fc.assert(
    fc.property(moments, (moment) => {
      expect(momentOf(instantOf(moment))).toBe(moment)
    }),
  )
})

test('moments sort as text', () => {
  fc.assert(
    fc.property(moments, moments, (a, b) => {
      expect(a < b).toBe(Date.parse(a) < Date.parse(b))
    }),
  )
})

test('seconds and minutes are added, also backwards and across midnight', () => {
  expect(plusSeconds('2020-11-17T22:59:59.500Z', 1.5)).toBe('2020-11-17T23:00:01.000Z')
  expect(plusMinutes('2020-11-17T00:10:00.000Z', -30)).toBe('2020-11-16T23:40:00.000Z')
})

test('minutes between two moments have decimals and a sign', () => {
  expect(minutesBetween('2020-11-17T06:45:00.000Z', '2020-11-17T06:46:30.000Z')).toBe(1.5)
  expect(minutesBetween('2020-11-17T06:46:30.000Z', '2020-11-17T06:45:00.000Z')).toBe(-1.5)
})

test('the date is that of the office, not of Greenwich and not of the machine', () => {
  expect(dateIn('2020-11-16T23:00:00.000Z', BERLIN).toString()).toBe('2020-11-17')
  expect(dateIn('2020-11-16T22:59:59.999Z', BERLIN).toString()).toBe('2020-11-16')
})

test('the days on which the clocks change begin at midnight of their own offset', () => {
  const start = (date: string) => startOfDate(Temporal.PlainDate.from(date), BERLIN)
  expect(start('2020-03-29')).toBe('2020-03-28T23:00:00.000Z')
  expect(start('2020-03-30')).toBe('2020-03-29T22:00:00.000Z')
  expect(start('2020-10-25')).toBe('2020-10-24T22:00:00.000Z')
  expect(start('2020-10-26')).toBe('2020-10-25T23:00:00.000Z')
})

test('the earliest of several moments, or none', () => {
  expect(earliest(['2020-11-17T08:00:00.000Z', '2020-11-17T07:00:00.000Z'])).toBe(
    '2020-11-17T07:00:00.000Z',
  )
  expect(earliest([])).toBeNull()
})

test('what is no moment is not counted with', () => {
  expect(() => minutesBetween('', '2020-11-17T06:45:00.000Z')).toThrow(RangeError)
  expect(() => plusSeconds('morgen', 1)).toThrow(RangeError)
})
