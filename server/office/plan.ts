/** The configuration, seen from one date. */
import { Temporal } from 'temporal-polyfill'
import type { Office } from '#shared/domain/config.ts'
import type { DayPlan } from '#shared/domain/day/facts.ts'
import { type Holidays, hoursOn } from '#shared/domain/hours.ts'

export function planFor(office: Office, date: string, holidays: Holidays): DayPlan {
  const hours = hoursOn(office, Temporal.PlainDate.from(date), holidays)
  return {
    office: office.id,
    date,
    zone: office.zone,
    trial: hours.trial,
    closedBecause: hours.closedBecause,
    sessions: hours.sessions,
    services: office.services,
    counters: office.counters,
    numbering: office.numbering,
    rules: office.rules,
    notes: office.notes,
    outcomes: office.outcomes,
  }
}

export const dayStream = (office: string, date: string) => `day/${office}/${date}`
export const officeStream = (office: string) => `office/${office}`
