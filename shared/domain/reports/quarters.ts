/** Quarters of an hour by the office's clock: what people call a time of day, on days of 23 and 25 hours too. */
import { instantOf, type Moment } from '../moment.ts'

const QUARTERS_AN_HOUR = 4
const MINUTES = 15

/** 0 to 95. Asked for thousands of moments of one day, of which few are in different quarters. */
export function quarterTeller(zone: string): (moment: Moment) => number {
  const known = new Map<string, number>()
  return (moment) => {
    // Every zone in use is whole quarters off UTC: one quarter here is one there.
    const key = `${moment.slice(0, 13)}/${Math.floor(Number(moment.slice(14, 16)) / MINUTES)}`
    const found = known.get(key)
    if (found !== undefined) return found
    const { hour, minute } = instantOf(moment).toZonedDateTimeISO(zone)
    const quarter = hour * QUARTERS_AN_HOUR + Math.floor(minute / MINUTES)
    known.set(key, quarter)
    return quarter
  }
}

/** `07:45` */
export function quarterText(quarter: number): string {
  const hour = Math.floor(quarter / QUARTERS_AN_HOUR)
  const minute = (quarter % QUARTERS_AN_HOUR) * MINUTES
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
