/** Apart: only the manager's desk needs them. */
import { createTexts } from '#shared/i18n/texts.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { manageDe } from './manageDe.ts'
import { manageEn } from './manageEn.ts'

export const manageTexts = createTexts({ ...de, ...manageDe }, { en: { ...en, ...manageEn } })
export type ManageText = ReturnType<typeof manageTexts>
