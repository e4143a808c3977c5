/** Which days and visits a report is about, as SQL. Days first: what lies outside of the span is never touched. */
import type { Grouping, ReportQuery } from '#shared/protocol/reports.ts'

export type Selection = {
  /** `d` is a day of the span, and what joins it `x`. */
  from: (table: string) => string
  params: (string | number)[]
  /** With the filters on visits, `x`. */
  fromVisits: string
  /** The same, with `c` how long they were at each counter; a filter on the counter is on that. */
  fromCounters: string
  visitParams: (string | number)[]
}

export function selectionOf(query: ReportQuery): Selection {
  const days = ['d.date BETWEEN ? AND ?', 'd.trial = ?']
  const params: (string | number)[] = [query.from, query.until, Number(query.trial ?? false)]
  if (query.weekday !== undefined) {
    days.push('d.weekday = ?')
    params.push(query.weekday)
  }
  const { service, counter } = query
  const ofService = service === undefined ? [] : ['x.service = ?']
  const ofCounter = (alias: string) => (counter === undefined ? [] : [`${alias}.counter = ?`])
  // CROSS keeps SQLite from beginning with the larger table.
  const from = (joined: string, more: string[] = []) =>
    `FROM days d CROSS JOIN ${joined} WHERE ${[...days, ...more].join(' AND ')}`
  return {
    from: (table) => from(`${table} x ON x.date = d.date`),
    params,
    fromVisits: from('visits x ON x.date = d.date', [...ofService, ...ofCounter('x')]),
    fromCounters: from(
      'at_counters c ON c.date = d.date CROSS JOIN visits x ON x.date = c.date AND x.ticket = c.ticket',
      [...ofService, ...ofCounter('c')],
    ),
    visitParams: [...params, ...[service, counter].filter((value) => value !== undefined)],
  }
}

/** Null: one row for all. */
export type Key = Grouping | null

const OF_THE_DAY: Partial<Record<Grouping, string>> = {
  day: 'd.date',
  week: 'd.week',
  month: 'substr(d.date, 1, 7)',
  year: 'substr(d.date, 1, 4)',
  weekday: 'd.weekday',
}

/** Of what belongs to a day as a whole; null where it has no such part. */
export const keyOfDay = (key: Key): string | null =>
  key === null ? "''" : (OF_THE_DAY[key] ?? null)

/** Of what happened in a quarter of an hour. */
export const keyOfQuarter = (key: Key): string | null =>
  key === 'hour' ? 'x.quarter / 4' : keyOfDay(key)

export function keyOfVisit(key: Key): string {
  if (key === 'service') return 'x.service'
  if (key === 'counter') return 'x.counter'
  return keyOfQuarter(key) ?? "''"
}

export const keyAtCounter = (key: Key): string =>
  key === 'counter' ? 'c.counter' : keyOfVisit(key)
