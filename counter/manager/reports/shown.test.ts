import { expect, test } from 'vitest'
import {
  addressOf,
  datesOf,
  fittingGroupings,
  linkTo,
  queryOf,
  type ShownReport,
  shownAt,
  usualGrouping,
  withSpan,
} from './shown.ts'
import { pageAt } from '../pages.ts'
import { rangeOf, spanWith } from './spans.ts'

const TODAY = '2026-11-17'
const OCTOBER: ShownReport = {
  span: spanWith('month', '2026-10-01'),
  by: 'week',
  service: null,
  weekday: null,
  counter: null,
  untilYesterday: false,
  trial: false,
}

/** As the desk reads it. */
const opened = (address: string) => {
  const page = pageAt(address)
  return page.is === 'reports' ? shownAt(page.parts, TODAY) : null
}

test.each<[string, Partial<ShownReport>]>([
  ['#reports/2026-10/week', {}],
  ['#reports/2026-10/week/service=a%2Fb%3Dc%20%C3%A4', { service: 'a/b=c ä' }],
  ['#reports/2026-10/week/weekday=2', { weekday: 2 }],
  ['#reports/2026-10/week/counter=platz-3', { counter: 'platz-3' }],
  ['#reports/2026-10/week/trial', { trial: true }],
  [
    '#reports/2026-W41/hour/until-yesterday',
    {
      span: spanWith('week', '2026-10-06'),
      by: 'hour',
      untilYesterday: true,
    },
  ],
  [
    '#reports/2026-10-01..2026-10-17/week',
    {
      span: rangeOf({ from: '2026-10-01', until: '2026-10-17' }),
    },
  ],
])('%s is a report, and a report has that address', (address, differs) => {
  const shown = { ...OCTOBER, ...differs }
  expect(opened(address)).toEqual(shown)
  expect(addressOf(shown)).toBe(address)
})

test.each([
  ['#reports', '#reports/2026-11/day'],
  ['#reports/2026-13/nonsense/weekday=9/service=', '#reports/2026-11/day'],
  ['#reports/2026/weekday=1', '#reports/2026/month/weekday=1'],
])('what is missing or makes no sense in %s is the usual', (address, meant) => {
  expect(opened(address)).toEqual(opened(meant))
})

test('on the first of a month, the month that has just ended is shown', () => {
  expect(shownAt([], '2026-11-01').span.key).toBe('2026-10')
})

test('yesterday is the end of a span that today is in, and of no other', () => {
  const until = (shown: Partial<ShownReport>) =>
    datesOf({ ...OCTOBER, untilYesterday: true, ...shown }, TODAY).until
  expect(until({})).toBe('2026-10-31')
  expect(until({ span: spanWith('month', TODAY) })).toBe('2026-11-16')
  expect(until({ span: spanWith('day', TODAY) })).toBe(TODAY)
  expect(until({ span: spanWith('month', TODAY), untilYesterday: false })).toBe('2026-11-30')
})

test('the server is asked for what is shown, and for no more', () => {
  const ask = (shown: Partial<ShownReport>) => {
    const whole = { ...OCTOBER, ...shown }
    return linkTo(queryOf(whole, datesOf(whole, TODAY)), '.csv')
  }
  expect(ask({})).toBe('/reports.csv?from=2026-10-01&until=2026-10-31&by=week')
  expect(ask({ service: 'a&b', weekday: 2, counter: 'platz-3', trial: true })).toBe(
    '/reports.csv?from=2026-10-01&until=2026-10-31&by=week&service=a%26b&weekday=2&counter=platz-3&trial=1',
  )
})

test('rows fit their span: more than one, and not thousands', () => {
  const fitting = (days: number) =>
    fittingGroupings({
      from: '2020-01-01',
      until: new Date(Date.UTC(2020, 0, days)).toISOString().slice(0, 10),
    })
  expect(fitting(1)).toEqual(['hour', 'service', 'counter'])
  expect(fitting(7)).toEqual(['day', 'weekday', 'hour', 'service', 'counter'])
  expect(fitting(31)).toEqual(['day', 'week', 'weekday', 'hour', 'service', 'counter'])
  expect(fitting(366)).toEqual(['day', 'week', 'month', 'weekday', 'hour', 'service', 'counter'])
  expect(fitting(2000)).toEqual(['month', 'year', 'weekday', 'hour', 'service', 'counter'])
  for (const days of [1, 7, 31, 90, 366, 800, 5000])
    expect(fitting(days)).toContain(
      usualGrouping({
        from: '2020-01-01',
        until: new Date(Date.UTC(2020, 0, days)).toISOString().slice(0, 10),
      }),
    )
})

test('another span keeps its rows as long as they fit', () => {
  expect(withSpan(OCTOBER, spanWith('year', TODAY)).by).toBe('week')
  expect(withSpan(OCTOBER, spanWith('week', TODAY)).by).toBe('day')
  expect(withSpan({ ...OCTOBER, by: 'service' }, spanWith('day', TODAY)).by).toBe('service')
})
