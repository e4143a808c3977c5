import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { ConnectionState } from '#shared/client/connection.ts'
import type { DisplayCall, DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { createAnnouncer } from './announcer.ts'

const NOW = '2020-11-17T08:00:00.000Z'
/** The device's clock is an hour slow. */
const clockOffset = 3_600_000

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(NOW) - clockOffset })
})
afterEach(() => {
  vi.useRealTimers()
})

const call = (number: number): DisplayCall => ({
  call: number,
  recalls: 0,
  label: `${number}`,
  counter: '3',
  at: NOW,
  announcedAt: NOW,
  reason: 'oldest',
  open: true,
})

const connection = () =>
  createStore<ConnectionState<DisplayView>>(() => ({
    view: null,
    link: 'up',
    downSince: null,
    clockOffset,
    refused: null,
  }))
const view = (...calls: DisplayCall[]) => ({ now: NOW, calls }) as DisplayView

it('tells its subscribers when each turn begins and when it is over, by the office’s clock', () => {
  const store = connection()
  const announcer = createAnnouncer(store)
  const told: (string | null)[] = []
  announcer.subscribe(({ fresh }, previous) => {
    if (fresh !== previous.fresh) told.push(fresh?.call.label ?? null)
  })

  store.setState({ view: view(call(2), call(1)) })
  expect(told).toEqual(['1'])
  vi.advanceTimersByTime(3_999)
  expect(told).toEqual(['1'])
  vi.advanceTimersByTime(1)
  expect(told).toEqual(['1', '2'])
  vi.advanceTimersByTime(8_000)
  expect(told).toEqual(['1', '2', null])
  expect(vi.getTimerCount()).toBe(0)
})

it('never has more than one timer', () => {
  const store = connection()
  createAnnouncer(store)
  for (let number = 1; number <= 100; number++) store.setState({ view: view(call(number)) })
  expect(vi.getTimerCount()).toBe(1)
})
