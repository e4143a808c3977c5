/**
 * Points in time as text: ISO 8601 in UTC with exactly three decimals, `2020-11-17T06:45:00.000Z`.
 *
 * Facts and views travel as JSON, and a day compares thousands of times a second; this one form is
 * readable in the file, the same after a replay, and sorts as text. Dates, times of day and zones go through Temporal;
 * this very form is also the one that the language itself reads and writes, thirty times as fast.
 */
import { Temporal } from 'temporal-polyfill'

export type Moment = string

/** `ms`: since 1970. */
export const momentAt = (ms: number): Moment => new Date(ms).toISOString()

function msOf(moment: Moment): number {
  const ms = Date.parse(moment)
  if (Number.isNaN(ms)) throw new RangeError(`${JSON.stringify(moment)} is no moment`)
  return ms
}

export const momentOf = (instant: Temporal.Instant): Moment => momentAt(instant.epochMilliseconds)

export const instantOf = (moment: Moment): Temporal.Instant => Temporal.Instant.from(moment)

/** `seconds` may be negative. @throws RangeError for what is no moment. */
export const plusSeconds = (moment: Moment, seconds: number): Moment =>
  momentAt(msOf(moment) + Math.round(seconds * 1000))

export const plusMinutes = (moment: Moment, minutes: number): Moment =>
  plusSeconds(moment, minutes * 60)

/** From `earlier` to `later`, in milliseconds; negative when the order is reversed. */
export const msBetween = (earlier: Moment, later: Moment): number => msOf(later) - msOf(earlier)

/** The same in minutes, with decimals. */
export const minutesBetween = (earlier: Moment, later: Moment): number =>
  msBetween(earlier, later) / 60_000

/** The calendar date at `moment` in an IANA time zone. */
export const dateIn = (moment: Moment, zone: string): Temporal.PlainDate =>
  instantOf(moment).toZonedDateTimeISO(zone).toPlainDate()

export const startOfDate = (date: Temporal.PlainDate, zone: string): Moment =>
  momentOf(date.toZonedDateTime(zone).toInstant())

export const latest = (a: Moment, b: Moment): Moment => (a > b ? a : b)

export const earliest = (moments: readonly Moment[]): Moment | null =>
  moments.reduce<Moment | null>((first, m) => (first === null || m < first ? m : first), null)
