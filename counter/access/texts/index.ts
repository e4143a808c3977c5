import { createTexts } from '#shared/i18n/texts.ts'
import { de } from './de.ts'
import { en } from './en.ts'

export const accessTexts = createTexts(de, { en })
export type AccessText = ReturnType<typeof accessTexts>
