import { expect, test } from 'vitest'
import { kiosk, MANAGER, morning } from '../testing/smallTown.ts'
import { Story } from '../testing/story.ts'
import type { CommandBody } from './commands.ts'

const pull = (service: string, party = 1): CommandBody => ({
  type: 'issue',
  service,
  party,
  priority: null,
})

test('numbers are given out from a quarter to eight, to the second', () => {
  const town = new Story()
  expect(town.at('07:44:59').pull()).toBe('notYetOpen')
  expect(town.at('07:45').pull()).toBe('issued 1')
})

test('numbers are given out until the end of the session, to the second', () => {
  const town = new Story()
  expect(town.at('12:29:59').pull()).toBe('issued 1')
  expect(town.at('12:30').pull()).toBe('issuingClosed')
})

test('on a day without walk-in hours nothing is given out', () => {
  const town = new Story({ sessions: [morning([], { kind: 'appointment' })] })
  expect(town.at('08:00').pull()).toBe('issuingClosed')
})

test('two kiosks and a desk share one quota: the last place is given once', () => {
  const town = new Story({ sessions: [morning([['07:45', 2]])] }).at('07:45')
  expect(town.ask(kiosk(1), pull('ausweis'))).toBe('issued 1')
  expect(town.ask(kiosk(2), pull('ausweis'))).toBe('issued 2')
  expect(town.ask(kiosk(1), pull('ausweis'))).toBe('soldOut')
  expect(town.give('ausweis')).toBe('soldOut')
})

test('the receipt says how many were waiting before', () => {
  const town = new Story().at('07:45')
  town.pullMany(3)
  town.clerk(1, 'open')
  town.clerk(1, 'next')
  town.pull()
  expect(town.facts.at(-1)).toMatchObject({ type: 'issued', label: '4', ahead: 2 })
})

test('the manager stops issuing and resumes it', () => {
  const town = new Story().at('08:00')
  expect(town.ask(MANAGER, { type: 'stopIssuing', reason: 'tooMany' })).toBe('issuingStopped')
  expect(town.pull()).toBe('issuingStopped')
  expect(town.give('ausweis')).toBe('issuingStopped')
  expect(town.ask(MANAGER, { type: 'stopIssuing', reason: 'tooMany' })).toBe('nothing')
  expect(town.ask(MANAGER, { type: 'resumeIssuing' })).toBe('issuingResumed')
  expect(town.pull()).toBe('issued 1')
  expect(town.ask(MANAGER, { type: 'resumeIssuing' })).toBe('nothing')
})

test('some services are given out at a desk only', () => {
  const town = new Story().at('08:00')
  expect(town.pull('notfall')).toBe('serviceNotOffered')
  expect(town.give('notfall')).toBe('issued 1')
})

test('a session may be for some services only, at the desk too', () => {
  const town = new Story({ sessions: [morning([['07:45', 9]], { services: ['abholung'] })] })
  expect(town.at('08:00').pull('ausweis')).toBe('serviceNotOffered')
  expect(town.give('ausweis')).toBe('serviceNotOffered')
  expect(town.pull('abholung')).toBe('issued 1')
})

test('a family takes one number, but not for more people than the service allows', () => {
  const town = new Story().at('08:00')
  expect(town.ask(kiosk(1), pull('ausweis', 4))).toBe('issued 1')
  expect(town.ask(kiosk(1), pull('ausweis', 5))).toBe('partyTooLarge')
  expect(town.ask(kiosk(1), pull('abholung', 2))).toBe('partyTooLarge')
  expect(town.ticket(1).party).toBe(4)
})

test('a service nobody knows is refused', () => {
  expect(new Story().at('08:00').pull('hundesteuer')).toBe('unknownService')
})

test('nobody gives himself a priority at the kiosk', () => {
  const town = new Story().at('08:00')
  town.ask(kiosk(1), { type: 'issue', service: 'ausweis', party: 1, priority: 'emergency' })
  expect(town.ticket(1)).toMatchObject({ priority: null, rank: town.ticket(1).issuedAt })
})

test('a number that was given up gives its place back at once, and is never used again', () => {
  const town = new Story({ sessions: [morning([['07:45', 1]])] }).at('08:00')
  town.pull()
  expect(town.pull()).toBe('soldOut')
  expect(town.ask(kiosk(1), { type: 'void', ticket: 1 })).toBe('voided 1')
  expect(town.pull()).toBe('issued 2')
  expect(town.ask(kiosk(1), { type: 'void', ticket: 1 })).toBe('ticketEnded')
})

test('a number is given up only at the kiosk it came from', () => {
  const town = new Story().at('08:00')
  town.pull()
  town.give('ausweis')
  expect(town.ask(kiosk(2), { type: 'void', ticket: 1 })).toBe('notAllowed')
  expect(town.ask(kiosk(1), { type: 'void', ticket: 2 })).toBe('notAllowed')
  expect(town.ask(kiosk(1), { type: 'void', ticket: 3 })).toBe('unknownTicket')
})

test('a number that has been called is not given up any more', () => {
  const town = new Story().at('08:00').open(1)
  town.pull()
  town.clerk(1, 'next')
  expect(town.ask(kiosk(1), { type: 'void', ticket: 1 })).toBe('ticketNotWaiting')
})

test('the kiosk says once that somebody holds the number', () => {
  const town = new Story().at('08:00')
  town.pull()
  expect(town.ticket(1).confirmed).toBe(false)
  expect(town.ask(kiosk(2), { type: 'confirm', ticket: 1, how: 'shown' })).toBe('notAllowed')
  expect(town.ask(kiosk(1), { type: 'confirm', ticket: 1, how: 'printed' })).toBe('confirmed 1')
  expect(town.ask(kiosk(1), { type: 'confirm', ticket: 1, how: 'printed' })).toBe('nothing')
  expect(town.ticket(1).confirmed).toBe(true)
})

test('a number that was given up is not confirmed afterwards', () => {
  const town = new Story().at('08:00')
  town.pull()
  town.ask(kiosk(1), { type: 'void', ticket: 1 })
  expect(town.ask(kiosk(1), { type: 'confirm', ticket: 1, how: 'printed' })).toBe('ticketEnded')
})

test('a number from the desk is in somebody’s hand at once', () => {
  const town = new Story().at('08:00')
  town.give('ausweis')
  expect(town.ticket(1)).toMatchObject({ confirmed: true, channel: 'desk' })
})
