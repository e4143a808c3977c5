/** The figures of a report, one row a key. What they mean is in docs/reports.md. */
import type { Figures, ReportQuery } from '#shared/protocol/reports.ts'
import type { Connection } from '../journal/connection.ts'
import {
  type Key,
  keyOfDay,
  keyAtCounter,
  keyOfQuarter,
  keyOfVisit,
  type Selection,
} from './selection.ts'
import { type SpreadRow, spreadsOf } from './spreads.ts'

type Row = { key: string }
type Counts = Row &
  Pick<Figures, 'issued' | 'served' | 'missed' | 'secondChances' | 'givenBack' | 'notServed'>

const COUNTS = `
  count(*) AS issued,
  sum(x.ended IS 'served') AS served,
  sum(x.missed) AS missed,
  sum(x.came_back) AS secondChances,
  sum(x.ended IS 'cancelled' OR x.ended IS 'voided') AS givenBack,
  sum(x.ended IS 'notServed') AS notServed`

export type Asked = {
  connection: Connection
  query: ReportQuery
  selection: Selection
  targetMinutes: number
}

export async function figuresBy(asked: Asked, key: Key): Promise<Map<string, Figures>> {
  const { connection, query, selection, targetMinutes: target } = asked
  const { from, params, fromVisits, fromCounters, visitParams } = selection
  const all = async <R extends Row>(sql: string, given: (string | number)[]) =>
    new Map((await connection.all<R>(sql, ...given)).map((row) => [row.key, row]))
  const ofVisit = keyOfVisit(key)
  const isOfOneService = query.service !== undefined || key === 'service'
  const isOfOneCounter = query.counter !== undefined || key === 'counter'
  const isOfWholeOffice = !isOfOneService && !isOfOneCounter

  const counts = await all<Counts>(
    `SELECT CAST(${ofVisit} AS TEXT) AS key, ${COUNTS} ${fromVisits} AND ${ofVisit} IS NOT NULL GROUP BY 1`,
    visitParams,
  )
  const ofTouch = isOfWholeOffice ? keyOfQuarter(key) : null
  const touches = await optional<Row & { touches: number }>(ofTouch, (expression) =>
    all(
      `SELECT CAST(${expression} AS TEXT) AS key, sum(x.touches) AS touches ${from('turned_away')} GROUP BY 1`,
      params,
    ),
  )
  const visited = `SELECT ${ofVisit} AS key, x.date ${fromVisits} AND ${ofVisit} IS NOT NULL`
  const touched = ofTouch === null ? '' : `UNION SELECT ${ofTouch}, x.date ${from('turned_away')}`
  const days = await all<Row & { days: number }>(
    `SELECT CAST(key AS TEXT) AS key, count(*) AS days FROM (${visited} GROUP BY 1, 2 ${touched}) GROUP BY 1`,
    ofTouch === null ? visitParams : [...visitParams, ...params],
  )
  const spreads = { connection, key: ofVisit, params: visitParams, target }
  const waits = await spreadsOf(connection, { ...spreads, value: 'x.wait', from: fromVisits })
  const services = isOfOneCounter
    ? await spreadsOf(connection, {
        ...spreads,
        value: 'c.minutes',
        from: fromCounters,
        key: keyAtCounter(key),
      })
    : await spreadsOf(connection, {
        ...spreads,
        value: 'x.service_minutes',
        from: fromVisits,
      })
  const ofSession = isOfWholeOffice ? keyOfDay(key) : null
  const quotas = await optional<Row & { given: number; used: number }>(ofSession, (expression) =>
    all(
      `SELECT CAST(${expression} AS TEXT) AS key, sum(x.given) AS given, sum(x.used) AS used ${from('sessions')} GROUP BY 1`,
      params,
    ),
  )
  const ofCounter = isOfOneService ? null : key === 'counter' ? 'x.counter' : keyOfDay(key)
  const counters = await optional<Row & { open: number; busy: number }>(ofCounter, (expression) =>
    all(
      `SELECT CAST(${expression} AS TEXT) AS key, sum(x.open_minutes) AS open, sum(x.busy_minutes) AS busy
       ${from('counters')} ${query.counter === undefined ? '' : 'AND x.counter = ?'} GROUP BY 1`,
      query.counter === undefined ? params : [...params, query.counter],
    ),
  )

  const keys = new Set([counts, touches, quotas].flatMap((rows) => [...(rows?.keys() ?? [])]))
  // A counter that was not opened on a day, or a service without a visit, is no row.
  for (const [name, { open }] of counters ?? []) if (open > 0) keys.add(name)
  if (key === null) keys.add('')
  return new Map(
    [...keys].map((name): [string, Figures] => {
      const { key: _, ...counted } = counts.get(name) ?? { key: name, ...NOBODY }
      return [
        name,
        {
          days: days.get(name)?.days ?? 0,
          ...counted,
          turnedAway: touches && (touches.get(name)?.touches ?? 0),
          waiting: { ...spread(waits.get(name)), withinTarget: waits.get(name)?.within ?? 0 },
          service: spread(services.get(name)),
          quota: quotas && {
            given: quotas.get(name)?.given ?? 0,
            used: quotas.get(name)?.used ?? 0,
          },
          counters: counters && {
            openMinutes: counters.get(name)?.open ?? 0,
            busyMinutes: counters.get(name)?.busy ?? 0,
          },
        },
      ]
    }),
  )
}

const optional = async <R>(
  expression: string | null,
  ask: (expression: string) => Promise<Map<string, R>>,
): Promise<Map<string, R> | null> => (expression === null ? null : ask(expression))

const NOBODY = { issued: 0, served: 0, missed: 0, secondChances: 0, givenBack: 0, notServed: 0 }

const spread = (row: SpreadRow | undefined) => ({
  count: row?.count ?? 0,
  median: row?.median ?? null,
  p90: row?.p90 ?? null,
})
