import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forecast } from '#shared/domain/forecast/forecast.ts'
import { likelyWait } from '#shared/domain/forecast/told.ts'
import { morning } from '#shared/domain/testing/smallTown.ts'
import { Story } from '#shared/domain/testing/story.ts'
import type { Snapshot } from '../office/office.ts'
import { Forecasts } from './forecasts.ts'

let town: Story
let forecasts: Forecasts
const tellAgainWithin = vi.fn<(ms: number) => void>()

beforeEach(() => {
  vi.useFakeTimers()
  tellAgainWithin.mockClear()
  town = new Story({ sessions: [morning([['07:45', 200]])] }).at('09:00').open(1, 2)
  town.pullMany(40)
  const snapshot = () => ({ day: town.day, now: town.now }) as Snapshot
  forecasts = new Forecasts({ snapshot, tellAgainWithin })
})
afterEach(() => {
  forecasts.close()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const now = () => forecasts.at(town.day, town.now)
const told = () => likelyWait(town.day, town.now, now())
const anew = () => forecast(town.day, town.now)
const toldAnew = () => likelyWait(town.day, town.now, anew())

test('a call goes out with the forecast that was there, and nobody is played for it', () => {
  const { newcomer } = now()
  town.clerk(1, 'next')
  expect(now().newcomer).toBe(newcomer)
  expect(now().ahead.has(1)).toBe(false)
  expect(now().ahead.get(2)).toBe(0)
})

test('a number that is pulled is known at once, and nobody before it is played for it', () => {
  const before = now()
  const [last, next] = [before.ticket(40), before.newcomer(['ausweis'])]
  town.pullMany(10)
  expect(now().newcomer).toBe(before.newcomer)
  expect(now().ticket(40)).toBe(last)
  expect(now().ticket(41)?.middle).toBeGreaterThanOrEqual(next?.middle ?? NaN)
  expect(now().newcomer(['ausweis'])?.middle).toBeGreaterThan(now().ticket(50)?.middle ?? NaN)
})

test('within a second of it everything is made anew', () => {
  now()
  town.pullMany(10)
  now()
  vi.advanceTimersByTime(1_000)
  expect(now().newcomer(['ausweis'])).toEqual(
    expect.objectContaining({ middle: anew().newcomer(['ausweis'])?.middle }),
  )
})

test('it is made in pieces, and whoever comes between two of them is in it', () => {
  now()
  town.clerk(1, 'next')
  const before = now().newcomer
  let ms = 0
  // Every piece is over at once.
  vi.spyOn(performance, 'now').mockImplementation(() => ++ms)
  vi.advanceTimersToNextTimer()
  vi.advanceTimersToNextTimer()
  town.pull()
  expect(now().newcomer).toBe(before)
  vi.advanceTimersByTime(500)
  expect(now().newcomer).not.toBe(before)
  expect(now().ticket(41)).not.toBeNull()
  expect(vi.getTimerCount()).toBe(1)
})

test('whoever goes ahead of others changes what is told at once', () => {
  now()
  town.give('ausweis', 'pregnancy')
  expect(now().ticket(41)?.middle).toBe(anew().ticket(41)?.middle)
})

test('whoever comes back into the line has a wait at once', () => {
  town.clerk(1, 'next')
  town.clerk(1, 'here')
  expect(now().ticket(1)).toBeNull()
  town.clerk(1, { type: 'transfer', service: 'ausweis', counter: null })
  expect(now().ticket(1)).not.toBeNull()
})

test('so has whoever has a second chance that falls due', () => {
  town.clerk(1, 'next')
  town.clerk(1, 'miss')
  expect(now().ticket(1)).toBeNull()
  for (let call = 0; call < 5 && !now().ahead.has(1); call++)
    for (const wish of ['next', 'here', 'finish'] as const) town.clerk(2, wish)
  expect(now().ahead.has(1)).toBe(true)
  expect(now().ticket(1)).not.toBeNull()
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
  expect(tellAgainWithin).toHaveBeenCalledOnce()
  expect(told()).toEqual(toldAnew())
})

test('nobody is told again what he has been told', () => {
  // With nobody in line and two counters free, chance has no part in it.
  town = new Story({ sessions: [morning([['07:45', 200]])] }).at('09:00').open(1, 2)
  now()
  town.clerk(1, 'callHelp')
  now()
  vi.advanceTimersByTime(60_000)
  expect(tellAgainWithin).not.toHaveBeenCalled()
})

test('a minute later it is made anew, whatever has happened', () => {
  now()
  town.later(60)
  expect(told()).toEqual(toldAnew())
})
