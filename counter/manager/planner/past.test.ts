import { expect, test } from 'vitest'
import { counter, plan } from '#shared/domain/testing/plans.ts'
import type { Report } from '#shared/protocol/reports.ts'
import { report, rowsOf } from '../../../e2e/gallery/reportsGiven.ts'
import { withPast } from './past.ts'

const QUERY = { from: '2020-10-01', until: '2020-10-31', weekday: 2 }
const OWN = { from: '00:00', until: '24:00', minutesADay: 240 }
const assumed = plan({
  services: ['a', 'b', 'c'].map((id) => ({
    ...plan().services[0]!,
    id,
    minutesPerFurtherPerson: 5,
  })),
  counters: ['1', '2', '3'].map((name) => counter(name, { services: ['a', 'b', 'c'] })),
  hours: { ...plan().hours, ticketsFrom: '07:45' },
})

/** So many numbers and refused ones a day; 40 of each kind in a quarter from 08:00 on, and refused ones before. */
function byDay(days: [issued: number, turnedAway: number][], more: Partial<Report> = {}): Report {
  const rows = rowsOf(
    'day',
    days.map((_, n) => `2020-10-0${n + 1}`),
  ).map((row, n) => ({
    ...row,
    issued: days[n]![0],
    turnedAway: days[n]![1],
  }))
  const base = report({ ...QUERY, by: 'day' }, rows)
  return {
    ...base,
    total: {
      ...base.total,
      days: days.length,
      served: 90,
      missed: 6,
      secondChances: 4,
      counters: { openMinutes: days.length * 480, busyMinutes: 0 },
    },
    demand: [
      { quarter: '07:30', issued: 0, turnedAway: 30, people: 0 },
      { quarter: '08:00', issued: 40, turnedAway: 0, people: 60 },
      { quarter: '13:00', issued: 40, turnedAway: 20, people: 60 },
    ],
    ...more,
  }
}

const byService = (
  rows: [key: string, issued: number, count: number, median: number, p90: number][],
): Report => {
  const base = report(
    { ...QUERY, by: 'service' },
    rowsOf(
      'service',
      rows.map(([key]) => key),
    ),
  )
  return {
    ...base,
    rows: base.rows.map((row, n) => {
      const [, issued, count, median, p90] = rows[n]!
      return { ...row, issued, service: { count, median, p90 } }
    }),
  }
}
const SERVICES = byService([
  ['a', 75, 70, 8, 15],
  ['b', 25, 3, 2, 4],
  ['gone', 50, 50, 9, 9],
])

test('refused ones count, but not those who came before numbers were given out', () => {
  const taken = withPast(
    assumed,
    {
      byDay: byDay([
        [40, 10],
        [40, 10],
      ]),
      byService: SERVICES,
    },
    OWN,
  )
  // 40, and 40 and 20, in two days.
  expect(taken?.plan.demand.people).toBe(50)
  expect(taken?.plan.demand.when).toEqual({
    is: 'measured',
    quarters: [
      { at: '07:30', weight: 0 },
      { at: '08:00', weight: 40 },
      { at: '13:00', weight: 60 },
    ],
  })
})

test('of two sessions a day each has its own people', () => {
  const own = { ...OWN, from: '12:00' }
  const taken = withPast(
    assumed,
    {
      byDay: byDay([
        [40, 10],
        [40, 10],
      ]),
      byService: SERVICES,
    },
    own,
  )
  expect(taken?.plan.demand.people).toBe(30)
})

test('days vary by what chance alone does not explain', () => {
  const variation = (days: [number, number][]) =>
    withPast(assumed, { byDay: byDay(days), byService: SERVICES }, OWN)?.plan.demand.variation
  expect(
    variation([
      [100, 0],
      [104, 0],
      [96, 0],
    ]),
  ).toBe(0)
  // Variance 400, of which 100 is chance: 17 of 100.
  expect(
    variation([
      [80, 0],
      [100, 0],
      [120, 0],
    ]),
  ).toBe(17)
})

test('services have the shares and lengths that were measured, where enough were', () => {
  const taken = withPast(assumed, { byDay: byDay([[40, 10]]), byService: SERVICES }, OWN)
  expect(taken?.plan.services).toMatchObject([
    { id: 'a', share: 75, median: 8, p90: 15, minutesPerFurtherPerson: 0 },
    { id: 'b', share: 25, median: 10, p90: 10, minutesPerFurtherPerson: 5 },
    { id: 'c', share: 0 },
  ])
  expect(taken?.taken).toMatchObject({ measured: 1, services: 3, days: 1, open: 2 })
})

test('so many counters are there as were open, and people come when called as they did', () => {
  const taken = withPast(assumed, { byDay: byDay([[40, 10]]), byService: SERVICES }, OWN)
  expect(taken?.plan.counters.map(({ isThere }) => isThere)).toEqual([true, true, false])
  // Of 96 that were called, 10 did not come at first, and 4 of these later.
  expect(taken?.plan).toMatchObject({ noShow: 10, comesBack: 40, peoplePerNumber: 1.5 })
})

test('where nobody came, there is nothing to take', () => {
  const empty = byDay([[40, 10]], { demand: [] })
  expect(withPast(assumed, { byDay: empty, byService: SERVICES }, OWN)).toBeNull()
})
