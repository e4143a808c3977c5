/** How often everybody is told: soon when it was quiet, and never more than the office can bear. */
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Publisher } from './publisher.ts'

let state = 0
let committing: boolean
let told: { revision: number; state: number }[]
let publisher: Publisher<{ revision: number; state: number }>

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  state = 0
  told = []
  committing = false
  publisher = new Publisher(
    (revision) => ({ revision, state }),
    () => committing,
  )
  publisher.follow((snapshot) => {
    told.push(snapshot)
    // What drawing all views costs.
    vi.advanceTimersByTime(10)
  })
})

afterEach(() => {
  publisher.close()
  vi.useRealTimers()
})

const publish = (newState: number) => {
  state = newState
  publisher.publish()
}

test('what happens in a quiet moment is told in the next turn: whoever asked is answered first', async () => {
  publish(1)
  expect(told).toEqual([])
  await turn()
  expect(told).toEqual([{ revision: 1, state: 1 }])
})

test('what happens in the pause is told together, after it', async () => {
  publish(1)
  await turn()
  for (const each of [2, 3, 4]) publish(each)
  expect(told.map((snapshot) => snapshot.state)).toEqual([1])
  vi.advanceTimersByTime(1_000)
  expect(told).toEqual([
    { revision: 1, state: 1 },
    { revision: 2, state: 4 },
  ])
})

test('what must not be lost in a pause is told at once, and once', async () => {
  publish(1)
  await turn()
  publish(2)
  publisher.flush()
  expect(told.map((snapshot) => snapshot.state)).toEqual([1, 2])
  publisher.flush()
  vi.advanceTimersByTime(60_000)
  expect(told).toHaveLength(2)
})

test('what must not be lost is told at once in a quiet moment too', async () => {
  publish(1)
  publisher.flush()
  expect(told.map((snapshot) => snapshot.state)).toEqual([1])
  await turn()
  expect(told).toHaveLength(1)
})

test('what is told after the pause waits for the commit under way, and is told with it', async () => {
  publish(1)
  await turn()
  publish(2)
  committing = true
  vi.advanceTimersByTime(45)
  expect(told.map((snapshot) => snapshot.state)).toEqual([1])
  committing = false
  publish(3)
  await turn()
  vi.advanceTimersByTime(60_000)
  expect(told.map((snapshot) => snapshot.state)).toEqual([1, 3])
})

test('a disk that hangs does not keep it from the screens', async () => {
  publish(1)
  await turn()
  publish(2)
  committing = true
  vi.advanceTimersByTime(1_000)
  expect(told.map((snapshot) => snapshot.state)).toEqual([1, 2])
})

test('nothing is told twice', async () => {
  publish(1)
  publish(1)
  await turn()
  vi.advanceTimersByTime(60_000)
  expect(told).toHaveLength(1)
})

test('a crowd costs a fraction of the time', async () => {
  for (let ms = 0; ms < 1_000; ms++) {
    publish(ms)
    await turn()
    vi.advanceTimersByTime(1)
  }
  expect(told.length).toBeLessThan(30)
})

test('who has stopped following is not told', async () => {
  const others: number[] = []
  const stop = publisher.follow((snapshot) => others.push(snapshot.state))
  publish(1)
  await turn()
  stop()
  vi.advanceTimersByTime(1_000)
  publish(2)
  await turn()
  expect(others).toEqual([1])
})

test('nobody is told after the end', async () => {
  publish(1)
  await turn()
  publish(2)
  publisher.close()
  vi.advanceTimersByTime(1_000)
  await turn()
  expect(told).toHaveLength(1)
})
