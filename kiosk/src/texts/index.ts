import type { Language } from '#shared/domain/closedLists.ts'
import { lazyTexts } from '#shared/i18n/texts.ts'
import { receiptTexts } from '#shared/receipt/texts/index.ts'
import { de } from './de.ts'

/** Each language is a file of its own, fetched when somebody chooses it. */
const texts = lazyTexts(de, {
  'de-x-ls': () => import('./de-x-ls.ts').then((file) => file.easyGerman),
  en: () => import('./en.ts').then((file) => file.en),
  tr: () => import('./tr.ts').then((file) => file.tr),
  ar: () => import('./ar.ts').then((file) => file.ar),
  uk: () => import('./uk.ts').then((file) => file.uk),
  ru: () => import('./ru.ts').then((file) => file.ru),
  pl: () => import('./pl.ts').then((file) => file.pl),
  ro: () => import('./ro.ts').then((file) => file.ro),
  fr: () => import('./fr.ts').then((file) => file.fr),
})

export const kioskTexts = texts.in
export type KioskTexts = ReturnType<typeof kioskTexts>
export type KioskText = Parameters<KioskTexts>[0]

/** What is there already costs nothing; what cannot be fetched now stays German until it can. */
export const loadLanguages = (languages: Language[]): Promise<unknown> =>
  Promise.allSettled(
    languages.flatMap((language) => [texts.load(language), receiptTexts.load(language)]),
  )

export { LANGUAGE_NAMES } from '#shared/i18n/languageNames.ts'
