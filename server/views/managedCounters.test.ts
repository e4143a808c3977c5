import { expect, test } from 'vitest'
import { at } from '#shared/domain/testing/smallTown.ts'
import { Story } from '#shared/domain/testing/story.ts'
import { managedCounters } from './managedCounters.ts'

const first = ({ day, now }: Story) => managedCounters(day, now)[0]

test('who is there, and since when', () => {
  const town = new Story().at('08:30').open(1)
  town.pull()
  town.at('08:40').clerk(1, 'next')
  expect(first(town)?.current).toEqual({ label: '1', is: 'called', since: at('08:40') })
  town.at('08:41').clerk(1, 'here')
  expect(first(town)?.current).toEqual({ label: '1', is: 'serving', since: at('08:41') })
  town.at('08:50').clerk(1, 'finish')
  expect(first(town)).toMatchObject({ current: null, idleSince: at('08:50'), served: 1 })
})

test('an idle counter is needed from when somebody waits for it', () => {
  const town = new Story().at('08:30').open(1)
  expect(first(town.at('09:00'))?.neededSince).toBeNull()
  town.pull()
  expect(first(town.at('09:20'))?.neededSince).toBe(at('09:00'))
})

test('not before the doors open', () => {
  const town = new Story().at('07:45').open(1)
  town.pull()
  expect(first(town.at('07:59'))?.neededSince).toBeNull()
  expect(first(town.at('08:05'))?.neededSince).toBe(at('08:00'))
})

test('nor while it is busy, or closed', () => {
  const town = new Story().at('08:30').open(1)
  town.pullMany(2)
  town.clerk(1, 'next')
  expect(first(town)?.neededSince).toBeNull()
  town.clerk(1, 'miss')
  expect(first(town.at('08:45'))?.neededSince).toBe(at('08:30'))
  town.clerk(1, 'close')
  expect(first(town)?.neededSince).toBeNull()
})
