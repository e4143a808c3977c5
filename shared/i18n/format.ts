/** Moments as people read them, always in the office's zone and never in the device's. */
import type { Language } from '#shared/domain/closedLists.ts'
import type { Localized } from '#shared/domain/config.ts'

/** The tag that Intl knows: easy German is written like German. */
const tag = (language: Language) =>
  language === 'de-x-ls' ? 'de' : language === 'en' ? 'en-GB' : language

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making an Intl format costs more than using it, and a screen runs for weeks. */
function format(locale: string, zone: string, options: Intl.DateTimeFormatOptions) {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`
  let made = formats.get(key)
  if (!made) {
    // Numbers on tickets and signs are Latin digits; times beside them follow.
    made = new Intl.DateTimeFormat(`${locale}-u-nu-latn`, { timeZone: zone, ...options })
    formats.set(key, made)
  }
  return made
}

type When = string | number

/** `08:00` */
export const timeOfDay = (when: When, language: Language, zone: string) =>
  format(tag(language), zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(when),
  )

/** `08:00:30` */
export const timeWithSeconds = (when: When, language: Language, zone: string) =>
  format(tag(language), zone, { timeStyle: 'medium', hourCycle: 'h23' }).format(new Date(when))

/** `Dienstag, 24. November` */
export const weekdayAndDate = (when: When, language: Language, zone: string) =>
  format(tag(language), zone, { weekday: 'long', day: 'numeric', month: 'long' }).format(
    new Date(when),
  )

/** `Dienstag, 24. November 2026` */
export const weekdayDateAndYear = (when: When, language: Language, zone: string) =>
  format(tag(language), zone, { dateStyle: 'full' }).format(new Date(when))

/** `17. November`, and with the year when it is not this one. */
export const dayAndMonth = (date: string, language: Language, today: string) =>
  format(tag(language), 'UTC', {
    day: 'numeric',
    month: 'long',
    ...(date.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
  }).format(atNoon(date))

/** `Dienstag` */
export const weekdayName = (when: When, language: Language, zone: string) =>
  format(tag(language), zone, { weekday: 'long' }).format(new Date(when))

/** `17.11.2026, 08:00` */
export const dateAndTime = (when: When, language: Language, zone: string) =>
  format(tag(language), zone, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(new Date(when))

/** `November 2026` */
export const monthAndYear = (when: When, language: Language, zone: string) =>
  format(tag(language), zone, { month: 'long', year: 'numeric' }).format(new Date(when))

/** `Di`, `Tue` */
export const shortWeekday = (when: When, language: Language, zone: string) =>
  format(tag(language), zone, { weekday: 'short' }).format(new Date(when))

/** `6. Okt.`, of an ISO date */
export const shortDate = (date: string, language: Language) =>
  format(tag(language), 'UTC', { day: 'numeric', month: 'short' }).format(atNoon(date))

/** `5.–11. Oktober 2026`, of ISO dates */
export const dateRange = (from: string, until: string, language: Language) =>
  format(tag(language), 'UTC', { dateStyle: 'long' }).formatRange(atNoon(from), atNoon(until))

const atNoon = (date: string) => new Date(`${date}T12:00:00Z`)

/** `2020-11-17` in the office's zone: tells whether two moments are on the same day there. */
export const dateKey = (when: When, zone: string) =>
  // Swedish dates are ISO dates.
  format('sv', zone, { dateStyle: 'short' }).format(new Date(when))

/** The text in this language, or else the German one that every text has. */
export const localize = (texts: Localized, language: Language): string =>
  texts[language] ?? texts.de

export const directionOf = (language: Language): 'rtl' | 'ltr' =>
  language === 'ar' ? 'rtl' : 'ltr'
