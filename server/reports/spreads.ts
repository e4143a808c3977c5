/** Medians and percentiles, exact: every value is put in order. */
import type { Connection } from '../journal/connection.ts'

export type SpreadRow = {
  key: string
  count: number
  median: number
  p90: number
  within: number
}

/**
 * `from`: a FROM clause with its WHERE. The 90th percentile is the smallest value that nine of ten do not exceed; the median of an
 * even number is the mean of the two in the middle.
 */
export async function spreadsOf(
  connection: Connection,
  of: { key: string; value: string; from: string; params: (string | number)[]; target: number },
): Promise<Map<string, SpreadRow>> {
  const rows = await connection.all<SpreadRow>(
    `WITH ranked AS (
       SELECT ${of.key} AS key, ${of.value} AS value,
              row_number() OVER (PARTITION BY ${of.key} ORDER BY ${of.value}) AS place,
              count(*) OVER (PARTITION BY ${of.key}) AS n
       ${of.from} AND ${of.value} IS NOT NULL
     )
     SELECT CAST(key AS TEXT) AS key, n AS count,
            avg(value) FILTER (WHERE place IN ((n + 1) / 2, (n + 2) / 2)) AS median,
            max(value) FILTER (WHERE place = (9 * n + 9) / 10) AS p90,
            sum(value <= ?) AS within
     FROM ranked WHERE key IS NOT NULL GROUP BY key`,
    ...of.params,
    of.target,
  )
  return new Map(rows.map((row) => [row.key, row]))
}
