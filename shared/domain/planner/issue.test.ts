import { expect, test } from 'vitest'
import { plan } from '../testing/plans.ts'
import type { Visitor } from './draw.ts'
import { issue } from './issue.ts'
import type { Plan } from './plan.ts'
import { houseOf } from './setting.ts'

const hours: Plan['hours'] = {
  from: '08:00',
  until: '12:00',
  ticketsFrom: '07:45',
  quota: [{ count: 2 }, { at: '10:00', count: 1 }],
}
const issued = (times: string[], releasePatience: number) => {
  const visitors = times.map((time): Visitor => ({
    at: minutes(time),
    service: 0,
    minutes: 5,
    comesAt: 1,
  }))
  const { holders, turnedAway } = issue(houseOf(plan({ hours, releasePatience })), visitors)
  return { numbers: holders.map(({ at }) => at - 8 * 60), turnedAway }
}
const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

test('whoever comes early gets a number when they are given out', () => {
  expect(issued(['07:00', '08:30'], 0)).toEqual({ numbers: [-15, 30], turnedAway: 0 })
})

test('never more than the quota, and each part at its time', () => {
  expect(issued(['07:00', '07:50', '08:00', '10:05', '10:06'], 0)).toEqual({
    numbers: [-15, -10, 125],
    turnedAway: 2,
  })
})

test('somebody waits for the next part if it is not too far, and is then before those who come later', () => {
  expect(issued(['08:00', '08:00', '09:50', '10:01'], 15)).toEqual({
    numbers: [0, 0, 120],
    turnedAway: 1,
  })
})

test('after the last numbers nobody gets one', () => {
  expect(issued(['12:00'], 0)).toEqual({ numbers: [], turnedAway: 1 })
})
