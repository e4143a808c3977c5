/** The silent alarm, from the call to its end. */
import { beforeEach, expect, test } from 'vitest'
import { MANAGER } from '../testing/smallTown.ts'
import { Story } from '../testing/story.ts'

let story: Story
beforeEach(() => {
  story = new Story().at('08:00').open(1, 2, 3)
})

const answer = { type: 'answerHelp', counter: 'platz-1' } as const
const end = { type: 'endHelp', counter: 'platz-1' } as const

test('help is called, answered by a colleague and the manager, and ended', () => {
  expect(story.clerk(1, 'callHelp')).toBe('helpCalled')
  expect(story.clerk(2, answer)).toBe('helpAnswered')
  expect(story.ask(MANAGER, answer)).toBe('helpAnswered')
  expect(story.day.help).toEqual({
    'platz-1': { since: story.now, answeredBy: ['platz-2', null] },
  })
  expect(story.clerk(1, end)).toBe('helpEnded')
  expect(story.day.help).toEqual({})
})

test('pressing twice changes nothing', () => {
  story.clerk(1, 'callHelp')
  const { since } = story.day.help['platz-1']!
  story.later(5)
  expect(story.clerk(1, 'callHelp')).toBe('nothing')
  expect(story.day.help['platz-1']).toEqual({ since, answeredBy: [] })
  story.clerk(2, answer)
  expect(story.clerk(2, answer)).toBe('nothing')
  story.clerk(1, end)
  expect(story.clerk(1, end)).toBe('nothing')
})

test('a call that is over is not answered', () => {
  expect(story.clerk(2, answer)).toBe('noHelpCalled')
  expect(story.clerk(2, { type: 'answerHelp', counter: 'constructor' })).toBe('noHelpCalled')
})

test('nobody answers for themselves, and nobody ends it who has not been there', () => {
  story.clerk(1, 'callHelp')
  expect(story.clerk(1, answer)).toBe('notAllowed')
  expect(story.clerk(2, end)).toBe('notAllowed')
  story.clerk(2, answer)
  expect(story.clerk(3, end)).toBe('notAllowed')
  expect(story.clerk(2, end)).toBe('helpEnded')
})

test('the manager may end it, and calls from no counter', () => {
  story.clerk(1, 'callHelp')
  expect(story.ask(MANAGER, 'callHelp')).toBe('notAllowed')
  expect(story.ask(MANAGER, end)).toBe('helpEnded')
})

test('a closed counter may call; closing one ends its call, and so does closing the day', () => {
  story.clerk(1, 'close')
  expect(story.clerk(1, 'callHelp')).toBe('helpCalled')
  story.clerk(1, 'open')
  expect(Object.keys(story.day.help)).toEqual(['platz-1'])
  story.clerk(1, 'close')
  expect(story.day.help).toEqual({})

  story.clerk(2, 'callHelp')
  story.ask(MANAGER, { type: 'closeDay', cause: 'manager' })
  expect(story.day.help).toEqual({})
})

test('undo takes back what was done before the alarm, and leaves the alarm', () => {
  story.pull()
  story.clerk(1, 'next')
  story.clerk(1, 'callHelp')
  story.clerk(2, answer)
  expect(story.clerk(1, 'undo')).toBe('undone')
  expect(story.ticket(1).state.is).toBe('waiting')
  expect(story.day.help['platz-1']?.answeredBy).toEqual(['platz-2'])
  expect(story.clerk(1, 'undo')).toBe('nothingToUndo')
})
