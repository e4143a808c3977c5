/** Spans of a report, by the key that stands in its address. Dates are ISO text; no time of day is involved. */

export const SPAN_KINDS = ['day', 'week', 'month', 'year', 'range'] as const
export type SpanKind = (typeof SPAN_KINDS)[number]

/** Both count. */
export type Dates = { from: string; until: string }
/** `key`: `2026-10-06`, `2026-W41`, `2026-10`, `2026`, `2026-10-01..2026-10-17` */
export type Span = Dates & { kind: SpanKind; key: string }

const DAY_MS = 86_400_000

export const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10)

export const daysIn = ({ from, until }: Dates): number =>
  (Date.parse(until) - Date.parse(from)) / DAY_MS + 1

/** Also `2026-02-30`, which `Date` would take for the second of March. */
function isDate(text: string): boolean {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(text)) return false
  const ms = Date.parse(text)
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text
}

/** 1 is Monday. */
const weekdayOf = (date: string): number => new Date(date).getUTCDay() || 7
const mondayOf = (date: string): string => plusDays(date, 1 - weekdayOf(date))

/** A week belongs to the year of its Thursday. */
function weekOf(date: string): Span {
  const from = mondayOf(date)
  const year = plusDays(from, 3).slice(0, 4)
  const first = mondayOf(`${year}-01-04`)
  const week = (Date.parse(from) - Date.parse(first)) / DAY_MS / 7 + 1
  const key = `${year}-W${String(week).padStart(2, '0')}`
  return { kind: 'week', key, from, until: plusDays(from, 6) }
}

function monthOf(date: string): Span {
  const key = date.slice(0, 7)
  return { kind: 'month', key, from: `${key}-01`, until: endOfMonth(key) }
}

const endOfMonth = (month: string): string => plusDays(`${monthsLater(month, 1)}-01`, -1)

const monthsLater = (month: string, months: number): string => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

const yearOf = (year: string): Span => ({
  kind: 'year',
  key: year,
  from: `${year}-01-01`,
  until: `${year}-12-31`,
})

export const rangeOf = ({ from, until }: Dates): Span => ({
  kind: 'range',
  key: `${from}..${until}`,
  from,
  until,
})

/** The span of this kind that the date is in. */
export function spanWith(kind: Exclude<SpanKind, 'range'>, date: string): Span {
  if (kind === 'day') return { kind, key: date, from: date, until: date }
  if (kind === 'week') return weekOf(date)
  return kind === 'month' ? monthOf(date) : yearOf(date.slice(0, 4))
}

/** @returns null for anything else that may stand in an address. */
export function parseSpan(key: string): Span | null {
  const [from = '', until] = key.split('..')
  if (until !== undefined)
    return isDate(from) && isDate(until) && from <= until ? rangeOf({ from, until }) : null
  if (/^[1-9]\d{3}$/.test(key)) return yearOf(key)
  const week = /^([1-9]\d{3})-W(\d\d)$/.exec(key)
  if (week) {
    const found = weekOf(plusDays(mondayOf(`${week[1]}-01-04`), (Number(week[2]) - 1) * 7))
    return found.key === key ? found : null
  }
  if (/^[1-9]\d{3}-\d\d$/.test(key)) return isDate(`${key}-01`) ? monthOf(key) : null
  return isDate(key) ? spanWith('day', key) : null
}

/** The next one of the same kind, or with -1 the one before. A free span moves by its own length. */
export function stepped(span: Span, by: 1 | -1): Span {
  if (span.kind !== 'range')
    return spanWith(span.kind, plusDays(by === 1 ? span.until : span.from, by))
  const days = daysIn(span) * by
  return rangeOf({ from: plusDays(span.from, days), until: plusDays(span.until, days) })
}

/**
 * What a span is compared with: as much of the one before as there is of this one, up to `until`. A day is compared with
 * the same weekday a week before, since an office's Tuesday is not its Wednesday.
 */
export function before(span: Span, until: string): Dates {
  if (span.kind === 'day') return { from: plusDays(span.from, -7), until: plusDays(until, -7) }
  const earlier = stepped(span, -1)
  if (until >= span.until) return { from: earlier.from, until: earlier.until }
  if (span.kind === 'month' || span.kind === 'year') {
    const month = monthsLater(until.slice(0, 7), span.kind === 'month' ? -1 : -12)
    const same = `${month}${until.slice(7)}`
    const end = endOfMonth(month)
    return { from: earlier.from, until: same < end ? same : end }
  }
  return { from: earlier.from, until: plusDays(until, -daysIn(span)) }
}

/** Two dates as the span that they are the whole of, or else as any two. */
export function spanBetween(dates: Dates): Span {
  const kinds = ['day', 'week', 'month', 'year'] as const
  const whole = kinds
    .map((kind) => spanWith(kind, dates.from))
    .find(({ from, until }) => from === dates.from && until === dates.until)
  return whole ?? rangeOf(dates)
}
