/** What a date asks of the staff: its walk-in sessions, shifts, and how many people and counters fit them. */
import { Temporal } from 'temporal-polyfill'
import type { CounterConfig, Office } from '#shared/domain/config.ts'
import { type Holidays, hoursOn, type Session } from '#shared/domain/hours.ts'
import { minutesBetween } from '#shared/domain/moment.ts'
import { plannedQuota } from '#shared/domain/quota.ts'
import type { Shift } from './duties.ts'

/** More people than numbers, so that the day sells out and some are turned away. */
const PEOPLE_PER_PLACE = 1.35
/** Share of their time that clerks spend serving, when the staff fits the quota. */
const LOAD = 0.65
/** Clerks stay at their counters in between. */
const SHORT_BREAK_MINUTES = 30

export const walkIns = (office: Office, date: string, holidays: Holidays): Session[] =>
  hoursOn(office, Temporal.PlainDate.from(date), holidays).sessions.filter(
    ({ kind }) => kind === 'walkIn',
  )

export const quotaOfAll = (sessions: readonly Session[]): number =>
  sessions.reduce((sum, session) => sum + plannedQuota(session), 0)

export const usualPeople = (sessions: readonly Session[]): number =>
  Math.round(quotaOfAll(sessions) * PEOPLE_PER_PLACE)

export function shiftsOf(sessions: readonly Session[]): Shift[] {
  const shifts: Shift[] = []
  for (const { from, until, ticketsUntil } of sessions) {
    const end = until > ticketsUntil ? until : ticketsUntil
    const last = shifts.at(-1)
    if (!last || minutesBetween(last.until, from) > SHORT_BREAK_MINUTES)
      shifts.push({ from, until: end })
    else if (last.until < end) last.until = end
  }
  return shifts
}

/** Enough for the quota, and for every service that any counter serves. */
export function usualCounters(
  { services, counters }: Office,
  sessions: readonly Session[],
): number {
  const open = shiftsOf(sessions).reduce((sum, s) => sum + minutesBetween(s.from, s.until), 0)
  const mean = services.reduce((sum, { minutes }) => sum + minutes, 0) / services.length
  const needed = Math.ceil((quotaOfAll(sessions) * mean) / (open * LOAD))
  const all = servedBy(counters).size
  for (let count = Math.max(2, needed); count < counters.length; count++)
    if (servedBy(counters.slice(0, count)).size === all) return count
  return counters.length
}

export const servedBy = (counters: readonly CounterConfig[]): Set<string> =>
  new Set(counters.flatMap(({ services }) => services))
