/** How often everybody is told: soon when it was quiet, and never more than the office can bear. */
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Publisher } from './publisher.ts'

let state = 0
let committing: boolean
let told: { revision: number; state: number }[]
/** What drawing all views takes, in ms. */
let cost: number
let publisher: Publisher<{ revision: number; state: number }>

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  state = 0
  told = []
  committing = false
  cost = 10
  publisher = new Publisher(
    (revision) => ({ revision, state }),
    () => committing,
  )
  publisher.follow((snapshot) => {
    told.push(snapshot)
    vi.advanceTimersByTime(cost)
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

/** After them there is a pause. */
async function publishTwo() {
  for (const each of [1, 2]) {
    publish(each)
    await turn()
  }
}

test('what happens in a quiet moment is told in the next turn: whoever asked is answered first', async () => {
  publish(1)
  expect(told).toEqual([])
  await turn()
  expect(told).toEqual([{ revision: 1, state: 1 }])
})

test('so is what follows it: two calls at once are told at once', async () => {
  await publishTwo()
  expect(told.map((snapshot) => snapshot.state)).toEqual([1, 2])
})

test('what happens in the pause after that is told together', async () => {
  await publishTwo()
  for (const each of [3, 4, 5]) publish(each)
  await turn()
  vi.advanceTimersByTime(39)
  expect(told).toHaveLength(2)
  vi.advanceTimersByTime(1)
  expect(told.at(-1)).toEqual({ revision: 3, state: 5 })
  vi.advanceTimersByTime(60_000)
  expect(told).toHaveLength(3)
})

test('it is no longer than half a second, also when the process was held up for seconds', async () => {
  cost = 3_000
  publish(1)
  await turn()
  cost = 10
  for (const each of [2, 3]) {
    publish(each)
    await turn()
  }
  expect(told.map((snapshot) => snapshot.state)).toEqual([1, 2])
  vi.advanceTimersByTime(500)
  expect(told.map((snapshot) => snapshot.state)).toEqual([1, 2, 3])
})

test('what must not be lost in a pause is told at once, and once', async () => {
  await publishTwo()
  publish(3)
  publisher.flush()
  expect(told.map((snapshot) => snapshot.state)).toEqual([1, 2, 3])
  publisher.flush()
  vi.advanceTimersByTime(60_000)
  expect(told).toHaveLength(3)
})

test('what must not be lost is told at once in a quiet moment too', async () => {
  publish(1)
  publisher.flush()
  expect(told.map((snapshot) => snapshot.state)).toEqual([1])
  await turn()
  expect(told).toHaveLength(1)
})

test('what is told after the pause waits for the commit under way, and is told with it', async () => {
  await publishTwo()
  publish(3)
  committing = true
  vi.advanceTimersByTime(45)
  expect(told.map((snapshot) => snapshot.state)).toEqual([1, 2])
  committing = false
  publish(4)
  await turn()
  vi.advanceTimersByTime(60_000)
  expect(told.map((snapshot) => snapshot.state)).toEqual([1, 2, 4])
})

test('a disk that hangs does not keep it from the screens', async () => {
  await publishTwo()
  publish(3)
  committing = true
  vi.advanceTimersByTime(1_000)
  expect(told.map((snapshot) => snapshot.state)).toEqual([1, 2, 3])
})

test('what can wait is told with the next, and once', async () => {
  state = 1
  publisher.publishWithin(1_000)
  vi.advanceTimersByTime(500)
  publish(2)
  await turn()
  expect(told).toEqual([{ revision: 1, state: 2 }])
  vi.advanceTimersByTime(60_000)
  await turn()
  expect(told).toHaveLength(1)
})

test('what can wait is told in time when nothing else happens', async () => {
  state = 1
  publisher.publishWithin(1_000)
  vi.advanceTimersByTime(600)
  publisher.publishWithin(1_000)
  vi.advanceTimersByTime(399)
  await turn()
  expect(told).toEqual([])
  vi.advanceTimersByTime(1)
  await turn()
  expect(told).toEqual([{ revision: 1, state: 1 }])
})

describe('what only whoever asked waits for', () => {
  const publishSoon = (newState: number) => {
    state = newState
    publisher.publishSoon()
  }

  test('is told when the answer has had time to be read', async () => {
    publishSoon(1)
    await turn()
    expect(told).toEqual([])
    vi.advanceTimersByTime(1)
    expect(told).toEqual([{ revision: 1, state: 1 }])
  })

  test('is told at once with a call, and once', async () => {
    publishSoon(1)
    publish(2)
    await turn()
    vi.advanceTimersByTime(60_000)
    expect(told).toEqual([{ revision: 1, state: 2 }])
  })

  test('waits for the answer that is on its way meanwhile, and for that one to be read', async () => {
    publishSoon(1)
    committing = true
    vi.advanceTimersByTime(5)
    committing = false
    publishSoon(2)
    await turn()
    expect(told).toEqual([])
    vi.advanceTimersByTime(1)
    expect(told).toEqual([{ revision: 1, state: 2 }])
  })

  test('is told in time although one number follows the other without end', () => {
    for (let number = 1; told.length === 0 && number < 100; number++) {
      publishSoon(number)
      committing = true
      vi.advanceTimersByTime(2)
    }
    expect(state).toBeLessThan(15)
  })

  test('is told together after the pause', async () => {
    await publishTwo()
    publishSoon(3)
    publishSoon(4)
    vi.advanceTimersByTime(39)
    expect(told).toHaveLength(2)
    vi.advanceTimersByTime(60_000)
    expect(told.map((snapshot) => snapshot.state)).toEqual([1, 2, 4])
  })

  test('must not be lost at the end of a day either', () => {
    publishSoon(1)
    publisher.flush()
    vi.advanceTimersByTime(60_000)
    expect(told).toEqual([{ revision: 1, state: 1 }])
  })
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
  await publishTwo()
  publish(3)
  publisher.close()
  vi.advanceTimersByTime(1_000)
  await turn()
  expect(told).toHaveLength(2)
})
