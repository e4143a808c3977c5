import { expect, test } from 'vitest'
import { issuingAt, placesLeft, releasesOf } from './quota.ts'
import { at, kiosk, MANAGER, morning, SYSTEM, smallTown } from './testing/smallTown.ts'
import { Story } from './testing/story.ts'

const twoReleases = [
  morning([
    ['07:45', 2],
    ['10:00', 1],
  ]),
]
const oneRelease = (count: number) => [morning([['07:45', count]])]
const change = (town: Story, quota: number) =>
  town.ask(MANAGER, { type: 'changeQuota', session: 'vormittag', quota })
const left = ({ day, now }: Story) => placesLeft(day, day.plan.sessions[0] ?? morning(), now)

test('sold out until ten says when how many more come', () => {
  const town = new Story({ sessions: twoReleases }).at('07:45')
  expect(town.pullMany(3)).toEqual(['issued 1', 'issued 2', 'soldOut'])
  expect(issuingAt(town.day, at('08:00'))).toMatchObject({
    is: 'soldOut',
    nextRelease: { at: at('10:00'), count: 1 },
  })
})

test('the second release is there to the second, and after it sold out is for good', () => {
  const town = new Story({ sessions: twoReleases }).at('07:45')
  town.pullMany(2)
  expect(town.at('09:59:59').pull()).toBe('soldOut')
  expect(town.at('10:00').pull()).toBe('issued 3')
  expect(issuingAt(town.day, town.now)).toMatchObject({ is: 'soldOut', nextRelease: null })
})

test('what the first release left over is still there with the second', () => {
  const town = new Story({ sessions: twoReleases }).at('10:00')
  expect(issuingAt(town.day, town.now)).toMatchObject({ is: 'open', left: 3 })
})

test('before the time the kiosk knows which session comes', () => {
  const town = new Story().at('07:00')
  expect(issuingAt(town.day, town.now)).toMatchObject({
    is: 'notYet',
    session: { id: 'vormittag' },
  })
})

test('when the first of two overlapping sessions is sold out, the second gives out', () => {
  const noon = morning([['07:45', 1]], { id: 'mittag', from: at('12:00'), until: at('14:00') })
  const town = new Story({ sessions: [...oneRelease(1), noon] }).at('08:00')
  expect(town.pullMany(3)).toEqual(['issued 1', 'issued 2', 'soldOut'])
  expect(town.day.tickets.map((t) => t.session)).toEqual(['vormittag', 'mittag'])
})

test('cancelled before any call: the place comes back when the clerk can no longer undo it', () => {
  const town = new Story({ sessions: oneRelease(1) }).at('08:00')
  town.pull()
  town.clerk(1, { type: 'cancel', ticket: 1 })
  expect(town.at('08:00:09').pull()).toBe('soldOut')
  expect(town.at('08:00:10').pull()).toBe('issued 2')
})

test('at its last moment a cancelled place goes to one of two people, never to both', () => {
  const town = new Story({ sessions: oneRelease(1) }).at('08:00')
  town.pull()
  town.clerk(1, { type: 'cancel', ticket: 1 })
  expect(town.at('08:00:10').pull()).toBe('issued 2')
  expect(town.clerk(1, 'undo')).toBe('undoTooLate')
})

test('cancelled and undone: the place stays with whoever had it', () => {
  const town = new Story({ sessions: oneRelease(1) }).at('08:00')
  town.pull()
  town.clerk(1, { type: 'cancel', ticket: 1 })
  town.later(5).clerk(1, 'undo')
  expect(town.at('08:30').pull()).toBe('soldOut')
})

test('whoever was called has used the place, whatever became of the call', () => {
  const town = new Story({ sessions: oneRelease(3) }).at('08:00').open(1)
  town.pullMany(3)
  town.serve(1)
  town.clerk(1, 'next')
  town.clerk(1, 'miss')
  town.clerk(1, 'next')
  town.clerk(1, { type: 'cancel', ticket: 3 })
  expect(town.at('09:00').pull()).toBe('soldOut')
})

test('places added by hand are there at once, the other release as planned', () => {
  const town = new Story({ sessions: twoReleases }).at('08:00')
  town.pullMany(2)
  expect(change(town, 5)).toBe('quotaChanged')
  expect(left(town)).toBe(2)
  expect(left(town.at('10:00'))).toBe(3)
})

test('the releases are told as they are after a change', () => {
  const town = new Story({ sessions: twoReleases }).at('08:00')
  const told = () => releasesOf(town.day, town.day.plan.sessions[0] ?? morning())
  const first = { at: at('07:45'), count: 2 }
  const second = { at: at('10:00'), count: 1 }
  expect(told()).toEqual([first, second])
  change(town, 5)
  expect(told()).toEqual([{ ...first, count: 4 }, second])
  change(town, 1)
  expect(told()).toEqual([{ ...first, count: 1 }])
})

test('places taken away come off the last release', () => {
  const town = new Story({ sessions: twoReleases }).at('08:00')
  change(town, 2)
  expect(left(town)).toBe(2)
  expect(left(town.at('10:00'))).toBe(2)
})

test('a quota lowered to what is out is sold out for the day', () => {
  const town = new Story({ sessions: twoReleases }).at('08:00')
  town.pull()
  change(town, 1)
  expect(issuingAt(town.day, town.now)).toMatchObject({ is: 'soldOut', nextRelease: null })
})

test('a quota never falls below the numbers in people’s hands', () => {
  const town = new Story({ sessions: twoReleases }).at('08:00')
  town.pullMany(2)
  town.ask(kiosk(1), { type: 'void', ticket: 2 })
  expect(change(town, 0)).toBe('quotaBelowIssued')
  expect(change(town, 1)).toBe('quotaChanged')
})

test('nor does it with a new plan', () => {
  const town = new Story({ sessions: oneRelease(9) }).at('08:00')
  town.pullMany(5)
  town.ask(SYSTEM, { type: 'plan', plan: smallTown({ sessions: oneRelease(3) }) })
  expect(town.pull()).toBe('soldOut')
  expect(town.day.quota['vormittag']).toEqual({ issued: 5, changedTo: 5 })
})

test('a quota set by hand outlives a new plan', () => {
  const town = new Story({ sessions: oneRelease(9) }).at('08:00')
  change(town, 4)
  town.ask(SYSTEM, { type: 'plan', plan: smallTown({ sessions: oneRelease(3) }) })
  expect(left(town)).toBe(4)
})

test('only walk-in hours have a quota', () => {
  const town = new Story({ sessions: [morning([], { kind: 'appointment' })] })
  expect(change(town, 5)).toBe('unknownSession')
})
