import type { Language } from '#shared/domain/closedLists.ts'
import { createTexts } from '#shared/i18n/texts.ts'
import { de } from './de.ts'
import { en } from './en.ts'

export const kioskTexts = createTexts(de, { en })
export type KioskTexts = ReturnType<typeof kioskTexts>
export type KioskText = Parameters<KioskTexts>[0]

/** Languages of the language row, each in its own words: an office's languages are offered once they have texts. */
export const LANGUAGE_NAMES: Partial<Record<Language, string>> = { de: 'Deutsch', en: 'English' }
