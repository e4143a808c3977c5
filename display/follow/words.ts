/** How things are said to whoever holds the phone. `loadWords(language)` first; until then it is German. */
import type { Language } from '#shared/domain/closedLists.ts'
import type { Localized } from '#shared/domain/config.ts'
import { localize, timeOfDay } from '#shared/i18n/format.ts'
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

export const wordsIn = (language: Language, zone: string): Words => ({
  language,
  zone,
  t: followTexts.in(language),
  paper: receiptTexts.in(language),
  time: (when) => timeOfDay(when, language, zone),
  in: (texts) => localize(texts, language),
})
