import { expect, test } from 'vitest'
import type { Figures } from '#shared/protocol/reports.ts'
import { LOAD, NUMBERS, SERVING, valueOf, WAITING } from './figures.ts'
import { thanBefore } from './thanBefore.ts'
import { texts } from './texts/index.ts'

const OCTOBER: Figures = {
  days: 4,
  issued: 212,
  turnedAway: 31,
  served: 190,
  missed: 9,
  secondChances: 5,
  givenBack: 6,
  notServed: 7,
  waiting: { count: 199, median: 17, p90: 40.2, withinTarget: 150 },
  service: { count: 190, median: 8.25, p90: 19 },
  quota: { given: 240, used: 206 },
  counters: { openMinutes: 1200, busyMinutes: 900 },
}
const NOBODY: Figures = {
  ...OCTOBER,
  turnedAway: null,
  waiting: { count: 0, median: null, p90: null, withinTarget: 0 },
  service: { count: 0, median: null, p90: null },
  quota: null,
  counters: { openMinutes: 0, busyMinutes: 0 },
}

test('each figure is read from where it stands', () => {
  const read = (names: readonly Parameters<typeof valueOf>[1][]) =>
    names.map((name) => valueOf(OCTOBER, name))
  expect(read(NUMBERS)).toEqual([212, 31, 190, 9, 5, 6, 7])
  expect(read(WAITING)).toEqual([17, 40.2, 150 / 199])
  expect(read(SERVING)).toEqual([8.25, 19])
  expect(read(LOAD)).toEqual([206 / 240, 0.75])
})

test('where nobody was counted there is no figure, and not a zero', () => {
  for (const name of ['turnedAway', ...WAITING, ...SERVING, ...LOAD] as const)
    expect(valueOf(NOBODY, name)).toBeNull()
})

test('what is compared is said in words', () => {
  const said = (now: Partial<Figures>, name: Parameters<typeof valueOf>[1]) =>
    thanBefore({ ...OCTOBER, ...now }, OCTOBER, name, {
      language: 'de',
      t: texts('de'),
    })?.replaceAll('\u00a0', ' ')
  const waiting = (median: number) => ({ waiting: { ...OCTOBER.waiting, median } })
  expect(said({ issued: 1212 }, 'issued')).toBe('zuvor 212, 1.000 mehr')
  expect(said({ missed: 8 }, 'missed')).toBe('zuvor 9, 1 weniger')
  expect(said({}, 'served')).toBe('wie zuvor')
  expect(said(waiting(20), 'waitingMedian')).toBe('zuvor 17 min, 3 min länger')
  expect(said(waiting(9.5), 'waitingMedian')).toBe('zuvor 17 min, 7,5 min kürzer')
  expect(said({ quota: { given: 240, used: 209 } }, 'quotaUsed')).toBe('zuvor 86 %, 1 Punkt mehr')
  expect(said({ quota: { given: 240, used: 120 } }, 'quotaUsed')).toBe(
    'zuvor 86 %, 36 Punkte weniger',
  )
  expect(said({ quota: null }, 'quotaUsed')).toBeUndefined()
})
