/** Days of an office in a row: each is played with what those before it have taught, then graded. */
import type { Office } from '#shared/domain/config.ts'
import { apply } from '#shared/domain/day/apply.ts'
import { EMPTY_DAY } from '#shared/domain/day/state.ts'
import { type DayGrade, gradeDay } from '#shared/domain/forecast/grade.ts'
import { measure } from '#shared/domain/forecast/measure.ts'
import { type Visit, visitsOf } from '#shared/domain/forecast/visits.ts'
import { datesOf } from './offices.ts'
import { playDay } from './playDay.ts'
import { truthOf } from './truth.ts'

/** Before the first graded one, as after the first weeks with the program. */
export type Scale = { taught: number; graded: number }

export type OfficeResult = {
  office: string
  days: number
  /** Mean absolute errors in minutes, over all calls. */
  mae: number
  baselines: Record<string, number>
  /** Of a hundred calls so many came between the 10th and the 90th percentile. */
  coverage: number
  /** Of a hundred minutes that the best of the simple formulas is wrong, so many less. */
  better: number
  bias: number
  calls: number
  holds: boolean
}

const AIM = { better: 25, coverage: { least: 75, most: 85 } }

export function gradeOffice(office: Office, { taught, graded }: Scale, seed: number): OfficeResult {
  const truth = truthOf(office, seed)
  const visits: Visit[] = []
  const grades: DayGrade[] = []
  datesOf(office, taught + graded).forEach((date, index) => {
    const facts = playDay(office, date, truth, seed, index === 0 ? null : measure(visits))
    visits.push(...visitsOf(facts.reduce(apply, EMPTY_DAY)))
    const grade = index < taught ? null : gradeDay(facts)
    if (grade) grades.push(grade)
  })
  return resultOf(office.id, grades)
}

function resultOf(office: string, grades: readonly DayGrade[]): OfficeResult {
  const sum = (of: (grade: DayGrade) => number) =>
    grades.reduce((total, grade) => total + of(grade), 0)
  const calls = sum((grade) => grade.calls)
  const names = Object.keys(grades[0]?.baselines ?? {})
  const baselines = Object.fromEntries(
    names.map((name) => [name, sum((grade) => grade.baselines[name] ?? 0) / calls]),
  )
  const mae = sum((grade) => grade.errorSum) / calls
  const better = 100 * (1 - mae / Math.min(...Object.values(baselines)))
  const coverage = (100 * sum((grade) => grade.within)) / calls
  return {
    office,
    days: grades.length,
    mae,
    baselines,
    coverage,
    better,
    bias: sum((grade) => grade.biasSum) / calls,
    calls,
    holds: better >= AIM.better && coverage >= AIM.coverage.least && coverage <= AIM.coverage.most,
  }
}
