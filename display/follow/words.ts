/** How things are said to whoever holds the phone. `loadWords(language)` first; until then it is German. */
import type { Language } from '#shared/domain/closedLists.ts'
import type { Localized } from '#shared/domain/config.ts'
import { directionOf, localize, timeOfDay } from '#shared/i18n/format.ts'
import { type ReceiptTexts, receiptTexts } from '#shared/receipt/texts/index.ts'
import { type FollowTexts, followTexts } from './texts/index.ts'

export type Words = {
  language: Language
  zone: string
  t: FollowTexts
  /** What paper says too. */
  paper: ReceiptTexts
  time: (when: string | number) => string
  in: (texts: Localized) => string
}

export const loadWords = (language: Language): Promise<unknown> =>
  Promise.all([followTexts.load(language), receiptTexts.load(language)])

/** What the phone is told while the page is closed. The arrow points to where one reads on. */
export function messagesIn(language: Language): { near: string; called: string } {
  const t = followTexts.in(language)
  const arrow = directionOf(language) === 'rtl' ? '←' : '→'
  return {
    near: `${t('soonTitle')}. ${t('soonText')}`,
    called: `${t('calledTitle')} ${arrow} {{place}}`,
  }
}

export const wordsIn = (language: Language, zone: string): Words => ({
  language,
  zone,
  t: followTexts.in(language),
  paper: receiptTexts.in(language),
  time: (when) => timeOfDay(when, language, zone),
  in: (texts) => localize(texts, language),
})
