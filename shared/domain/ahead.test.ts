/** Whose turn comes before mine? */
import { expect, test } from 'vitest'
import { aheadOfEach } from './ahead.ts'
import { Story } from './testing/story.ts'

/** `platz-1` serves everything, `platz-2` identity cards and collecting, `platz-3` collecting alone. */
const town = () => new Story().at('08:30')
const aheadOf = (story: Story, label: number) =>
  aheadOfEach(story.day, story.now).get(story.ticket(label).id)

test('everybody before me whom my counter serves too', () => {
  const story = town().open(1)
  story.pull('ausweis')
  story.pull('anmeldung')
  story.pull('abholung')
  expect([1, 2, 3].map((label) => aheadOf(story, label))).toEqual([0, 1, 2])
})

test('nobody who waits for other counters', () => {
  const story = town().open(2, 3)
  story.clerk(1, 'open')
  story.pullMany(5, 'anmeldung')
  story.pull('abholung')
  expect(aheadOf(story, 6)).toBe(5)
  story.clerk(1, 'close')
  expect(aheadOf(story, 6)).toBe(0)
})

test('before the counters open, all that could be', () => {
  const story = new Story().at('07:50')
  story.pullMany(2, 'anmeldung')
  story.pull('abholung')
  expect(aheadOf(story, 3)).toBe(2)
})

test('nobody who was sent to another counter', () => {
  const story = town().open(1, 2)
  story.pullMany(2)
  story.clerk(1, 'next')
  story.clerk(1, 'here')
  story.clerk(1, { type: 'transfer', service: 'ausweis', counter: 'platz-2' })
  story.pull('anmeldung')
  expect([1, 2, 3].map((label) => aheadOf(story, label))).toEqual([0, 1, 1])
})

test('whoever was missed and is due again', () => {
  const story = town().open(1)
  story.pull()
  story.clerk(1, 'next')
  story.clerk(1, 'miss')
  story.pull()
  expect(aheadOf(story, 2)).toBe(0)
  story.at('08:50')
  expect(aheadOf(story, 2)).toBe(1)
})
