import { expect, test } from 'vitest'
import { morning, SYSTEM } from '../testing/smallTown.ts'
import { Story } from '../testing/story.ts'

/** Counters that are given the next ticket by themselves, opened a minute apart in this order. */
function automatic(town: Story, ...counters: number[]): Story {
  for (const number of counters) {
    town.later(60).clerk(number, 'open')
    town.clerk(number, { type: 'automatic', on: true })
  }
  return town
}

test('the counter that is idle longest is given the next number', () => {
  const town = automatic(new Story().at('08:00'), 2, 1)
  expect(town.pull()).toBe('issued 1, called 1 at platz-2')
  expect(town.pull()).toBe('issued 2, called 2 at platz-1')
  for (const number of [1, 2]) town.later(60).clerk(number, 'here')
  for (const number of [1, 2]) town.later(60).clerk(number, 'finish')
  expect(town.pull()).toBe('issued 3, called 3 at platz-1')
})

test('a counter is given only what it serves, however long it is idle', () => {
  const town = automatic(new Story().at('08:00'), 3, 1)
  expect(town.pull('ausweis')).toBe('issued 1, called 1 at platz-1')
  expect(town.pull('abholung')).toBe('issued 2, called 2 at platz-3')
})

test('whoever finishes is given the next one', () => {
  const town = automatic(new Story().at('08:00'), 1)
  town.pullMany(2)
  town.clerk(1, 'here')
  expect(town.clerk(1, 'finish')).toBe('served 1, called 2 at platz-1')
})

test('nobody is called by itself before the doors open, everybody then', () => {
  const town = automatic(new Story().at('07:45'), 1, 2)
  expect(town.pullMany(2)).toEqual(['issued 1', 'issued 2'])
  expect(town.at('07:59:59').ask(SYSTEM, 'tick')).toBe('nothing')
  expect(town.at('08:00').ask(SYSTEM, 'tick')).toBe('called 1 at platz-1, called 2 at platz-2')
})

test('a clerk may call before the doors open', () => {
  const town = new Story().at('07:45').open(1)
  town.pull()
  expect(town.clerk(1, 'next')).toBe('called 1 at platz-1')
})

test('a number for noon does not hold up those of the morning', () => {
  const noon = { id: 'mittag', from: morning().until, ticketsFrom: morning().ticketsFrom }
  const town = new Story({
    sessions: [morning([['07:45', 1]]), morning([['07:45', 9]], noon)],
  }).at('08:00')
  town.pull()
  town.give('ausweis', 'pregnancy')
  expect(town.line).toEqual(['2', '1'])
  expect(automatic(town, 1).ticket(1).state).toMatchObject({ is: 'called', counter: 'platz-1' })
  expect(town.line).toEqual(['2'])
})

test('a second chance that is due falls to a free counter by the clock', () => {
  const town = automatic(new Story().at('08:29'), 1)
  town.pull()
  town.clerk(1, 'miss')
  expect(town.at('08:44:59').ask(SYSTEM, 'tick')).toBe('nothing')
  expect(town.at('08:45').ask(SYSTEM, 'tick')).toBe('called 1 at platz-1')
})

test('whoever is sent to one counter waits for it, free as the others may be', () => {
  const town = automatic(new Story().at('08:00'), 1, 2)
  town.open(3)
  town.pull()
  town.clerk(1, 'here')
  expect(town.clerk(1, { type: 'transfer', service: 'abholung', counter: 'platz-3' })).toBe(
    'transferred 1',
  )
  expect(town.clerk(3, { type: 'automatic', on: true })).toBe('automaticSet, called 1 at platz-3')
})

test('a paused counter is given nobody until it opens again', () => {
  const town = automatic(new Story().at('08:00'), 1)
  town.clerk(1, { type: 'pause', reason: 'meeting' })
  expect(town.pull()).toBe('issued 1')
  expect(town.clerk(1, 'open')).toBe('counterOpened, called 1 at platz-1')
})

test('a counter that has closed is no longer automatic', () => {
  const town = automatic(new Story().at('08:00'), 1)
  town.clerk(1, 'close')
  town.clerk(1, 'open')
  expect(town.pull()).toBe('issued 1')
})
