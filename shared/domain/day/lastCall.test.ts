/** Numbers that were called in vain, one last time before closing. Numbers are served until 12:30. */
import { beforeEach, expect, test } from 'vitest'
import { lastCallFor } from '../lastCall.ts'
import { rules } from '../testing/smallTown.ts'
import { Story } from '../testing/story.ts'

let story: Story
/** Three came late, and there is no second chance: missed at 11:30, 11:31 and 11:32, in the order 2, 1, 3. */
beforeEach(() => {
  story = new Story(rules({ secondChance: null })).at('11:00').open(1, 2)
  story.pullMany(2)
  story.pull('abholung')
  for (const [minute, ticket] of [2, 1, 3].entries()) {
    story.at(`11:3${minute}`).clerk(1, { type: 'call', ticket })
    story.clerk(1, 'miss')
  }
})

const next = (number: number) => lastCallFor(story.day, `platz-${number}`, story.now)?.label ?? null

test('half an hour before the end they are called once more, who was missed first first', () => {
  story.at('11:59:59')
  expect(story.clerk(1, 'lastCall')).toBe('noLastCall')
  story.at('12:00')
  expect(story.clerk(1, 'lastCall')).toBe('called 2 at platz-1')
  expect(story.facts.at(-1)).toMatchObject({ reason: 'lastCall' })
})

test('after the end too, until the day is closed', () => {
  story.at('13:10')
  expect(story.clerk(1, 'lastCall')).toBe('called 2 at platz-1')
  story.clerk(1, 'miss')
  story.ask({ role: 'manager', device: 'leitung' }, { type: 'closeDay', cause: 'manager' })
  expect(story.clerk(1, 'lastCall')).toBe('dayClosed')
})

test('each has one, and then its chances are over', () => {
  story.at('12:00')
  for (const label of [2, 1, 3]) {
    expect(story.clerk(1, 'lastCall')).toBe(`called ${label} at platz-1`)
    story.clerk(1, 'miss')
    expect(story.ticket(label).state).toMatchObject({ is: 'missed', chance: null })
  }
  expect(story.clerk(1, 'lastCall')).toBe('noLastCall')
})

test('a second chance that is still to come is used up by it', () => {
  story = new Story().at('11:58').open(1)
  story.pull()
  story.clerk(1, 'next')
  story.clerk(1, 'miss')
  story.at('12:01')
  expect(story.clerk(1, 'lastCall')).toBe('called 1 at platz-1')
  story.clerk(1, 'miss')
  expect(story.ticket(1).state).toMatchObject({ chance: null })
})

test('not while somebody waits for this counter, nor while somebody is there', () => {
  story.at('12:05').pull()
  expect(story.clerk(1, 'lastCall')).toBe('othersWaiting')
  story.clerk(1, 'next')
  expect(story.clerk(1, 'lastCall')).toBe('ticketAtCounter')
  expect(story.clerk(3, 'lastCall')).toBe('counterNotOpen')
})

test('a counter calls only what it serves', () => {
  story.at('12:05').open(3)
  expect(next(1)).toBe('2')
  expect(next(3)).toBe('3')
  expect(story.clerk(3, 'lastCall')).toBe('called 3 at platz-3')
})

test('a slip is undone, and the last call is still to come', () => {
  story.at('12:05')
  story.clerk(1, 'lastCall')
  story.clerk(1, 'undo')
  expect(story.ticket(2)).toMatchObject({ lastCalled: false, state: { is: 'missed' } })
  expect(next(1)).toBe('2')
})
