/** Why a date is as it is. Pure. */
import type { Localized, Office, SessionHours, SessionRule } from '#shared/domain/config.ts'
import { ruleHolds } from '#shared/domain/hours.ts'
import type { CalendarDay } from '#shared/protocol/setup.ts'
import { plain, weekdayOf } from './dates.ts'
import { type Closed, exceptionsOn, usualOn } from './exceptions.ts'

export type Reason =
  | { is: 'closed'; by: Closed }
  | { is: 'holiday'; name: Localized }
  /** Hours of this date alone, in the place of the usual ones. */
  | { is: 'changed'; hours: SessionHours; trial: boolean }
  | { is: 'extra'; hours: SessionHours; trial: boolean }
  /** As every week. */
  | { is: 'rule'; rule: SessionRule }
  /** There are rules of this weekday, and this is none of its dates. */
  | { is: 'notThisOne'; nth: number[] }
  | { is: 'notYet'; from: string }
  | { is: 'over'; until: string }
  /** No rule of this weekday at all. */
  | { is: 'noRule' }

/** `day`: what the server makes of the date; holidays are known there alone. */
export function reasonsFor(draft: Office, day: CalendarDay): Reason[] {
  const { date } = day
  const exceptions = exceptionsOn(draft.exceptions, date)
  const dated = exceptions.flatMap((exception): Reason[] =>
    exception.type === 'closed'
      ? []
      : exception.sessions.map((hours) => ({ is: exception.type, hours, trial: exception.trial })),
  )
  // The last one is the one that counts, as on the day itself.
  const closed = exceptions.filter((exception) => exception.type === 'closed').at(-1)
  const isChanged = exceptions.some(({ type }) => type === 'changed')
  if (isChanged) return dated
  if (closed) return [{ is: 'closed', by: closed }, ...dated]
  // On a holiday only what was decided for that very date is held.
  if (day.holiday) return [{ is: 'holiday', name: day.holiday }, ...dated]

  const usual = usualOn(draft, date).map((rule): Reason => ({ is: 'rule', rule }))
  if (usual.length > 0) return [...usual, ...dated]
  return dated.length > 0 ? dated : whyNone(draft, date)
}

function whyNone({ sessions }: Office, date: string): Reason[] {
  const rules = sessions.filter(({ weekdays }) => weekdays.includes(weekdayOf(date)))
  const inForce = rules.filter(({ validFrom, validUntil, ...rule }) =>
    isWithin(date, validFrom, validUntil) ? !ruleHolds(rule, plain(date)) : false,
  )
  const nth = [...new Set(inForce.flatMap((rule) => rule.nth ?? []))].sort((a, b) => a - b)
  if (nth.length > 0) return [{ is: 'notThisOne', nth }]
  const begins = rules.flatMap(({ validFrom }) =>
    validFrom && validFrom > date ? [validFrom] : [],
  )
  if (begins.length > 0) return [{ is: 'notYet', from: least(begins) }]
  const ends = rules.flatMap(({ validUntil }) =>
    validUntil && validUntil < date ? [validUntil] : [],
  )
  if (ends.length > 0) return [{ is: 'over', until: ends.reduce((a, b) => (a > b ? a : b)) }]
  return [{ is: 'noRule' }]
}

const isWithin = (date: string, from = '', until = '9999') => from <= date && date <= until
const least = (dates: string[]) => dates.reduce((a, b) => (a < b ? a : b))
