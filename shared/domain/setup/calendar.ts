/** The dates of an office, as its configuration makes them: for the calendar, and to see what a change does to them. */
import { Temporal } from 'temporal-polyfill'
import type { Localized, Office, SessionHours } from '../config.ts'
import { type DayHours, type Holidays, hoursOn, type Session } from '../hours.ts'
import { instantOf, type Moment } from '../moment.ts'
import { plannedQuota } from '../quota.ts'
import { isSame } from './parts.ts'

export type Hours = {
  id: string
  kind: SessionHours['kind']
  /** Times of day in the office. */
  from: string
  until: string
  ticketsFrom: string
  ticketsUntil: string
  quota: number
}

/** One date as the configuration makes it. */
export type CalendarDay = {
  date: string
  closedBecause: Localized | null
  /** Name of a public holiday, also where the office is shut anyway, or open all the same. Only in the calendar. */
  holiday?: Localized
  trial: boolean
  hours: Hours[]
}

/** The public holidays of a German state. */
export type HolidaysOf = (state: string) => Holidays

export const calendarDay = (office: Office, date: string, holidays: Holidays): CalendarDay =>
  shown(date, office.zone, hoursOn(office, Temporal.PlainDate.from(date), holidays))

function shown(date: string, zone: string, hours: DayHours): CalendarDay {
  const time = (moment: Moment) =>
    instantOf(moment).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })
  return {
    date,
    closedBecause: hours.closedBecause,
    trial: hours.trial,
    hours: hours.sessions.map((session: Session) => ({
      id: session.id,
      kind: session.kind,
      from: time(session.from),
      until: time(session.until),
      ticketsFrom: time(session.ticketsFrom),
      ticketsUntil: time(session.ticketsUntil),
      quota: plannedQuota(session),
    })),
  }
}

/** From a date on, for so many months. */
export function calendarOf(
  office: Office,
  { from, months }: { from: string; months: number },
  holidays: Holidays,
): CalendarDay[] {
  return datesFrom(from, months).map((date) => {
    const holiday = holidays(Temporal.PlainDate.from(date))
    return { ...calendarDay(office, date, holidays), ...(holiday && { holiday }) }
  })
}

export type ChangedDay = { before: CalendarDay; after: CalendarDay }

/** Which dates become otherwise. `before`, `after`: the configuration of a date. */
export function changedDays(
  dates: readonly string[],
  before: (date: string) => Office,
  after: (date: string) => Office,
  holidaysOf: HolidaysOf,
): ChangedDay[] {
  const sameHours = hoursCompared()
  return dates.flatMap((date) => {
    const [old, next] = [before(date), after(date)]
    if (sameHours(old, next)) return []
    const day = {
      before: calendarDay(old, date, holidaysOf(old.state)),
      after: calendarDay(next, date, holidaysOf(next.state)),
    }
    return isSame(day.before, day.after) ? [] : [day]
  })
}

/** Most changes leave all hours alone, and computing half a year of them for nothing costs too much. */
function hoursCompared(): (a: Office, b: Office) => boolean {
  let last: { a: Office; b: Office; same: boolean } | null = null
  return (a, b) => {
    if (last?.a === a && last.b === b) return last.same
    const of = ({ sessions, exceptions, state, zone }: Office) => [
      sessions,
      exceptions,
      state,
      zone,
    ]
    last = { a, b, same: isSame(of(a), of(b)) }
    return last.same
  }
}

export function datesFrom(from: string, months: number): string[] {
  const first = Temporal.PlainDate.from(from)
  const count = first.until(first.add({ months })).days
  return Array.from({ length: count }, (_, days) => first.add({ days }).toString())
}
