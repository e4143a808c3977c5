/** Opening hours: which sessions an office has on a date, and when the next one is. */
import { Temporal } from 'temporal-polyfill'
import type { Localized, Office, SessionHours, SessionRule } from './config.ts'
import { type Moment, momentOf } from './moment.ts'

export type Release = { at: Moment; count: number }

/** A span of opening hours on one date, with its kind and quota. */
export type Session = {
  id: string
  kind: SessionHours['kind']
  from: Moment
  until: Moment
  ticketsFrom: Moment
  ticketsUntil: Moment
  releases: Release[]
  /** Service ids; null when all are offered. */
  services: string[] | null
}

export type DayHours = {
  sessions: Session[]
  /** Why the office is shut although it usually opens, or null. */
  closedBecause: Localized | null
  /** A rehearsal, to be marked on every screen. */
  trial: boolean
}

/** The public holiday on a date, or null. The calendar of the German states is kept outside the domain. */
export type Holidays = (date: Temporal.PlainDate) => Localized | null

/**
 * The sessions of one date, earliest first. A `changed` exception replaces the usual sessions, an
 * `extra` one stands beside them; both also hold on a holiday, since somebody decided for that very date.
 */
export function hoursOn(office: Office, date: Temporal.PlainDate, holidays: Holidays): DayHours {
  const iso = date.toString()
  const extra: SessionHours[] = []
  let changed: SessionHours[] | null = null
  let closedBecause: Localized | null = holidays(date)
  let trial = false

  for (const exception of office.exceptions) {
    if (exception.type === 'closed') {
      if (exception.from <= iso && iso <= exception.until) closedBecause = exception.reason
    } else if (exception.date === iso) {
      trial ||= exception.trial
      if (exception.type === 'extra') extra.push(...exception.sessions)
      else changed = [...(changed ?? []), ...exception.sessions]
    }
  }

  const usual = office.sessions.filter((rule) => ruleHolds(rule, date))
  const hours = [...(changed ?? (closedBecause ? [] : usual)), ...extra]
  return {
    sessions: hours
      .map((h) => sessionOn(h, date, office.zone))
      .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    closedBecause: hours.length === 0 && usual.length > 0 ? closedBecause : null,
    trial,
  }
}

export function ruleHolds(rule: SessionRule, date: Temporal.PlainDate): boolean {
  const iso = date.toString()
  return (
    rule.weekdays.includes(date.dayOfWeek) &&
    (rule.nth === undefined || rule.nth.includes(Math.ceil(date.day / 7))) &&
    (rule.validFrom === undefined || rule.validFrom <= iso) &&
    (rule.validUntil === undefined || iso <= rule.validUntil)
  )
}

/**
 * Times of day become moments in the office's zone. A time skipped by the clock change is the one as long
 * after the gap; a time that comes twice is its first occurrence (Temporal's `compatible`).
 */
function sessionOn(hours: SessionHours, date: Temporal.PlainDate, zone: string): Session {
  const at = (time: string) =>
    momentOf(date.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant())
  const ticketsFrom = at(hours.ticketsFrom ?? hours.from)
  return {
    id: hours.id,
    kind: hours.kind,
    from: at(hours.from),
    until: at(hours.until),
    ticketsFrom,
    ticketsUntil: at(hours.ticketsUntil ?? hours.until),
    releases: hours.quota.map(({ at: time, count }) => ({
      at: time === undefined ? ticketsFrom : at(time),
      count,
    })),
    services: hours.services ?? null,
  }
}

/** The first session of `kind` that opens after `after`, looking a little over a year ahead; null if none. */
export function nextSession(
  office: Office,
  after: Moment,
  kind: Session['kind'],
  holidays: Holidays,
): Session | null {
  let date = Temporal.Instant.from(after).toZonedDateTimeISO(office.zone).toPlainDate()
  for (let days = 0; days < 400; days++) {
    const found = hoursOn(office, date, holidays).sessions.find(
      (s) => s.kind === kind && s.ticketsFrom > after,
    )
    if (found) return found
    date = date.add({ days: 1 })
  }
  return null
}
