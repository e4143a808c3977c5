/** Each language but German is a file of its own, fetched by the phones that speak it. */
import { lazyTexts } from '#shared/i18n/texts.ts'
import { de } from './de.ts'

export const followTexts = lazyTexts(de, {
  'de-x-ls': () => import('./de-x-ls.ts').then((texts) => texts.easyGerman),
  en: () => import('./en.ts').then((texts) => texts.en),
  tr: () => import('./tr.ts').then((texts) => texts.tr),
  ar: () => import('./ar.ts').then((texts) => texts.ar),
  uk: () => import('./uk.ts').then((texts) => texts.uk),
  ru: () => import('./ru.ts').then((texts) => texts.ru),
  pl: () => import('./pl.ts').then((texts) => texts.pl),
  ro: () => import('./ro.ts').then((texts) => texts.ro),
  fr: () => import('./fr.ts').then((texts) => texts.fr),
})

export type FollowTexts = ReturnType<typeof followTexts.in>
