/**
 * What a citizen is told with a number, as finished words in one language. The kiosk's screen shows it and
 * the printer prints it, so that both say the same.
 */
import { z } from 'zod'
import { LANGUAGES } from '#shared/domain/closedLists.ts'

const words = z.string().max(400)

export const receiptSchema = z.strictObject({
  language: z.enum(LANGUAGES),
  /** `Bürgerbüro Willich` */
  office: words,
  /** `Probebetrieb`; null on a real day. */
  trial: words.nullable(),
  /** `Ihre Nummer` */
  heading: words,
  /** `45`, `A 045` */
  label: z.string().max(12),
  /** `Wohnung ummelden · 4 Personen` */
  service: words,
  /** `Dienstag, 24. November 2026, 09:51 Uhr` */
  issued: words,
  /** `Vor Ihnen warten`: `8` */
  facts: z.array(z.strictObject({ name: words, value: words })).max(4),
  /** The page of this ticket on the phone, as a QR code; null where phones cannot reach the server. */
  follow: z.strictObject({ url: z.string().max(200), caption: words }).nullable(),
  /** What happens to a missed number, and what to have at hand. A text of several lines is a list. */
  advice: z.array(z.strictObject({ title: words, text: z.string().max(4_000) })).max(4),
  /** Free lines of the office. */
  lines: z.array(words).max(6),
})

export type Receipt = z.output<typeof receiptSchema>
