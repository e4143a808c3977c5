import { expect, it } from 'vitest'
import type { DisplayCall, DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { isQuiet, stageOf } from './stage.ts'

const call = (number: number, more: Partial<DisplayCall> = {}): DisplayCall => ({
  call: number,
  recalls: 0,
  label: `${number}`,
  counter: '3',
  at: `2020-11-17T08:00:0${number}.000Z`,
  announcedAt: `2020-11-17T08:00:0${number}.000Z`,
  reason: 'oldest',
  open: false,
  ...more,
})
const open = (number: number) => call(number, { open: true })

const view = (calls: DisplayCall[], waiting = 0) =>
  ({ calls: calls.toReversed(), waiting }) as DisplayView

const labels = (calls: DisplayCall[]) => calls.map(({ label }) => label)

it('keeps the newest open call on the card when nothing is fresh', () => {
  expect(stageOf(view([call(1), open(2), call(3)]), null, 3).call?.label).toBe('2')
})

it('a recalled call counts as the newest', () => {
  const again = call(1, { open: true, recalls: 1, announcedAt: '2020-11-17T08:00:09.000Z' })
  expect(stageOf(view([again, open(2)]), null, 3).call?.label).toBe('1')
})

it('shows the newest call when all are answered, and none before the first', () => {
  expect(stageOf(view([call(1), call(2)]), null, 3).call?.label).toBe('2')
  expect(stageOf(view([]), null, 3).call).toBeNull()
})

it('lists the others newest first, those still to come before those who are there', () => {
  const { others } = stageOf(view([open(1), call(2), call(3), call(4), open(5)]), null, 3)
  expect(labels(others)).toEqual(['4', '3', '1'])
})

it('shows on card and lines every call that has room, each once', () => {
  const calls = [1, 2, 3, 4, 5, 6, 7, 8].map(open)
  const { call: first, others } = stageOf(view(calls), null, 7)
  expect(labels([first!, ...others])).toEqual(['8', '7', '6', '5', '4', '3', '2', '1'])
  expect(stageOf(view(calls), null, 0).others).toEqual([])
})

it('is quiet only when nobody waits and nobody is to come', () => {
  expect(isQuiet(view([call(1)]), null)).toBe(true)
  expect(isQuiet(view([call(1)], 1), null)).toBe(false)
  expect(isQuiet(view([open(1)]), null)).toBe(false)
  expect(isQuiet(view([call(1)]), { call: call(1), from: 0, until: 1 })).toBe(false)
})
