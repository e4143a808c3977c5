import { expect, test } from 'vitest'
import { watchIdle } from './idle.ts'

const MINUTE = 60_000

/** A page that is looked at every two seconds, and a server that has seen nobody for so long. */
function page({ lockMinutes = 10, server = () => Infinity as number | null } = {}) {
  const told: number[] = []
  const locked: number[] = []
  const asked: number[] = []
  let now = 0
  const watch = watchIdle(
    {
      lockMs: lockMinutes * MINUTE,
      serverIdle: () => {
        asked.push(now)
        return Promise.resolve(server())
      },
      tellActive: () => told.push(now),
      lock: () => locked.push(now),
    },
    0,
  )
  return {
    told,
    locked,
    asked,
    touch: () => watch.touch(now),
    async until(ms: number) {
      for (; now < ms && locked.length === 0; now += 2_000) await watch.tick(now)
    },
  }
}

test('a page that nobody touches is locked when the time is over', async () => {
  const { until, locked, told } = page()
  await until(30 * MINUTE)
  expect(locked).toEqual([10 * MINUTE])
  expect(told).toEqual([])
})

test('whoever works all the time is told of once a minute, and never locked out', async () => {
  const { until, touch, told, locked } = page()
  for (let second = 1; second <= 30 * 60; second++) {
    touch()
    await until(second * 1_000)
  }
  expect(locked).toEqual([])
  expect(told.length).toBeGreaterThanOrEqual(28)
  expect(told.length).toBeLessThanOrEqual(30)
})

test('with a short time it is told of more often, so that the server never counts too far', async () => {
  const { until, touch, told } = page({ lockMinutes: 1 })
  for (let second = 1; second <= 60; second++) {
    touch()
    await until(second * 1_000)
  }
  expect(told.length).toBeGreaterThanOrEqual(3)
})

test('another tab is in use: this one stays open, and asks again when that one could be idle', async () => {
  const idle = { seconds: 60 as number | null }
  const { until, asked, locked } = page({ server: () => idle.seconds })
  await until(15 * MINUTE)
  expect(locked).toEqual([])
  expect(asked).toEqual([10 * MINUTE])
  idle.seconds = 600
  await until(30 * MINUTE)
  expect(locked).toEqual([19 * MINUTE])
})

test('without a server it is locked all the same', async () => {
  const { until, locked } = page({ server: () => null })
  await until(30 * MINUTE)
  expect(locked).toEqual([10 * MINUTE])
})

test('a touch while the server is being asked counts', async () => {
  let answer: (seconds: number) => void = () => {}
  const locked: number[] = []
  const watch = watchIdle(
    {
      lockMs: MINUTE,
      serverIdle: () => new Promise((resolve) => (answer = resolve)),
      tellActive: () => {},
      lock: () => locked.push(1),
    },
    0,
  )
  const ticked = watch.tick(MINUTE)
  watch.touch(MINUTE + 1)
  answer(60)
  await ticked
  expect(locked).toEqual([])
})
