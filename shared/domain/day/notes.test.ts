/** What a clerk says of a number in the office's own words: a note for the colleague, and what came of it. */
import { beforeEach, expect, test } from 'vitest'
import { Story } from '../testing/story.ts'

let story: Story
/** `platz-1` serves number 1. */
beforeEach(() => {
  story = new Story().at('08:00').open(1, 2)
  story.pull('ausweis')
  story.clerk(1, 'next')
  story.clerk(1, 'here')
})

const park = (note?: string) => ({ type: 'park', reason: 'photo', note }) as const
const pass = (note?: string) =>
  ({ type: 'transfer', service: 'ausweis', counter: 'platz-2', note }) as const
const note = () => story.ticket(1).note
const outcomes = () =>
  story.facts.flatMap((fact) => (fact.type === 'served' ? [fact.outcome ?? null] : []))

test('a note stays until a newer one takes its place, and ends with the ticket', () => {
  story.clerk(1, park('begonnen'))
  expect(note()).toBe('begonnen')
  story.clerk(1, { type: 'resume', ticket: 1 })
  story.clerk(1, 'here')
  story.clerk(1, park())
  expect(note()).toBe('begonnen')
  story.clerk(1, { type: 'resume', ticket: 1 })
  story.clerk(1, 'here')
  story.clerk(1, pass())
  expect(note()).toBe('begonnen')
  story.clerk(2, 'next')
  story.clerk(2, 'here')
  story.clerk(2, park('bezahlen'))
  expect(note()).toBe('bezahlen')
  story.clerk(2, { type: 'resume', ticket: 1 })
  story.clerk(2, 'here')
  story.clerk(2, 'finish')
  expect(note()).toBeNull()
})

test('a slip is undone with its note', () => {
  story.clerk(1, pass('bezahlen'))
  story.clerk(1, 'undo')
  expect(note()).toBeNull()
})

test('only notes and outcomes of the office are taken', () => {
  expect(story.clerk(1, park('kaffee'))).toBe('unknownNote')
  expect(story.clerk(1, pass('kaffee'))).toBe('unknownNote')
  expect(story.clerk(1, { type: 'finish', outcome: 'gewonnen' })).toBe('unknownOutcome')
  expect(story.clerk(1, { type: 'next', outcome: 'gewonnen' })).toBe('unknownOutcome')
  expect(story.ticket(1).state.is).toBe('serving')
})

test('what came of it is said when somebody is finished, or not', () => {
  story.pullMany(2)
  story.clerk(1, { type: 'next', outcome: 'termin' })
  story.clerk(1, 'here')
  story.clerk(1, { type: 'finish', outcome: 'erledigt' })
  story.serve(1)
  expect(outcomes()).toEqual(['termin', 'erledigt', null])
})

test('nothing comes of somebody who is not there', () => {
  story.clerk(1, 'finish')
  story.pull()
  expect(story.clerk(1, { type: 'next', outcome: 'termin' })).toBe('noTicketAtCounter')
})
