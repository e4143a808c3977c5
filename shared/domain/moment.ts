/**
 * Points in time as text: ISO 8601 in UTC with exactly three decimals, `2020-11-17T06:45:00.000Z`.
 *
 * Facts and views travel as JSON, and a day compares thousands of times a second; this one form is
 * readable in the file, the same after a replay, and sorts as text. All arithmetic goes through Temporal.
 */
import { Temporal } from 'temporal-polyfill'

export type Moment = string

export const momentOf = (instant: Temporal.Instant): Moment =>
  instant.toString({ fractionalSecondDigits: 3 })

export const instantOf = (moment: Moment): Temporal.Instant => Temporal.Instant.from(moment)

/** `seconds` may be negative. */
export const plusSeconds = (moment: Moment, seconds: number): Moment =>
  momentOf(instantOf(moment).add({ milliseconds: Math.round(seconds * 1000) }))

export const plusMinutes = (moment: Moment, minutes: number): Moment =>
  plusSeconds(moment, minutes * 60)

/** From `earlier` to `later`, in minutes with decimals; negative when the order is reversed. */
export const minutesBetween = (earlier: Moment, later: Moment): number =>
  (instantOf(later).epochMilliseconds - instantOf(earlier).epochMilliseconds) / 60_000

/** The calendar date at `moment` in an IANA time zone. */
export const dateIn = (moment: Moment, zone: string): Temporal.PlainDate =>
  instantOf(moment).toZonedDateTimeISO(zone).toPlainDate()

export const startOfDate = (date: Temporal.PlainDate, zone: string): Moment =>
  momentOf(date.toZonedDateTime(zone).toInstant())

export const latest = (a: Moment, b: Moment): Moment => (a > b ? a : b)

export const earliest = (moments: readonly Moment[]): Moment | null =>
  moments.reduce<Moment | null>((first, m) => (first === null || m < first ? m : first), null)
