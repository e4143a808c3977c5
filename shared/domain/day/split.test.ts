/** Part of a family goes on with a number of its own. */
import { beforeEach, expect, test } from 'vitest'
import { issuingAt } from '../quota.ts'
import { morning } from '../testing/smallTown.ts'
import { Story } from '../testing/story.ts'

let story: Story
/** Four places. `platz-1` serves the family of number 1, four people; 2 and 3 wait, the one younger than the family by a minute. */
beforeEach(() => {
  story = new Story({ sessions: [morning([['07:45', 4]])] }).at('08:00').open(1)
  story.pull('ausweis', 4)
  story.later(60)
  story.pullMany(2)
  story.clerk(1, 'next')
  story.clerk(1, 'here')
})

const split = (people: number) => ({ type: 'split', people }) as const
const left = () => {
  const issuing = issuingAt(story.day, story.now)
  return issuing.is === 'open' ? issuing.left : 0
}

test('they have the next number and the place in time of their family, and are called elsewhere', () => {
  story.later(300)
  expect(story.clerk(1, split(3))).toBe('split 1')
  expect(story.ticket(1)).toMatchObject({ party: 1, state: { is: 'serving' } })
  expect(story.ticket(4)).toMatchObject({
    party: 3,
    service: 'ausweis',
    issuedAt: story.ticket(1).issuedAt,
    splitFrom: 1,
    ahead: 0,
  })
  expect(story.line).toEqual(['4', '2', '3'])
  story.open(2)
  expect(story.clerk(2, 'next')).toBe('called 4 at platz-2')
})

test('they take no place, and give none back', () => {
  expect(left()).toBe(1)
  story.clerk(1, split(2))
  expect(left()).toBe(1)
  story.clerk(1, { type: 'cancel', ticket: 4 })
  story.later(60)
  expect(left()).toBe(1)
  expect(story.pull()).toBe('issued 5')
  expect(story.pull()).toBe('soldOut')
})

test('at least one goes and at least one stays', () => {
  expect(story.clerk(1, split(4))).toBe('cannotSplit')
  expect(story.clerk(1, split(0))).toBe('cannotSplit')
  story.clerk(1, split(3))
  expect(story.clerk(1, split(1))).toBe('cannotSplit')
})

test('only who is being served', () => {
  story.clerk(1, 'next')
  expect(story.clerk(1, split(1))).toBe('notArrived')
  story.clerk(1, 'miss')
  expect(story.clerk(1, split(1))).toBe('noTicketAtCounter')
})

test('taken back within seconds, the family is whole and the number used up', () => {
  story.clerk(1, split(2))
  expect(story.clerk(1, 'undo')).toBe('undone')
  expect(story.ticket(1).party).toBe(4)
  expect(story.ticket(4).state).toMatchObject({ is: 'ended', how: 'voided' })
  expect(story.line).toEqual(['2', '3'])
  expect(left()).toBe(1)
  expect(story.clerk(1, split(1))).toBe('split 1')
  expect(story.ticket(5).party).toBe(1)
})

test('once they have been called it is too late for that', () => {
  story.open(2)
  story.clerk(1, split(2))
  story.clerk(2, 'next')
  expect(story.clerk(1, 'undo')).toBe('undoTooLate')
})

test('a kiosk’s last numbers are counted as before', () => {
  const burst = { tickets: 3, minutes: 2, coolDownSeconds: 60 }
  story = new Story({
    rules: { ...story.day.plan.rules, burst },
  })
    .at('08:00')
    .open(1)
  story.pull('ausweis', 2)
  story.clerk(1, 'next')
  story.clerk(1, 'here')
  story.later(300)
  story.pullMany(3)
  story.clerk(1, split(1))
  expect(story.pull()).toBe('coolDown')
})
