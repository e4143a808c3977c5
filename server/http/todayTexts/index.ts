/** Words of the page for the town, in every language. */
import { createTexts } from '#shared/i18n/texts.ts'
import { ar } from './ar.ts'
import { easyGerman } from './de-x-ls.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { pl } from './pl.ts'
import { ro } from './ro.ts'
import { ru } from './ru.ts'
import { tr } from './tr.ts'
import { uk } from './uk.ts'

export const todayTexts = createTexts(de, {
  'de-x-ls': easyGerman,
  en,
  tr,
  ar,
  uk,
  ru,
  pl,
  ro,
  fr,
})

export type TodayTexts = ReturnType<typeof todayTexts>
