import { expect, it } from 'vitest'
import { LANGUAGES } from '#shared/domain/closedLists.ts'
import { pickLanguage } from './language.ts'

it.each([
  [['pl-PL', 'de-DE'], 'pl'],
  [['ar-SY'], 'ar'],
  [['AR'], 'ar'],
  [['sq', 'tr-TR', 'de'], 'tr'],
  [['de-AT'], 'de'],
  [['de-x-ls'], 'de-x-ls'],
  [['zh-CN', 'ja'], 'de'],
  [[], 'de'],
])('a phone that speaks %j is answered in %s', (wanted, spoken) => {
  expect(pickLanguage(wanted, LANGUAGES)).toBe(spoken)
})

it('an office without Polish answers a Polish phone in what comes next', () => {
  expect(pickLanguage(['pl-PL', 'en-GB'], ['de', 'en'])).toBe('en')
})
