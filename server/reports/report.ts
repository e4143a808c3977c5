/** A whole report out of the projection. */
import { quarterText } from '#shared/domain/reports/quarters.ts'
import { measure } from '#shared/domain/forecast/measure.ts'
import type { ServiceTimes } from '#shared/domain/forecast/times.ts'
import type { Visit } from '#shared/domain/forecast/visits.ts'
import type { QuarterDemand, Report, ReportQuery, ReportRow } from '#shared/protocol/reports.ts'
import type { Connection } from '../journal/connection.ts'
import { type Asked, figuresBy } from './figures.ts'
import { gradesOf } from './grades.ts'
import { type Selection, selectionOf } from './selection.ts'

/** What the office itself adds is missing: names, and what it wants to be shown. */
export type Told = Pick<Report, 'total' | 'rows' | 'demand' | 'forecast' | 'held' | 'leftOut'>

export async function reportOf(
  connection: Connection,
  query: ReportQuery,
  targetMinutes: number,
): Promise<Told> {
  const selection = selectionOf(query)
  const asked: Asked = { connection, query, selection, targetMinutes }
  const [total] = [...(await figuresBy(asked, null)).values()]
  if (!total) throw new Error('a report without a total')
  const rows = [...(await figuresBy(asked, query.by))]
    .map(([key, figures]): ReportRow => ({ key, ...figures }))
    .sort((a, b) => a.key.localeCompare(b.key, 'de', { numeric: true }))
  return {
    total,
    rows,
    demand: await demandOf(connection, query, selection),
    forecast: await gradesOf(connection, query),
    held: await heldOf(connection, query),
    leftOut: await leftOutOf(connection, query),
  }
}

type DemandRow = { quarter: number; issued: number; people: number }

/** Every quarter from the first to the last in which somebody came. Part of a family came with its family. */
async function demandOf(
  connection: Connection,
  query: ReportQuery,
  { from, params, fromVisits, visitParams }: Selection,
): Promise<QuarterDemand[]> {
  const came = await connection.all<DemandRow>(
    `SELECT x.quarter AS quarter, sum(x.split = 0) AS issued, sum(x.party) AS people
     ${fromVisits} GROUP BY 1`,
    ...visitParams,
  )
  const isOfWholeOffice = query.service === undefined && query.counter === undefined
  const refused = isOfWholeOffice
    ? await connection.all<{ quarter: number; touches: number }>(
        `SELECT x.quarter AS quarter, sum(x.touches) AS touches ${from('turned_away')} GROUP BY 1`,
        ...params,
      )
    : null
  const quarters = [...came, ...(refused ?? [])].map(({ quarter }) => quarter)
  if (quarters.length === 0) return []
  const first = Math.min(...quarters)
  return Array.from({ length: Math.max(...quarters) - first + 1 }, (_, index) => {
    const quarter = first + index
    const row = came.find((one) => one.quarter === quarter)
    const touches = refused?.find((one) => one.quarter === quarter)?.touches ?? 0
    return {
      quarter: quarterText(quarter),
      issued: row?.issued ?? 0,
      turnedAway: refused && touches,
      people: row?.people ?? 0,
    }
  })
}

async function heldOf(connection: Connection, { trial }: ReportQuery): Promise<Report['held']> {
  const row = await connection.get<{ first: string | null; last: string | null }>(
    'SELECT min(date) AS first, max(date) AS last FROM days WHERE trial = ?',
    Number(trial ?? false),
  )
  return row?.first && row.last ? { from: row.first, until: row.last } : null
}

/** Days of the other sort on which somebody came. */
async function leftOutOf(connection: Connection, query: ReportQuery): Promise<number> {
  const row = await connection.get<{ count: number }>(
    `SELECT count(*) AS count FROM days d
     WHERE date BETWEEN ? AND ? AND trial <> ?
       AND (EXISTS (SELECT 1 FROM visits WHERE date = d.date)
         OR EXISTS (SELECT 1 FROM turned_away WHERE date = d.date))`,
    query.from,
    query.until,
    Number(query.trial ?? false),
  )
  return row?.count ?? 0
}

/** Stays of both dates and all between them, for the forecast to learn from; rehearsals teach nothing. */
export const servedVisitsOf = (
  connection: Connection,
  from: string,
  until: string,
): Promise<Visit[]> =>
  connection.all<Visit>(
    `SELECT x.date, x.service, x.further, x.party, x.counter, x.doors, x.issued, x.called, x.arrived, x.ended,
            x."end", x.turn
     FROM days d CROSS JOIN stays x ON x.date = d.date
     WHERE d.date BETWEEN ? AND ? AND d.trial = 0
     ORDER BY x.date, x.stay`,
    from,
    until,
  )

/** So many days teach, at the most: what was longer ago was another office. */
const DAYS_THAT_TEACH = 40

export async function serviceTimesOf(
  connection: Connection,
  before: string,
): Promise<ServiceTimes | null> {
  const dates = await connection.all<{ date: string }>(
    `SELECT d.date FROM days d
     WHERE d.date < ? AND d.trial = 0 AND EXISTS (SELECT 1 FROM stays x WHERE x.date = d.date)
     ORDER BY d.date DESC LIMIT ?`,
    before,
    DAYS_THAT_TEACH,
  )
  const [last] = dates
  const first = dates.at(-1)
  return first && last ? measure(await servedVisitsOf(connection, first.date, last.date)) : null
}
