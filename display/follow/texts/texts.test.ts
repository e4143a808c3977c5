/** The languages side by side: what the compiler does not see. */
import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '#shared/domain/closedLists.ts'
import { ar } from './ar.ts'
import { easyGerman } from './de-x-ls.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { followTexts } from './index.ts'
import { pl } from './pl.ts'
import { ro } from './ro.ts'
import { ru } from './ru.ts'
import { tr } from './tr.ts'
import { uk } from './uk.ts'

const TEXTS: Record<Language, Record<string, string>> = {
  de,
  'de-x-ls': easyGerman,
  en,
  tr,
  ar,
  uk,
  ru,
  pl,
  ro,
  fr,
}
const FORM = /_(zero|one|two|few|many|other)$/
const stemOf = (key: string) => key.replace(FORM, '')
const isPlural = (key: string) => FORM.test(key)
const PLURALS = ['still']
const wordsOf = (text: string) => text.replace(/\{\{\w+\}\}/g, '')
const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort()

/** Words that only German has, of those in our German texts. */
const GERMAN =
  /\b(Sie|Ihre|Ihren|Ihr|wir|Wir|Nummer|Aufruf\w*|Bitte|bitte|Uhr|nicht|noch|diese|Diese|Warteraum|niemand|gerade|zurück\w*)\b/

describe.each(LANGUAGES)('in %s', (language) => {
  const texts = TEXTS[language]

  it('says everything that is said in German', () => {
    expect([...new Set(Object.keys(texts).map(stemOf))].sort()).toEqual(
      [...new Set(Object.keys(de).map(stemOf))].sort(),
    )
  })

  it('has every plural form of the language and no other', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const wanted = PLURALS.flatMap((stem) => forms.map((form) => `${stem}_${form}`))
    expect(Object.keys(texts).filter(isPlural).sort()).toEqual(wanted.sort())
  })

  it('fills in what the German text fills in', () => {
    const fillings = (all: Record<string, string>) =>
      Object.entries(all)
        .filter(([key]) => !isPlural(key))
        .map(([key, text]) => `${key} ${placeholders(text).join()}`)
    expect(fillings(texts).sort()).toEqual(fillings(de).sort())
  })

  it('leaves the count out only where the form means one single number', () => {
    const rules = new Intl.PluralRules(language)
    const numbers = Array.from({ length: 120 }, (_, index) => index + 1)
    const isOneNumber = (key: string) =>
      numbers.filter((n) => key.endsWith(`_${rules.select(n)}`)).length === 1
    const withoutCount = Object.entries(texts)
      .filter(([key, text]) => isPlural(key) && placeholders(text).join() !== '{{count}}')
      .map(([key]) => key)
    expect(withoutCount.filter((key) => !isOneNumber(key))).toEqual([])
  })

  it('is not empty and has no stray space', () => {
    const untidy = Object.values(texts).filter((text) => text === '' || /^\s|\s$| {2}/.test(text))
    expect(untidy).toEqual([])
  })

  it('is what the phone is given once it was loaded', async () => {
    await followTexts.load(language)
    const t = followTexts.in(language)
    expect(t('soonTitle')).toBe(texts.soonTitle)
    const rules = new Intl.PluralRules(language)
    for (const count of [1, 2, 3, 5, 11, 21, 100])
      expect(t('still', { count })).toBe(
        texts[`still_${rules.select(count)}`]?.replace('{{count}}', String(count)),
      )
  })
})

it.each(LANGUAGES.filter((language) => !language.startsWith('de')))(
  'has no German left in %s',
  (language) => {
    const sameInGerman = ([key, text]: [string, string]) =>
      /\p{L}/u.test(wordsOf(text)) && text === (de as Record<string, string>)[key]
    const texts = Object.entries(TEXTS[language])
    expect(texts.filter(([, text]) => GERMAN.test(text))).toEqual([])
    expect(texts.filter(sameInGerman)).toEqual([])
  },
)

it.each(['ar', 'uk', 'ru'] as const)(
  'has no Latin letters and no other digits in %s',
  (language) => {
    const words = Object.values(TEXTS[language]).map(wordsOf)
    expect(words.filter((text) => /\p{Script=Latin}|[٠-٩]/u.test(text))).toEqual([])
  },
)

it('writes Arabic with its own signs', () => {
  expect(Object.entries(ar).filter(([, text]) => /[,;?–-]/.test(text))).toEqual([])
})

it('does not let a line begin with a French question mark', () => {
  expect(Object.entries(fr).filter(([, text]) => / [?!:;]/.test(text))).toEqual([])
})

describe('easy German', () => {
  const texts = Object.values(easyGerman)

  it('has short sentences', () => {
    const sentences = texts.flatMap((text) => text.split(/[.?:]/))
    expect(sentences.filter((one) => one.trim().split(/\s+/).length > 8)).toEqual([])
  })

  it('takes long words apart', () => {
    const parts = texts.flatMap((text) => wordsOf(text).match(/\p{L}+/gu) ?? [])
    expect(parts.filter((part) => part.length > 11)).toEqual([])
  })
})
