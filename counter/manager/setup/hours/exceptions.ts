/** Single dates that are otherwise than the week. Pure. */
import type { HoursException, Localized, Office, SessionHours } from '#shared/domain/config.ts'
import { ruleHolds } from '#shared/domain/hours.ts'
import { addDays, datesBetween, plain } from './dates.ts'
import { freeId, sessionIds } from './rules.ts'

export type Closed = Extract<HoursException, { type: 'closed' }>
export type Dated = Exclude<HoursException, { type: 'closed' }>
/** Both ends included. */
export type DateSpan = { from: string; until: string }

/** Exceptions that are edited as one: what was made for several days at once. */
export type Group = {
  /** Positions in the office's list. */
  indexes: [number, ...number[]]
  exception: HoursException
  dates: DateSpan
}

const touches = (exception: HoursException, { from, until }: DateSpan): boolean =>
  exception.type === 'closed'
    ? exception.from <= until && from <= exception.until
    : from <= exception.date && exception.date <= until

export const spanOf = (exception: HoursException): DateSpan =>
  exception.type === 'closed'
    ? { from: exception.from, until: exception.until }
    : { from: exception.date, until: exception.date }

/** Those that touch the dates, and the kept ones in any case. Equal ones of several dates are one group. */
export function groupsIn(
  exceptions: readonly HoursException[],
  dates: DateSpan,
  kept: readonly number[] = [],
): Group[] {
  const groups = new Map<string, Group>()
  for (const [index, exception] of exceptions.entries()) {
    if (!touches(exception, dates) && !kept.includes(index)) continue
    const key =
      exception.type === 'closed' ? `closed ${index}` : JSON.stringify({ ...exception, date: '' })
    const group = groups.get(key)
    const own = spanOf(exception)
    if (!group) groups.set(key, { indexes: [index], exception, dates: own })
    else {
      group.indexes.push(index)
      group.dates = {
        from: own.from < group.dates.from ? own.from : group.dates.from,
        until: own.until > group.dates.until ? own.until : group.dates.until,
      }
    }
  }
  return [...groups.values()]
}

export const exceptionsOn = (
  exceptions: readonly HoursException[],
  date: string,
): HoursException[] =>
  exceptions.filter((exception) => touches(exception, { from: date, until: date }))

/** Usual sessions of a date, whatever is decided for it. */
export const usualOn = ({ sessions }: Office, date: string) =>
  sessions.filter((rule) => ruleHolds(rule, plain(date)))

export const withClosed = (draft: Office, dates: DateSpan, reason: Localized): Office => ({
  ...draft,
  exceptions: [...draft.exceptions, { type: 'closed', ...dates, reason }],
})

/** For each date that has usual sessions: those, to be changed. */
export function withChanged(draft: Office, { from, until }: DateSpan): Office {
  const added = datesBetween(from, until).flatMap((date): Dated[] => {
    const usual = usualOn(draft, date)
    if (usual.length === 0) return []
    return [{ type: 'changed', date, sessions: usual.map(hoursOfRule), trial: false }]
  })
  return { ...draft, exceptions: [...draft.exceptions, ...added] }
}

/** For each date: hours of its own, beside what there is. */
export function withExtra(draft: Office, { from, until }: DateSpan): Office {
  const id = freeId('zusatz', sessionIds(draft))
  const added = datesBetween(from, until).map((date): Dated => {
    const last = usualOn(draft, date)
      .map((rule) => rule.until)
      .reduce((latest, time) => (time > latest ? time : latest), '')
    const [begin, end] =
      last === '' ? ['09:00', '12:00'] : last <= '14:00' ? ['14:00', '16:00'] : ['18:00', '20:00']
    const hours: SessionHours = {
      id,
      kind: 'walkIn',
      from: begin,
      until: end,
      quota: [{ count: 20 }],
    }
    return { type: 'extra', date, sessions: [hours], trial: false }
  })
  return { ...draft, exceptions: [...draft.exceptions, ...added] }
}

export const changeExceptions = <Kind extends HoursException>(
  draft: Office,
  indexes: readonly number[],
  make: (exception: Kind) => Kind,
): Office => ({
  ...draft,
  exceptions: draft.exceptions.map((exception, index) =>
    indexes.includes(index) ? make(exception as Kind) : exception,
  ),
})

export const withoutExceptions = (draft: Office, indexes: readonly number[]): Office => ({
  ...draft,
  exceptions: draft.exceptions.filter((_, index) => !indexes.includes(index)),
})

/** Of today and later, in order; equal ones of days in a row are one. */
export function upcoming(exceptions: readonly HoursException[], today: string): Group[] {
  const later = exceptions
    .map((exception, index) => ({ exception, index, dates: spanOf(exception) }))
    .filter(({ dates }) => dates.until >= today)
    .sort((a, b) => (a.dates.from < b.dates.from ? -1 : a.dates.from > b.dates.from ? 1 : 0))
  const groups: Group[] = []
  for (const { exception, index, dates } of later) {
    const before = groups.at(-1)
    if (
      before &&
      isSame(before.exception, exception) &&
      addDays(before.dates.until, 1) === dates.from
    ) {
      before.indexes.push(index)
      before.dates = { ...before.dates, until: dates.until }
    } else groups.push({ exception, indexes: [index], dates })
  }
  return groups
}

const isSame = (one: HoursException, other: HoursException): boolean =>
  one.type !== 'closed' &&
  other.type !== 'closed' &&
  JSON.stringify({ ...one, date: '' }) === JSON.stringify({ ...other, date: '' })

function hoursOfRule(rule: Office['sessions'][number]): SessionHours {
  const { weekdays: _, nth: __, validFrom: ___, validUntil: ____, ...hours } = rule
  return hours
}
