import { expect, test } from 'vitest'
import { isBurst, ticketsLately } from './coolDown.ts'
import type { CommandBody } from './day/commands.ts'
import { Story } from './testing/story.ts'
import { kiosk, morning, rules } from './testing/smallTown.ts'

const PULL: CommandBody = { type: 'issue', service: 'ausweis', party: 1, priority: null }
const plenty = { sessions: [morning([['07:45', 200]])] }
const resting = rules({ coolDownSeconds: 3 })
const BURST = { tickets: 4, minutes: 2, coolDownSeconds: 20 }
const bursting = rules({ coolDownSeconds: 3, burst: BURST })

test('a kiosk rests three seconds after a number, to the millisecond', () => {
  const town = new Story({ ...plenty, ...resting }).at('08:00')
  expect(town.pull()).toBe('issued 1')
  expect(town.pull()).toBe('coolDown')
  expect(town.later(2.999).pull()).toBe('coolDown')
  expect(town.later(0.001).pull()).toBe('issued 2')
})

test('the kiosk beside it, and the desk, do not rest with it', () => {
  const town = new Story({ ...plenty, ...resting }).at('08:00').open(1)
  town.pull()
  expect(town.ask(kiosk(2), PULL)).toBe('issued 2')
  expect(town.give('ausweis')).toBe('issued 3')
  expect(town.give('ausweis')).toBe('issued 4')
})

test('somebody who pulls number after number waits longer from the fourth on', () => {
  const town = new Story({ ...plenty, ...bursting }).at('08:00')
  for (let number = 1; number <= 4; number++) {
    expect(town.pull()).toBe(`issued ${number}`)
    town.later(3)
  }
  expect(isBurst(town.day, 'kiosk-1', town.now)).toBe(true)
  expect(town.pull()).toBe('coolDown')
  expect(town.later(17).pull()).toBe('issued 5')
})

test('a burst is over when its minutes are', () => {
  const town = new Story({ ...plenty, ...bursting }).at('08:00')
  for (let number = 1; number <= 4; number++) {
    town.pull()
    town.later(3)
  }
  expect(ticketsLately(town.day, 'kiosk-1', town.now)).toBe(4)
  town.later(120)
  expect(ticketsLately(town.day, 'kiosk-1', town.now)).toBe(0)
  expect(isBurst(town.day, 'kiosk-1', town.now)).toBe(false)
})

test('a number given back does not shorten the rest', () => {
  const town = new Story({ ...plenty, ...resting }).at('08:00')
  town.pull()
  town.ask(kiosk(1), { type: 'void', ticket: 1 })
  expect(town.pull()).toBe('coolDown')
})
