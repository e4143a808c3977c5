/** Those who follow first are told before everybody else, where they are many in a turn of their own. */
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Publisher } from './publisher.ts'

type Told = { revision: number; state: number }

let state: number
let heard: string[]
let publisher: Publisher<Told>

const hear = (who: string) => (snapshot: Told) =>
  void heard.push(`${who} ${snapshot.revision}: ${snapshot.state}`)
const newPublisher = () =>
  new Publisher(
    (revision) => ({ revision, state }),
    () => false,
  )

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  state = 0
  heard = []
  publisher = newPublisher()
  publisher.follow((snapshot) => {
    hear('other')(snapshot)
    // What drawing all views costs.
    vi.advanceTimersByTime(10)
  })
  publisher.followFirst((snapshot) => {
    hear('first')(snapshot)
    vi.advanceTimersByTime(5)
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

test('they are told a turn before all others, who are told what has been saved since', async () => {
  publish(1)
  await turn()
  expect(heard).toEqual(['first 1: 1'])
  publish(2)
  await turn()
  expect(heard).toEqual(['first 1: 1', 'other 2: 2'])
  await turn()
  await turn()
  expect(heard.slice(2)).toEqual(['first 3: 2', 'other 3: 2'])
})

test('what must not be lost is told all of them at once', async () => {
  publish(1)
  await turn()
  publish(2)
  publisher.flush()
  expect(heard).toEqual(['first 1: 1', 'first 2: 2', 'other 2: 2'])
  await turn()
  vi.advanceTimersByTime(60_000)
  expect(heard).toHaveLength(3)
})

test('the pause is for what all of them cost', async () => {
  for (const each of [1, 2]) {
    publish(each)
    await turn()
    await turn()
  }
  publish(3)
  // Four times the 15 ms of the first publication.
  vi.advanceTimersByTime(59)
  expect(heard).toHaveLength(4)
  vi.advanceTimersByTime(1)
  expect(heard.at(-1)).toBe('first 3: 3')
})

test('where they are told in no time, the others are in the same turn', async () => {
  const quick = newPublisher()
  quick.followFirst(hear('first'))
  quick.follow(hear('other'))
  quick.publish()
  await turn()
  expect(heard).toEqual(['first 1: 0', 'other 1: 0'])
})

test('what one of them changes does not keep the others waiting', async () => {
  publisher.followFirst(() => publisher.publish())
  publish(1)
  await turn()
  await turn()
  expect(heard).toEqual(['first 1: 1', 'other 2: 1'])
})

test('a fault of one of the others does not silence the office', async () => {
  const stop = publisher.follow(() => {
    throw new Error('cannot be drawn')
  })
  publish(1)
  expect(() => publisher.flush()).toThrow('cannot be drawn')
  stop()
  publish(2)
  await turn()
  await turn()
  expect(heard.slice(-2)).toEqual(['first 2: 2', 'other 2: 2'])
})

test('nobody is told after the end', async () => {
  publish(1)
  await turn()
  publisher.close()
  await turn()
  expect(heard).toEqual(['first 1: 1'])
})
