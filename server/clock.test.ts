/** The office's clocks. The machine's is replaced here, since no test waits for a morning. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ManualClock, systemClock } from './clock.ts'

const MORNING = '2020-11-17T07:00:00.000Z'

describe('the machine’s clock', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date(MORNING) })
  })

  afterEach(() => {
    vi.useRealTimers()
  })

  test('can be set, and runs on from there', () => {
    const clock = systemClock('2031-01-01T00:00:00.000Z')
    vi.advanceTimersByTime(90_500)
    expect(clock.now()).toBe('2031-01-01T00:01:30.500Z')
  })

  test('wakes at the moment, once', () => {
    const clock = systemClock()
    const woken: string[] = []
    clock.wake('2020-11-17T09:00:00.000Z', () => woken.push(clock.now()))
    vi.advanceTimersByTime(12 * 3_600_000)
    expect(woken).toEqual(['2020-11-17T09:00:00.000Z'])
  })

  test('wakes soon for a moment that has passed', () => {
    let woken = false
    systemClock().wake('2020-11-17T06:00:00.000Z', () => (woken = true))
    expect(woken).toBe(false)
    vi.advanceTimersByTime(0)
    expect(woken).toBe(true)
  })

  test('that is put forward wakes soon, not after the sleep that was left', () => {
    let woken = false
    systemClock().wake('2020-11-17T09:00:00.000Z', () => (woken = true))
    vi.setSystemTime(new Date('2020-11-17T10:00:00.000Z'))
    vi.advanceTimersByTime(30_000)
    expect(woken).toBe(true)
  })

  test('that is put back wakes at the moment all the same', () => {
    const clock = systemClock()
    const woken: string[] = []
    clock.wake('2020-11-17T07:10:00.000Z', () => woken.push(clock.now()))
    vi.setSystemTime(new Date('2020-11-17T06:00:00.000Z'))
    vi.advanceTimersByTime(2 * 3_600_000)
    expect(woken).toEqual(['2020-11-17T07:10:00.000Z'])
  })

  test.each([0, 31_000])('does not wake who has cancelled after %i ms', (after) => {
    let woken = false
    const cancel = systemClock().wake('2020-11-17T09:00:00.000Z', () => (woken = true))
    vi.advanceTimersByTime(after)
    cancel()
    vi.advanceTimersByTime(12 * 3_600_000)
    expect(woken).toBe(false)
  })

  test('can wait for longer than Node’s timers can count', () => {
    let woken = false
    systemClock().wake('2020-12-31T00:00:00.000Z', () => (woken = true))
    vi.advanceTimersByTime(40 * 86_400_000)
    expect(woken).toBe(false)
    vi.advanceTimersByTime(5 * 86_400_000)
    expect(woken).toBe(true)
  })
})

describe('a clock to turn by hand', () => {
  test('stands still until it is set', () => {
    const clock = new ManualClock(MORNING)
    expect(clock.now()).toBe(MORNING)
  })

  test('wakes whoever is due on the way, in order, each at their own moment', () => {
    const clock = new ManualClock(MORNING)
    const woken: string[] = []
    for (const hour of ['09', '08', '11'])
      clock.wake(`2020-11-17T${hour}:00:00.000Z`, () => woken.push(clock.now().slice(11, 13)))
    clock.set('2020-11-17T10:00:00.000Z')
    expect([woken, clock.nextWake()]).toEqual([['08', '09'], '2020-11-17T11:00:00.000Z'])
  })
})
