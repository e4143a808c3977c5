/** The forecast's grades of past days. They come after everything else, and nothing waits for them but short days. */
import type { ForecastGrades, ReportQuery } from '#shared/protocol/reports.ts'
import type { Connection } from '../journal/connection.ts'
import type { Grade } from './grader.ts'

export type Ungraded = { date: string; revision: number; hash: string }

/** Closed days without a grade, newest first. A rehearsal gets none. */
export const ungradedDays = (connection: Connection): Promise<Ungraded[]> =>
  connection.all<Ungraded>(
    `SELECT date, revision, hash FROM days
     WHERE grade IS NULL AND closed = 1 AND trial = 0 ORDER BY date DESC`,
  )

/** Nothing when the day has become another one meanwhile. */
export const putGrade = (
  connection: Connection,
  { date, hash }: Ungraded,
  grade: Grade,
): Promise<unknown> =>
  connection.run(
    'UPDATE days SET grade = ? WHERE date = ? AND hash = ?',
    JSON.stringify(grade),
    date,
    hash,
  )

/** Of the calls of all days in it; null where no call was graded, and for a part of the office. */
export async function gradesOf(
  connection: Connection,
  { from, until, trial, weekday, service, counter }: ReportQuery,
): Promise<ForecastGrades | null> {
  if (service !== undefined || counter !== undefined) return null
  const rows = await connection.all<{ grade: string }>(
    `SELECT grade FROM days WHERE date BETWEEN ? AND ? AND trial = ? AND grade IS NOT NULL
       AND weekday ${weekday === undefined ? 'IS NOT NULL' : '= ?'} ORDER BY date`,
    from,
    until,
    Number(trial ?? false),
    ...(weekday === undefined ? [] : [weekday]),
  )
  const grades = rows
    .map(({ grade }) => JSON.parse(grade) as Grade)
    .filter((grade) => grade !== null)
  const sum = (of: (grade: NonNullable<Grade>) => number) =>
    grades.reduce((total, grade) => total + of(grade), 0)
  const calls = sum((grade) => grade.calls)
  if (calls === 0) return null
  const names = [...new Set(grades.flatMap(({ baselines }) => Object.keys(baselines)))]
  return {
    days: grades.length,
    calls,
    within: sum((grade) => grade.within),
    bias: sum((grade) => grade.biasSum) / calls,
    meanError: sum((grade) => grade.errorSum) / calls,
    baselines: Object.fromEntries(
      names.map((name) => [name, sum(({ baselines }) => baselines[name] ?? 0) / calls]),
    ),
  }
}
