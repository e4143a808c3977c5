import { expect, test } from 'vitest'
import { at, MANAGER, SYSTEM } from '../testing/smallTown.ts'
import { Story } from '../testing/story.ts'
import { nextMoment } from './moments.ts'
import { noticeAt } from './notice.ts'

const LIFT = { de: 'Der Aufzug steht.', en: 'The lift is out of order.' }
const set = (town: Story, until: string | null = null, text = LIFT) =>
  town.ask(MANAGER, { type: 'setNotice', text, until: until && at(until) })
const shown = ({ day, now }: Story) => noticeAt(day, now)?.text.de ?? null

test('a message stands until it is taken away', () => {
  const town = new Story().at('09:00')
  expect(set(town)).toBe('noticeSet')
  expect(shown(town.at('12:00'))).toBe('Der Aufzug steht.')
  expect(town.ask(MANAGER, { type: 'clearNotice' })).toBe('noticeCleared')
  expect(shown(town)).toBeNull()
  expect(town.ask(MANAGER, { type: 'clearNotice' })).toBe('nothing')
})

test('a message ends at its moment, for which the office wakes', () => {
  const town = new Story().at('09:00')
  set(town, '09:30')
  expect(nextMoment(town.day, town.now)).toBe(at('09:30'))
  expect(shown(town.at('09:29'))).toBe('Der Aufzug steht.')
  expect(shown(town.at('09:30'))).toBeNull()
})

test('the newest message stands, and the same one once', () => {
  const town = new Story().at('09:00')
  set(town)
  expect(set(town)).toBe('nothing')
  expect(set(town, null, { de: 'Die Kasse ist zu.', en: 'No cash desk.' })).toBe('noticeSet')
  expect(shown(town)).toBe('Die Kasse ist zu.')
  set(town, '09:10')
  expect(set(town.at('09:20'))).toBe('noticeSet')
})

test('a message does not end before it begins, nor on another date', () => {
  const town = new Story().at('09:00')
  expect(set(town, '09:00')).toBe('momentNotPossible')
  const until = '2020-11-17T23:30:00.000Z'
  expect(town.ask(MANAGER, { type: 'setNotice', text: LIFT, until })).toBe('momentNotPossible')
})

test('a message ends with the day', () => {
  const town = new Story().at('09:00')
  set(town)
  town.ask(SYSTEM, { type: 'closeDay', cause: 'idle' })
  expect(shown(town)).toBeNull()
})
