import { expect, test } from 'vitest'
import { MANAGER, SYSTEM } from '../testing/smallTown.ts'
import { Story } from '../testing/story.ts'
import { violations } from './invariants.ts'

const skip = (lost: number) => ({ type: 'skipNumbers', lost }) as const
const pulled = (town: Story) => town.pull()

/** So many numbers are planned. */
function townWith(quota: number): Story {
  const town = new Story().at('08:00')
  for (const { id } of town.day.plan.sessions)
    town.ask(MANAGER, { type: 'changeQuota', session: id, quota })
  return town
}

test('after a backup was brought back the numbers go on behind the next hundred', () => {
  const town = townWith(60)
  expect([pulled(town), pulled(town)]).toEqual(['issued 1', 'issued 2'])
  town.ask(SYSTEM, skip(0))
  expect([pulled(town), pulled(town)]).toEqual(['issued 101', 'issued 102'])
  expect(violations(town.day)).toEqual([])
})

test('as many are left out as may have been given out: by the quota, or by what is known to be lost', () => {
  const large = townWith(250)
  large.ask(SYSTEM, skip(0))
  expect(pulled(large)).toBe('issued 301')
  const busy = townWith(60)
  busy.ask(SYSTEM, skip(430))
  expect(pulled(busy)).toBe('issued 501')
})

test('the quota counts people, not numbers', () => {
  const town = townWith(2)
  pulled(town)
  town.ask(SYSTEM, skip(0))
  expect([pulled(town), pulled(town)]).toEqual(['issued 101', 'soldOut'])
})

test('a second restore on one day leaves out more, and no client can ask for it', () => {
  const town = townWith(60)
  town.ask(SYSTEM, skip(0))
  town.ask(SYSTEM, skip(0))
  expect(pulled(town)).toBe('issued 201')
  expect(town.ask(MANAGER, skip(0))).toBe('notAllowed')
})
