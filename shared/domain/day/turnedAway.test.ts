import { expect, test } from 'vitest'
import { at, clerkAt, kiosk, MANAGER, morning } from '../testing/smallTown.ts'
import { Story } from '../testing/story.ts'
import { countsOf } from './counts.ts'

const touch = (town: Story, number = 1) => town.ask(kiosk(number), { type: 'turnedAway' })
const counts = ({ day }: Story) => day.turnedAway.counts

test('a touch is counted under the reason why there is no number', () => {
  const town = new Story({ sessions: [morning([['07:45', 1]])] })
  touch(town.at('07:30'))
  town.at('07:45').pull()
  touch(town.at('08:00'))
  touch(town.at('08:10'))
  town.ask(MANAGER, { type: 'stopIssuing', reason: 'staff' })
  touch(town.at('09:00'))
  touch(town.at('12:31'))
  expect(counts(town)).toEqual({ notYet: 1, soldOut: 2, stopped: 1, closed: 1 })
  expect(countsOf(town.day).turnedAway).toBe(5)
})

test('whoever touches the same kiosk again within 20 seconds is counted once', () => {
  const town = new Story().at('07:30')
  expect(touch(town)).toBe('turnedAway')
  expect(touch(town.later(19))).toBe('nothing')
  // From the last one that was counted: an impatient hand does not keep everybody else from being counted.
  expect(touch(town.later(1))).toBe('turnedAway')
  expect(counts(town).notYet).toBe(2)
})

test('two kiosks count for themselves', () => {
  const town = new Story().at('07:30')
  expect([touch(town, 1), touch(town, 2)]).toEqual(['turnedAway', 'turnedAway'])
})

test('nobody is turned away while numbers are given out', () => {
  expect(touch(new Story().at('08:00'))).toBe('nothing')
})

test('only a kiosk is touched', () => {
  const town = new Story().at('07:30')
  expect(town.ask(clerkAt('platz-1'), { type: 'turnedAway' })).toBe('notAllowed')
})

test('what is kept of it does not grow with the touches', () => {
  const town = new Story()
  const sizes = [10, 1000].map((touches) => {
    for (let n = 0; n < touches; n++) touch(town.later(1))
    return Object.keys(town.day.turnedAway.last).length
  })
  expect(sizes).toEqual([1, 1])
  expect(town.now < at('07:45')).toBe(true)
})
