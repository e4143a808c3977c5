import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { momentOf } from '#shared/domain/moment.ts'
import { momentOfTime } from './momentOfTime.ts'

test.each([
  ['2020-11-17', '12:30', 'Europe/Berlin'],
  ['2020-07-14', '00:00', 'Europe/Berlin'],
  ['2020-07-14', '23:59', 'Pacific/Auckland'],
  ['2020-07-14', '09:15', 'Asia/Kathmandu'],
  // Both clock changes: one hour is left out, one comes twice.
  ['2021-03-28', '01:59', 'Europe/Berlin'],
  ['2021-03-28', '02:30', 'Europe/Berlin'],
  ['2021-03-28', '03:00', 'Europe/Berlin'],
  ['2021-10-31', '01:59', 'Europe/Berlin'],
  ['2021-10-31', '02:30', 'Europe/Berlin'],
  ['2021-10-31', '03:00', 'Europe/Berlin'],
])('%s %s in %s is what Temporal says', (date, time, zone) => {
  const zoned = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time })
  expect(momentOfTime(date, time, zone)).toBe(momentOf(zoned.toInstant()))
})

test.each(['', '8:00', '25:00', '12:60', 'mittags'])('"%s" is no time', (time) => {
  expect(momentOfTime('2020-11-17', time, 'Europe/Berlin')).toBeNull()
})
