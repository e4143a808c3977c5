/** The words, language by language. */
import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '#shared/domain/closedLists.ts'
import { compareLanguages, wordsOf } from '../../../e2e/testing/languages.ts'
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
compareLanguages(TEXTS, {
  counted: ['numbersToday', 'releaseCount'],
  german:
    /\b(Sie|Ihre|wir|Wir|Nummern?|Bitte|bitte|Uhr|nicht|Minuten?|warten|Heute|heute|Morgen|bis|oder|Seite)\b/,
})

it.each(LANGUAGES)('is what the page is given in %s', (language) => {
  const t = todayTexts(language)
  expect(t('open')).toBe(TEXTS[language]['open'])
  const rules = new Intl.PluralRules(language)
  for (const count of [1, 2, 3, 5, 11, 21, 100])
    expect(t('releaseCount', { count })).toBe(
      TEXTS[language][`releaseCount_${rules.select(count)}`]?.replace('{{count}}', String(count)),
    )
})

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
