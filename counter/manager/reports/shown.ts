/** Which report is shown, as it stands in the address: so that it can be kept, sent and reloaded. */
import { type Grouping, GROUPINGS, REPORTS, type ReportQuery } from '#shared/protocol/reports.ts'
import { type Dates, daysIn, parseSpan, plusDays, type Span, spanWith } from './spans.ts'

export type ShownReport = {
  span: Span
  by: Grouping
  service: string | null
  /** 1 is Monday. */
  weekday: number | null
  counter: string | null
  /** Leaves out today, whose figures still change. */
  untilYesterday: boolean
  /** Rehearsals instead of the days that count. */
  trial: boolean
}

const TRIAL = 'trial'
const UNTIL_YESTERDAY = 'until-yesterday'

/** Of the parts of an address, in any order but for the span. Without one: the month that yesterday was in. */
export function shownAt(parts: readonly string[], today: string): ShownReport {
  const span = parseSpan(parts[0] ?? '') ?? spanWith('month', plusDays(today, -1))
  const given = (name: string) =>
    parts.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1) || null
  const weekday = Number(given('weekday'))
  return {
    span,
    by: GROUPINGS.find((by) => parts.includes(by)) ?? usualGrouping(span),
    service: given('service'),
    weekday: [1, 2, 3, 4, 5, 6, 7].includes(weekday) ? weekday : null,
    counter: given('counter'),
    untilYesterday: parts.includes(UNTIL_YESTERDAY),
    trial: parts.includes(TRIAL),
  }
}

/** `#reports/2026-10/week/service=ausweis/weekday=2` */
export function addressOf(shown: ShownReport): string {
  const { span, by, service, weekday, counter, untilYesterday, trial } = shown
  return [
    '#reports',
    span.key,
    by,
    service !== null && `service=${encodeURIComponent(service)}`,
    weekday !== null && `weekday=${weekday}`,
    counter !== null && `counter=${encodeURIComponent(counter)}`,
    untilYesterday && UNTIL_YESTERDAY,
    trial && TRIAL,
  ]
    .filter((part) => part !== false)
    .join('/')
}

/** The same report of another span, in the rows that fit that one. */
export const withSpan = (shown: ShownReport, span: Span): ShownReport => ({
  ...shown,
  span,
  by: fittingGroupings(span).includes(shown.by) ? shown.by : usualGrouping(span),
})

/** What rows can be made of a span: at least two, and not more than somebody can read. */
export function fittingGroupings(span: Dates): Grouping[] {
  const days = daysIn(span)
  return GROUPINGS.filter((by) => {
    if (by === 'day') return days > 1 && days <= 366
    if (by === 'weekday') return days > 1
    if (by === 'week') return days > 7 && days <= 3 * 366
    if (by === 'month') return days > 31
    return by === 'year' ? days > 366 : true
  })
}

export function usualGrouping(span: Dates): Grouping {
  const days = daysIn(span)
  if (days === 1) return 'hour'
  if (days <= 31) return 'day'
  if (days <= 183) return 'week'
  return days <= 3 * 366 ? 'month' : 'year'
}

/** The dates that the server is asked for. */
export function datesOf({ span, untilYesterday }: ShownReport, today: string): Dates {
  const yesterday = plusDays(today, -1)
  const until = untilYesterday && span.until >= today && span.from < today ? yesterday : span.until
  return { from: span.from, until }
}

export const queryOf = (shown: ShownReport, { from, until }: Dates): ReportQuery => ({
  from,
  until,
  by: shown.by,
  ...(shown.service !== null && { service: shown.service }),
  ...(shown.weekday !== null && { weekday: shown.weekday }),
  ...(shown.counter !== null && { counter: shown.counter }),
  ...(shown.trial && { trial: true }),
})

/** `/reports?from=…`; `.csv` is the same as a file for spreadsheets. */
export function linkTo(query: ReportQuery, kind: '' | '.csv' = ''): string {
  const parameters = Object.entries(query).map(([name, value]) => [
    name,
    value === true ? '1' : String(value),
  ])
  return `${REPORTS}${kind}?${new URLSearchParams(parameters).toString()}`
}

export const linkToMonth = (month: string): string => `${REPORTS}.pdf?month=${month}`
