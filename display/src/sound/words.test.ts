import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#shared/domain/closedLists.ts'
import { spoken } from '#shared/speech/spoken.ts'
import { DISPLAY_VIEW } from '../../../e2e/testing/displayView.ts'
import { languagesFor, wordsFor } from './words.ts'

const call = (label: string, counter: string, recalls = 0) => ({ label, counter, recalls })

describe('what is said', () => {
  it('in our own words', () => {
    expect(wordsFor(call('45', '3'), 'de', {})).toBe('Nummer 45, bitte Platz 3.')
    expect(wordsFor(call('45', '3', 1), 'de', {})).toBe(
      'Erneuter Aufruf. Nummer 45, bitte Platz 3.',
    )
    expect(wordsFor(call('45', '3'), 'en', {})).toBe('Number 45, please go to counter 3.')
  })

  it('in the words of the office, where it has some', () => {
    const template = { de: '{{place}} für die {{number}}, {{place}}' } as const
    expect(wordsFor(call('45', '3', 1), 'de', template)).toBe(
      'Erneuter Aufruf. Platz 3 für die 45, Platz 3',
    )
    expect(wordsFor(call('45', '3'), 'fr', template)).toContain('guichet 3')
  })

  it.each(['Zimmer 12', 'Information'])('with a place that names itself: %s', (place) => {
    expect(wordsFor(call('45', place), 'de', {})).toBe(`Nummer 45, bitte ${place}.`)
    expect(wordsFor(call('45', place), 'tr', {})).toContain(place)
  })

  it.each(LANGUAGES)('%s: with number and place, said without zeros', (language) => {
    const words = wordsFor(call('A 045', '3'), language, {})
    expect(words).not.toMatch(/[{}]/)
    const said = spoken(words, language)
    expect(said).toMatch(/A\W{1,2}45(?!\d)/)
    expect(said).toMatch(/ 3(?!\d)/)
    expect(wordsFor(call('A 045', '3', 1), language, {})).toMatch(
      new RegExp(`^.+ ${words.replace(/[.?]/g, '\\$&')}$`),
    )
  })
})

it('in all languages, and in the first alone while three or more wait', () => {
  const rules = { ...DISPLAY_VIEW.announcement, languages: ['de', 'en', 'tr'] as const }
  const spokenTo = (waiting: number) =>
    languagesFor({ ...rules, languages: [...rules.languages] }, waiting)
  expect(spokenTo(2)).toEqual(['de', 'en', 'tr'])
  expect(spokenTo(3)).toEqual(['de'])
})
