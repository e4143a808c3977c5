/** Somebody with a phone does not want to wait any longer. */
import { expect, test } from 'vitest'
import { kiosk, morning, phone } from '../testing/smallTown.ts'
import { Story } from '../testing/story.ts'

const giveBack = { type: 'giveBack' } as const

/** One number pulled of one that there is, and a counter that is open. */
function oneNumber(): Story {
  const town = new Story({ sessions: [morning([['07:45', 1]])] }).at('08:00').open(1)
  town.pull()
  return town
}

test('the number is over, and its place is somebody else’s after the seconds for a slip', () => {
  const town = oneNumber()
  expect(town.ask(phone(1), giveBack)).toBe('cancelled 1')
  expect(town.pull()).toBe('soldOut')
  expect(town.at('08:00:10').pull()).toBe('issued 2')
})

test('it is not called any more', () => {
  const town = oneNumber()
  town.ask(phone(1), giveBack)
  expect(town.clerk(1, 'next')).toBe('nobodyWaiting')
})

test('who has been called belongs to a clerk', () => {
  const town = oneNumber()
  town.clerk(1, 'next')
  expect(town.ask(phone(1), giveBack)).toBe('ticketNotWaiting')
  town.clerk(1, 'here')
  expect(town.ask(phone(1), giveBack)).toBe('ticketNotWaiting')
})

test('a missed number can be given back, and its place is used up', () => {
  const town = oneNumber()
  town.clerk(1, 'next')
  town.clerk(1, 'miss')
  expect(town.ask(phone(1), giveBack)).toBe('cancelled 1')
  expect(town.at('08:30').pull()).toBe('soldOut')
})

test('a number of yesterday is not the one of today', () => {
  const town = oneNumber()
  expect(town.ask(phone(1, '2020-11-16'), giveBack)).toBe('unknownTicket')
  expect(town.clerk(1, 'next')).toBe('called 1 at platz-1')
})

test('once only, and nobody else’s', () => {
  const town = oneNumber()
  expect(town.ask(kiosk(1), giveBack)).toBe('notAllowed')
  expect(town.ask(phone(2), giveBack)).toBe('unknownTicket')
  town.ask(phone(1), giveBack)
  expect(town.ask(phone(1), giveBack)).toBe('ticketEnded')
})
