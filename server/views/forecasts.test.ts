import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forecast } from '#shared/domain/forecast/forecast.ts'
import { likelyWait } from '#shared/domain/forecast/told.ts'
import { morning } from '#shared/domain/testing/smallTown.ts'
import { Story } from '#shared/domain/testing/story.ts'
import type { Snapshot } from '../office/office.ts'
import { Forecasts } from './forecasts.ts'

let town: Story
let forecasts: Forecasts
const tellAgain = vi.fn<() => void>()

beforeEach(() => {
  vi.useFakeTimers()
  tellAgain.mockClear()
  town = new Story({ sessions: [morning([['07:45', 200]])] }).at('09:00').open(1, 2)
  town.pullMany(40)
  const snapshot = () => ({ day: town.day, now: town.now }) as Snapshot
  forecasts = new Forecasts({ snapshot, tellAgain })
})
afterEach(() => {
  forecasts.close()
  vi.useRealTimers()
})

const now = () => forecasts.at(town.day, town.now)
const told = () => likelyWait(town.day, town.now, now())
const toldAnew = () => likelyWait(town.day, town.now, forecast(town.day, town.now))

test('a call goes out with the forecast that was there, and nobody is played for it', () => {
  const { newcomer } = now()
  town.clerk(1, 'next')
  expect(now().newcomer).toBe(newcomer)
  expect(now().ahead.has(1)).toBe(false)
  expect(now().ahead.get(2)).toBe(0)
})

test('a number that is pulled changes what is told at once', () => {
  now()
  town.pullMany(10)
  expect(told()).toEqual(toldAnew())
})

test('a counter that opens changes what is told at once', () => {
  now()
  town.open(3)
  expect(told()).toEqual(toldAnew())
})

test('many who are called change it within a second, and everybody is told', () => {
  now()
  for (let called = 0; called < 30; called++) town.clerk(1 + (called % 2), 'next')
  expect(told()).not.toEqual(toldAnew())
  vi.advanceTimersByTime(1_000)
  expect(tellAgain).toHaveBeenCalledOnce()
  expect(told()).toEqual(toldAnew())
})

test('nobody is told again what he has been told', () => {
  // With nobody in line and two counters free, chance has no part in it.
  town = new Story({ sessions: [morning([['07:45', 200]])] }).at('09:00').open(1, 2)
  now()
  town.clerk(1, 'callHelp')
  now()
  vi.advanceTimersByTime(60_000)
  expect(tellAgain).not.toHaveBeenCalled()
})

test('a minute later it is made anew, whatever has happened', () => {
  now()
  town.later(60)
  expect(told()).toEqual(toldAnew())
})
