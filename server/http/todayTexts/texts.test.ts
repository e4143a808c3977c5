import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '#shared/domain/closedLists.ts'
import { ar } from './ar.ts'
import { easyGerman } from './de-x-ls.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { todayTexts } from './index.ts'
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
const COUNTED = ['numbersToday', 'releaseCount']
/** Some languages bend their word for minutes too, and fall back to the plain text otherwise. */
const isCounted = (key: string) => FORM.test(key) && COUNTED.includes(stemOf(key))
const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort()
const wordsOf = (text: string) => text.replace(/\{\{\w+\}\}/g, '')

/** Words that only German has, of those in our German texts. */
const GERMAN =
  /\b(Sie|Ihre|wir|Wir|Nummern?|Bitte|bitte|Uhr|nicht|Minuten?|warten|Heute|heute|Morgen|bis|oder|Seite)\b/

describe.each(LANGUAGES)('in %s', (language) => {
  const texts = TEXTS[language]

  it('says everything that is said in German', () => {
    expect([...new Set(Object.keys(texts).map(stemOf))].sort()).toEqual(
      [...new Set(Object.keys(de).map(stemOf))].sort(),
    )
  })

  it('has every plural form of the language and no other', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const wanted = COUNTED.flatMap((stem) => forms.map((form) => `${stem}_${form}`))
    expect(Object.keys(texts).filter(isCounted).sort()).toEqual(wanted.sort())
  })

  it('fills in what the German text fills in', () => {
    const german = new Map(Object.entries(de).map(([key, text]) => [stemOf(key), text]))
    const wrong = Object.entries(texts)
      .filter(([key]) => !isCounted(key))
      .filter(
        ([key, text]) =>
          placeholders(text).join() !== placeholders(german.get(stemOf(key)) ?? '').join(),
      )
    expect(wrong).toEqual([])
  })

  it('is not empty and has no stray space', () => {
    const untidy = Object.values(texts).filter((text) => text === '' || /^\s|\s$| {2}/.test(text))
    expect(untidy).toEqual([])
  })

  it('is what the page is given', () => {
    const t = todayTexts(language)
    expect(t('open')).toBe(texts.open)
    const rules = new Intl.PluralRules(language)
    for (const count of [1, 2, 3, 5, 11, 21, 100])
      expect(t('releaseCount', { count })).toBe(
        texts[`releaseCount_${rules.select(count)}`]?.replace('{{count}}', String(count)),
      )
  })
})

it.each(LANGUAGES.filter((language) => !language.startsWith('de')))(
  'has no German left in %s',
  (language) => {
    expect(Object.entries(TEXTS[language]).filter(([, text]) => GERMAN.test(text))).toEqual([])
  },
)

it.each(['ar', 'uk', 'ru'] as const)(
  'has no Latin letters and no other digits in %s',
  (language) => {
    const words = Object.values(TEXTS[language]).map(wordsOf)
    expect(words.filter((text) => /\p{Script=Latin}|[٠-٩]/u.test(text))).toEqual([])
  },
)

it('has no dash between numbers in Arabic, where it could be read in either direction', () => {
  expect(Object.values(ar).filter((text) => /\}\s*[–-]\s*\{/.test(text))).toEqual([])
})

describe('easy German', () => {
  const texts = Object.values(easyGerman)

  it('has short sentences', () => {
    const sentences = texts.flatMap((text) => text.split(/[.?:]/))
    expect(sentences.filter((one) => one.trim().split(/\s+/).length > 8)).toEqual([])
  })

  it('takes long words apart', () => {
    const parts = texts.flatMap((text) => wordsOf(text).split(/[\s-]+/))
    expect(parts.filter((part) => part.length > 10)).toEqual([])
  })
})
