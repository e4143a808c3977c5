import { expect, test } from 'vitest'
import type { CalendarDay } from '#shared/protocol/setup.ts'
import { groupDays } from './groupDays.ts'

const TODAY = '2026-06-01'
const day = (date: string, until: string): CalendarDay => ({
  date,
  closedBecause: null,
  trial: false,
  hours: [
    {
      id: 'dienstag',
      kind: 'walkIn',
      from: '08:00',
      until,
      ticketsFrom: '07:45',
      ticketsUntil: until,
      quota: 60,
    },
  ],
})
const changed = (date: string, until = '14:00') => ({
  before: day(date, '12:30'),
  after: day(date, until),
})
/** Every seventh day, so many times. */
const weekly = (from: string, count: number) =>
  Array.from({ length: count }, (_, week) =>
    new Date(Date.parse(`${from}T12:00:00Z`) + week * 7 * 86_400_000).toISOString().slice(0, 10),
  )

test('every Tuesday as far as anybody has looked is one group that goes on', () => {
  const dates = weekly('2026-06-02', 26)
  expect(dates.at(-1)).toBe('2026-11-24')
  expect(
    groupDays(
      dates.map((date) => changed(date)),
      TODAY,
    ),
  ).toMatchObject([{ dates, onwards: true }])
})

test('Tuesdays that end before, or of which some are left out, do not go on', () => {
  const dates = weekly('2026-06-02', 26)
  for (const some of [dates.slice(0, 25), dates.filter((_, week) => week !== 3), dates.slice(-2)])
    expect(
      groupDays(
        some.map((date) => changed(date)),
        TODAY,
      ),
    ).toMatchObject([{ dates: some, onwards: false }])
})

test('other days of the week and other changes are groups of their own', () => {
  const days = [changed('2026-06-02'), changed('2026-06-03'), changed('2026-06-09', '15:00')]
  expect(groupDays(days, TODAY).map(({ dates }) => dates)).toEqual([
    ['2026-06-02'],
    ['2026-06-03'],
    ['2026-06-09'],
  ])
})
