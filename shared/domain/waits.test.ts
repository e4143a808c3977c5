import { expect, test } from 'vitest'
import { at, clerkAt } from './testing/smallTown.ts'
import { Story } from './testing/story.ts'
import { waitsOf } from './waits.ts'

const waits = ({ day, now }: Story, target = 30) => waitsOf(day, target, now)

test('before the first call there is nothing to tell', () => {
  expect(waits(new Story().at('08:00'))).toEqual({
    targetMinutes: 30,
    called: 0,
    within: 0,
    medianMinutes: null,
    beyond: 0,
  })
})

test('a wait is from the number to its first call, and may be as long as the target', () => {
  const town = new Story().at('08:30').open(1)
  town.pullMany(3)
  town.at('08:40').serve(1)
  town.at('09:00').serve(1)
  town.at('09:01').serve(1)
  expect(waits(town)).toMatchObject({ called: 3, within: 2, medianMinutes: 30 })
})

test('the median of an even number of waits is between the two in the middle', () => {
  const town = new Story().at('08:30').open(1)
  town.pullMany(2)
  town.at('08:40').serve(1)
  town.at('08:50').serve(1)
  expect(waits(town).medianMinutes).toBe(15)
})

test('nobody waits before the doors open', () => {
  const town = new Story().at('07:45')
  town.pullMany(2)
  town.at('07:50').open(1).clerk(1, 'next')
  expect(waits(town)).toMatchObject({ called: 1, within: 1, medianMinutes: 0 })
  expect(waits(town.at('08:30')).beyond).toBe(0)
  expect(waits(town.at('08:31')).beyond).toBe(1)
})

test('the first call counts, whatever comes after it', () => {
  const town = new Story().at('08:30').open(1)
  town.pull()
  town.at('08:40').clerk(1, 'next')
  town.clerk(1, 'miss')
  town.at('09:50').clerk(1, 'next')
  expect(town.ticket(1).calls).toBe(2)
  expect(waits(town)).toMatchObject({ called: 1, medianMinutes: 10 })
})

test('a call that was taken back was none', () => {
  const town = new Story().at('08:30').open(1)
  town.pull()
  town.at('08:40').clerk(1, 'next')
  town.clerk(1, 'undo')
  expect(waits(town.at('09:10'))).toMatchObject({ called: 0, beyond: 1 })
})

test('beyond the target are those who wait for their first call', () => {
  const town = new Story().at('08:30').open(1, 2)
  town.pullMany(2)
  town.at('08:35').clerk(1, 'next')
  town.clerk(1, 'here')
  town.clerk(1, { type: 'transfer', service: 'ausweis', counter: 'platz-2' })
  town.ask(clerkAt('platz-1'), { type: 'issue', service: 'notfall', party: 1, priority: null })
  expect(town.line).toEqual(['1', '2', '3'])
  town.now = at('09:01')
  expect(waits(town).beyond).toBe(1)
})
