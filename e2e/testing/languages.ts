/** The texts of ten languages side by side: what the compiler does not see. */
import { describe, expect, it } from 'vitest'
import { type Language, LANGUAGES } from '#shared/domain/closedLists.ts'

type Texts = Record<string, string>

const FORM = /_(zero|one|two|few|many|other)$/
const stemOf = (key: string) => key.replace(FORM, '')
const stemsOf = (texts: Texts) => [...new Set(Object.keys(texts).map(stemOf))].sort()
const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort().join()
export const wordsOf = (text: string) => text.replace(/\{\{\w+\}\}/g, '')

/**
 * Defines the tests. `counted`: stems that have a form for each number of the language. `german`: words that only
 * German has, of those in our German texts.
 */
export function compareLanguages(
  all: Record<Language, Texts>,
  { counted, german }: { counted: string[]; german: RegExp },
): void {
  const isCounted = (key: string) => FORM.test(key) && counted.includes(stemOf(key))
  const germanOf = new Map(Object.entries(all.de).map(([key, text]) => [stemOf(key), text]))

  describe.each(LANGUAGES)('in %s', (language) => {
    const texts = all[language]

    it('says everything that is said in German', () => {
      expect(stemsOf(texts)).toEqual(stemsOf(all.de))
    })

    it('has every plural form of the language and no other', () => {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
      const wanted = counted.flatMap((stem) => forms.map((form) => `${stem}_${form}`))
      expect(Object.keys(texts).filter(isCounted).sort()).toEqual(wanted.sort())
    })

    it('fills in what the German text fills in', () => {
      const wrong = Object.entries(texts)
        .filter(([key]) => !isCounted(key))
        .filter(
          ([key, text]) => placeholders(text) !== placeholders(germanOf.get(stemOf(key)) ?? ''),
        )
      expect(wrong).toEqual([])
    })

    it('leaves the count out only where the form means one single number', () => {
      const rules = new Intl.PluralRules(language)
      const numbers = Array.from({ length: 120 }, (_, index) => index + 1)
      const isOneNumber = (key: string) =>
        // None at all: the form for zero.
        numbers.filter((n) => key.endsWith(`_${rules.select(n)}`)).length <= 1
      const withoutCount = Object.entries(texts)
        .filter(([key, text]) => isCounted(key) && !text.includes('{{count}}'))
        .map(([key]) => key)
      expect(withoutCount.filter((key) => !isOneNumber(key))).toEqual([])
    })

    it('is not empty and has no stray space', () => {
      const untidy = Object.values(texts).filter((text) => text === '' || /^\s|\s$| {2}/.test(text))
      expect(untidy).toEqual([])
    })
  })

  it.each(LANGUAGES.filter((language) => !language.startsWith('de')))(
    'has no German left in %s',
    (language) => {
      expect(Object.entries(all[language]).filter(([, text]) => german.test(text))).toEqual([])
    },
  )

  it.each(['ar', 'uk', 'ru'] as const)(
    'has no Latin letters and no other digits in %s',
    (language) => {
      const words = Object.values(all[language]).map(wordsOf)
      expect(words.filter((text) => /\p{Script=Latin}|[٠-٩]/u.test(text))).toEqual([])
    },
  )
}
