import { createTexts } from '#shared/i18n/texts.ts'
import { de } from './de.ts'
import { en } from './en.ts'

export const texts = createTexts(de, { en })
export type PlannerText = ReturnType<typeof texts>
