import { expect, test } from 'vitest'
import { callOrder, nextFor } from './next.ts'
import { MANAGER, rules } from './testing/smallTown.ts'
import { Story } from './testing/story.ts'

/** Label and reason of who would be called to `platz-<number>`. */
function next({ day, now }: Story, number: number): string | null {
  const found = nextFor(day, `platz-${number}`, now)
  return found && `${found.ticket.label} ${found.reason}`
}

test('the oldest of those whom the counter serves', () => {
  const town = new Story().at('08:00')
  town.pull('anmeldung')
  town.pull('ausweis')
  town.pull('abholung')
  expect([1, 2, 3].map((number) => next(town, number))).toEqual([
    '1 oldest',
    '2 oldest',
    '3 oldest',
  ])
})

test('nobody when the counter serves none of those who wait', () => {
  const town = new Story().at('08:00')
  town.pull('anmeldung')
  expect(next(town, 3)).toBeNull()
})

test('a priority is worth thirty minutes, and not a second more', () => {
  const town = new Story().at('07:50')
  town.pull()
  town.later(1).pull()
  town.at('08:20').give('ausweis', 'pregnancy')
  expect(town.line).toEqual(['1', '3', '2'])
  town.open(1).serve(1)
  expect(next(town, 1)).toBe('3 priority')
})

test('a priority given later counts from when the number was pulled', () => {
  const town = new Story().at('08:00')
  town.pullMany(2)
  town.at('08:25').pull()
  town.at('08:29').clerk(1, { type: 'prioritise', ticket: 3, reason: 'disability' })
  expect(town.line).toEqual(['3', '1', '2'])
})

test('two reasons are worth no more than one', () => {
  const town = new Story().at('08:00')
  town.pull()
  town.at('08:31').give('ausweis', 'pregnancy')
  town.clerk(1, { type: 'prioritise', ticket: 2, reason: 'disability' })
  expect(town.line).toEqual(['1', '2'])
})

test('where a priority is worth nothing, the line stays as it is', () => {
  const town = new Story(rules({ priorityMinutes: 0 })).at('08:00')
  town.pull()
  town.give('ausweis', 'smallChild')
  expect(town.line).toEqual(['1', '2'])
})

test('a missed number comes back to its place in time, when its second chance is due', () => {
  const town = new Story().at('08:00').open(1)
  town.pullMany(3)
  town.clerk(1, 'next')
  town.clerk(1, 'miss')
  expect(next(town, 1)).toBe('2 oldest')
  expect(next(town.at('08:15'), 1)).toBe('1 secondChance')
})

test('whoever has waited longer goes before a second chance', () => {
  const town = new Story().at('08:00').open(1)
  town.pullMany(2)
  town.clerk(1, { type: 'call', ticket: 2 })
  town.clerk(1, 'miss')
  expect(next(town.at('08:30'), 1)).toBe('1 oldest')
})

test('somebody sent to one counter is not for the others, unless it has closed', () => {
  const town = new Story().at('08:00').open(1, 2, 3)
  town.pull('ausweis')
  town.clerk(1, 'next')
  town.clerk(1, 'here')
  town.clerk(1, { type: 'transfer', service: 'abholung', counter: 'platz-3' })
  expect([1, 2, 3].map((number) => next(town, number))).toEqual([null, null, '1 oldest'])
  town.ask(MANAGER, { type: 'closeCounter', counter: 'platz-3' })
  expect(next(town, 2)).toBe('1 oldest')
})

test('the order for all shows those due for their second chance where they would be called', () => {
  const town = new Story().at('08:00').open(1)
  town.pullMany(2)
  town.clerk(1, { type: 'call', ticket: 2 })
  town.clerk(1, 'miss')
  town.pull()
  const labels = () => callOrder(town.day, town.now).map((t) => t.label)
  expect(labels()).toEqual(['1', '3'])
  town.at('08:15')
  expect(labels()).toEqual(['1', '2', '3'])
})
