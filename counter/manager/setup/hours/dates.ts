/** Dates as ISO text, which compares as time does. */
import { Temporal } from 'temporal-polyfill'

export const plain = (date: string): Temporal.PlainDate => Temporal.PlainDate.from(date)

export const addDays = (date: string, days: number): string => plain(date).add({ days }).toString()

/** The same day of another month, or its last one. */
export const addMonths = (date: string, months: number): string =>
  plain(date).add({ months }).toString()

export const firstOfMonth = (date: string): string => `${date.slice(0, 7)}-01`

/** 1 = Monday. */
export const weekdayOf = (date: string): number => plain(date).dayOfWeek

/** Both included; empty when the end is before the beginning. */
export function datesBetween(from: string, until: string): string[] {
  const dates: string[] = []
  for (let date = from; date <= until; date = addDays(date, 1)) dates.push(date)
  return dates
}
