import { expect, test } from 'vitest'
import { roomyLabels, ticksUpTo, twoLines } from './scale.ts'

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [7, [0, 2, 4, 6, 8]],
  [58, [0, 20, 40, 60]],
  [100, [0, 20, 40, 60, 80, 100]],
  [1234, [0, 500, 1000, 1500]],
])('%d people end at a round number', (highest, ticks) => {
  expect(ticksUpTo(highest, 'count')).toEqual(ticks)
})

test.each([
  [17, [0, 5, 10, 15, 20]],
  [48, [0, 10, 20, 30, 40, 50]],
  [70, [0, 15, 30, 45, 60, 75]],
  [200, [0, 60, 120, 180, 240]],
])('%d minutes end at a round number', (highest, ticks) => {
  expect(ticksUpTo(highest, 'minutes')).toEqual(ticks)
})

test('nothing goes beyond an axis, and it has few numbers', () => {
  for (const unit of ['count', 'minutes'] as const)
    for (let highest = 0; highest < 200_000; highest = highest * 1.07 + 1) {
      const ticks = ticksUpTo(highest, unit)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest)
      expect(ticks.length).toBeLessThanOrEqual(6)
      expect(ticks.every(Number.isInteger)).toBe(true)
    }
})

test('labels that would touch are left out, at equal distances', () => {
  const labels = Array.from({ length: 9 }, (_, n) => `1${n}. Okt.`)
  expect(roomyLabels(labels, 100, 13)).toEqual(labels.map(() => true))
  expect(roomyLabels(labels, 30, 13)).toEqual(labels.map((_, n) => n % 3 === 0))
})

test('where there is no label, none is shown', () => {
  expect(roomyLabels([null, '08:00', null, null, null, '09:00'], 20, 13)).toEqual([
    false,
    true,
    false,
    false,
    false,
    true,
  ])
})

test('a long name has two lines, and an end that says so', () => {
  expect(twoLines('Reisepass', 12)).toEqual(['Reisepass'])
  expect(twoLines('Wohnung an- oder ummelden', 14)).toEqual(['Wohnung an-', 'oder ummelden'])
  expect(twoLines('Aufenthaltsbescheinigung verlängern', 12)).toEqual([
    'Aufenthalts-',
    'bescheinigu…',
  ])
})
