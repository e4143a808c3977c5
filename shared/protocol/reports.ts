/**
 * What an office is told of its past days, over HTTP. Everything is counted from visits, one row a number; no row and no
 * figure names a person. Definitions stand beside the figures on the screen and in docs/reports.md.
 */

export const REPORTS = '/reports'

/** What the rows of a report are. `counter` is refused unless the office shows figures of single counters. */
export const GROUPINGS = [
  'day',
  'week',
  'month',
  'year',
  'weekday',
  'hour',
  'service',
  'counter',
] as const
export type Grouping = (typeof GROUPINGS)[number]

/** `GET /reports?from=2026-01-01&until=2026-01-31&by=week`; both dates count. The others narrow it; they may be missing. */
export type ReportQuery = {
  from: string
  until: string
  by: Grouping
  service?: string | undefined
  counter?: string | undefined
  /** ISO: 1 is Monday. */
  weekday?: number | undefined
  /** `trial=1`: rehearsals instead of the days that count. */
  trial?: boolean | undefined
}

/** Minutes; null where nobody was counted. */
export type Spread = {
  count: number
  median: number | null
  p90: number | null
}

export type Figures = {
  /** Days on which a number was given out or wanted. */
  days: number
  issued: number
  /** Touched a kiosk that had no number to give; null where figures are grouped or narrowed by service or counter. */
  turnedAway: number | null
  served: number
  /** Called, did not come, and had no further chance. */
  missed: number
  /** Were missed and then came when called again. */
  secondChances: number
  givenBack: number
  /** Still waited when the day was closed. */
  notServed: number
  /** From the number, or from the doors' opening when that was later, to the first call. */
  waiting: Spread & {
    /** Called no later than the office's target. */
    withinTarget: number
  }
  /** At the counter, from arrival to the end; pauses for papers and forms are not in it. */
  service: Spread
  /** Null where figures are grouped or narrowed by something that no quota is given for. */
  quota: { given: number; used: number } | null
  /** Minutes over all counters; null as above. `busy`: somebody was called or served there. */
  counters: { openMinutes: number; busyMinutes: number } | null
}

/** `key`: an ISO date, `2026-W03`, `2026-03`, `2026`, weekday `1`…`7`, hour `8`, or an id. */
export type ReportRow = Figures & { key: string }

/** People who came in one quarter of an hour, over all days of the report. */
export type QuarterDemand = {
  /** `07:45`, in the office's zone. */
  quarter: string
  issued: number
  /** Null as above. */
  turnedAway: number | null
  /** People of the numbers' parties. */
  people: number
}

/** How good the forecast was, over the calls of all days that could be graded. Minutes. */
export type ForecastGrades = {
  days: number
  calls: number
  /** Called within the range that was told. */
  within: number
  /** Mean of called minus told middle: more than 0 when people waited longer than told. */
  bias: number
  meanError: number
  /** Mean error of the simple formulas, by name, for the same calls. */
  baselines: Record<string, number>
}

export type Report = {
  query: ReportQuery
  targetMinutes: number
  total: Figures
  rows: ReportRow[]
  demand: QuarterDemand[]
  forecast: ForecastGrades | null
  /** Names of what the keys stand for, as the office calls them today; ids that it no longer has are missing. */
  names: Record<string, { de: string; en?: string | undefined }>
  /** First and last day that any report can cover; null before the first. */
  held: { from: string; until: string } | null
  /** Rehearsals between the two dates, which are not counted; with `trial=1` the days that are not. */
  leftOut: number
  /** Whether every fact of the journal is counted; while it is being rebuilt some may be missing. */
  complete: boolean
  /** Whether the office shows figures of single counters. */
  singleCounters: boolean
}

export type ReportRefusal =
  /** A date, a grouping or a filter that does not exist, or the end before the beginning. */
  | 'invalidQuery'
  /** The office shows no figures of single counters. */
  | 'notShown'
  /** The reports cannot be read now. */
  | 'unreadable'
