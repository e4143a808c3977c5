/** The languages side by side: what the compiler does not see. */
import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '#shared/domain/closedLists.ts'
import { compareLanguages, wordsOf } from '../../../e2e/testing/languages.ts'
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
compareLanguages(TEXTS, {
  counted: ['still'],
  german:
    /\b(Sie|Ihre|Ihren|Ihr|wir|Wir|Nummer|Aufruf\w*|Bitte|bitte|Uhr|nicht|noch|diese|Diese|Warteraum|niemand|gerade|zurück\w*)\b/,
})

it.each(LANGUAGES)('is what the phone is given once it was loaded in %s', async (language) => {
  await followTexts.load(language)
  const t = followTexts.in(language)
  expect(t('soonTitle')).toBe(TEXTS[language]['soonTitle'])
  const rules = new Intl.PluralRules(language)
  for (const count of [1, 2, 3, 5, 11, 21, 100])
    expect(t('still', { count })).toBe(
      TEXTS[language][`still_${rules.select(count)}`]?.replace('{{count}}', String(count)),
    )
})

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
