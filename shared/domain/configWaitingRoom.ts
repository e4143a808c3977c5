/** The waiting room of an office: what its displays show and say, and the page behind a ticket's QR code. */
import { z } from 'zod'
import { LANGUAGES } from './closedLists.ts'
import { id, localized, text, time } from './configParts.ts'
import { visibleText } from './visible.ts'

const announced = text.refine(
  (said) => said.includes('{{number}}') && said.includes('{{place}}'),
  'braucht {{number}} und {{place}}',
)
/** A picture inside the configuration: kept small, since the whole of it is in the office's stream. */
const picture = z
  .string()
  .max(700_000, 'höchstens 500 kB')
  .regex(
    /^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/]+=*$/,
    'ein Bild als data:image/png;base64,… (auch jpeg, webp)',
  )

const slide = z
  .strictObject({
    title: localized.optional(),
    text: localized.optional(),
    picture: picture.optional(),
  })
  .refine(
    ({ title, text: words, picture: shown }) => title ?? words ?? shown,
    'braucht „title“, „text“ oder „picture“',
  )

const announcement = z
  .strictObject({
    gong: z.boolean().default(true),
    /** Spoken in these languages, one after the other. None: text and gong only. */
    languages: z
      .array(z.enum(LANGUAGES))
      .max(4)
      .refine((list) => new Set(list).size === list.length, 'eine Sprache steht doppelt')
      .default(['de', 'en']),
    /** What is said, by language, with {{number}} and {{place}}; our own words where one is missing. */
    template: z.partialRecord(z.enum(LANGUAGES), announced).default({}),
    /** In percent. */
    volume: z.int().min(0).max(100).default(80),
    /** Times of day with text alone. */
    quiet: z
      .array(z.strictObject({ from: time, until: time }))
      .max(6)
      .default([]),
  })
  .prefault({})

export const waitingRoom = z
  .strictObject({
    /** How many of those who come next are shown. */
    upcoming: z.int().min(0).max(3).default(3),
    /** Lines of news, shown in turn. */
    news: z.array(localized).max(6).default([]),
    slides: z.array(slide).max(12).default([]),
    slideSeconds: z.int().min(5).max(120).default(15),
    announcement,
  })
  .prefault({})

/** A screen in a waiting room. Its sizes are those of the picture; a 43-inch screen, eight metres away, when left out. */
export const display = z.strictObject({
  id,
  name: visibleText(40),
  /** Its zone: calls to these counters; to all of them when left out. */
  counters: z.array(id).min(1).optional(),
  theme: z.enum(['dark', 'light']).default('dark'),
  widthMm: z.int().min(200).max(6_000).default(953),
  heightMm: z.int().min(200).max(6_000).default(536),
  /** From the screen to whoever sits farthest away. */
  distanceMm: z.int().min(500).max(40_000).default(8_000),
  /** In percent; the waiting room's when left out. */
  volume: z.int().min(0).max(100).optional(),
})

/** The page behind a ticket's QR code, and the public one. */
export const phone = z.strictObject({ on: z.boolean().default(true) }).prefault({})
