/** A second service on the same number. */
import { beforeEach, expect, test } from 'vitest'
import { Story } from '../testing/story.ts'

let story: Story
/** `platz-1` serves number 1, who came for `ausweis`. */
beforeEach(() => {
  story = new Story().at('08:00').open(1, 2)
  story.pull('ausweis')
  story.clerk(1, 'next')
  story.clerk(1, 'here')
})

const add = (service: string) => ({ type: 'addService', service }) as const
const further = () => story.ticket(1).further

test('a clerk adds what this counter serves, and the number stays here', () => {
  expect(story.clerk(1, add('abholung'))).toBe('serviceAdded 1')
  expect(story.clerk(1, add('anmeldung'))).toBe('serviceAdded 1')
  expect(story.ticket(1)).toMatchObject({
    service: 'ausweis',
    further: ['abholung', 'anmeldung'],
    state: { is: 'serving', counter: 'platz-1' },
  })
})

test('what it has, what there is not and what is served elsewhere is refused', () => {
  story.clerk(1, add('abholung'))
  expect(story.clerk(1, add('abholung'))).toBe('serviceAlreadyAdded')
  expect(story.clerk(1, add('ausweis'))).toBe('serviceAlreadyAdded')
  expect(story.clerk(1, add('hundesteuer'))).toBe('unknownService')
  story.pull('ausweis')
  story.clerk(2, 'next')
  expect(story.clerk(2, add('abholung'))).toBe('notArrived')
  story.clerk(2, 'here')
  expect(story.clerk(2, add('anmeldung'))).toBe('counterDoesNotServe')
  story.clerk(2, 'finish')
  expect(story.clerk(2, add('abholung'))).toBe('noTicketAtCounter')
})

test('a slip is undone, and what was added before stays', () => {
  story.clerk(1, add('abholung'))
  story.clerk(1, add('anmeldung'))
  expect(story.clerk(1, 'undo')).toBe('undone')
  expect(further()).toEqual(['abholung'])
  expect(story.ticket(1).state.is).toBe('serving')
  expect(story.clerk(1, 'undo')).toBe('nothingToUndo')
})

test('it is kept while parked and when passed on', () => {
  story.clerk(1, add('abholung'))
  story.clerk(1, { type: 'park', reason: 'photo' })
  story.clerk(1, { type: 'resume', ticket: 1 })
  expect(further()).toEqual(['abholung'])
  story.clerk(1, 'here')
  story.clerk(1, { type: 'transfer', service: 'anmeldung', counter: null })
  expect(story.ticket(1)).toMatchObject({ service: 'anmeldung', further: ['abholung'] })
})

test('passed on to the added service, it has that one once', () => {
  story.clerk(1, add('abholung'))
  story.clerk(1, { type: 'transfer', service: 'abholung', counter: 'platz-2' })
  expect(story.ticket(1)).toMatchObject({ service: 'abholung', further: [] })
})
