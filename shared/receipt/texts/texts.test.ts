/** The words, language by language. */
import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '#shared/domain/closedLists.ts'
import { compareLanguages, wordsOf } from '../../../e2e/testing/languages.ts'
import { ar } from './ar.ts'
import { easyGerman } from './de-x-ls.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { receiptTexts } from './index.ts'
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
  counted: ['people', 'afterCalls', 'afterMinutes'],
  german:
    /\b(Sie|Ihre|Ihren|wir|Wir|Nummer|Aufruf\w*|Bitte|bitte|Uhr|nach|nicht|einmal|Minuten?|Personen|warten|niemand|bis|oder)\b/,
})

it.each(LANGUAGES)('is what the receipt is given once it was loaded in %s', async (language) => {
  await receiptTexts.load(language)
  const t = receiptTexts.in(language)
  expect(t('heading')).toBe(TEXTS[language]['heading'])
  const rules = new Intl.PluralRules(language)
  for (const count of [1, 2, 3, 5, 11, 21, 100])
    expect(t('afterMinutes', { count })).toBe(
      TEXTS[language][`afterMinutes_${rules.select(count)}`]?.replace('{{count}}', String(count)),
    )
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
