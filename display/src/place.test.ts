import { expect, it } from 'vitest'
import { placeOf, placeText } from './place.ts'

it.each([
  ['3', 'Platz', ['3']],
  ['A2', 'Platz', ['A2']],
  ['Zimmer 12', 'Zimmer', ['12']],
  ['Zimmer E 12', 'Zimmer', ['E 12']],
  ['2. OG Zimmer 4', '2. OG Zimmer', ['4']],
  ['Information', null, ['Information']],
  ['Bürgerservice Anrath', null, ['Bürgerservice', 'Anrath']],
  ['EG links', null, ['EG links']],
])('%s', (counter, word, sign) => {
  expect(placeOf(counter, 'Platz')).toEqual({ word, sign })
})

it('is told in full', () => {
  expect(placeText(placeOf('3', 'Platz'))).toBe('Platz 3')
  expect(placeText(placeOf('Zimmer 12', 'Platz'))).toBe('Zimmer 12')
  expect(placeText(placeOf('Bürgerservice Anrath', 'Platz'))).toBe('Bürgerservice Anrath')
})
