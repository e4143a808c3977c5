/** What several parts of a configuration are made of. */
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { visibleText } from './visible.ts'

export const parses = (parse: (text: string) => unknown) => (text: string) => {
  try {
    parse(text)
    return true
  } catch {
    return false
  }
}

export const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'nur Kleinbuchstaben, Ziffern und Bindestriche')
  // Ids are keys of plain objects, and this is the one id that each of them inherits.
  .refine((value) => value !== 'constructor', 'diese Kennung ist vergeben')
export const text = visibleText(300)
/** A text in the languages an office offers; German is the one every screen can fall back to. */
export const localized = z.strictObject({
  de: text,
  'de-x-ls': text.optional(),
  en: text.optional(),
  tr: text.optional(),
  ar: text.optional(),
  uk: text.optional(),
  ru: text.optional(),
  pl: text.optional(),
  ro: text.optional(),
  fr: text.optional(),
})
export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'ein Datum wie 2020-11-17', abort: true })
  .refine(
    parses((iso) => Temporal.PlainDate.from(iso)),
    'ein Datum, das es gibt, wie 2020-11-17',
  )
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'eine Uhrzeit wie 07:45')
export const count = z.int().min(0).max(9999)
