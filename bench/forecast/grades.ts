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

/** So many offices of each kind, each with a truth of its own; days that only teach, as the first weeks do, and days that are graded. */
export type Scale = { truths: number; taught: number; graded: number }

export const FULL: Scale = { truths: 8, taught: 15, graded: 25 }
export const QUICK: Scale = { truths: 2, taught: 8, graded: 5 }

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

export function gradeOffice(office: Office, scale: Scale, seed: number): OfficeResult {
  const seeds = Array.from({ length: scale.truths }, (_, i) => seed * 1000 + i)
  return resultOf(
    office.id,
    seeds.flatMap((one) => gradesOf(office, scale, one)),
  )
}

function gradesOf(office: Office, { taught, graded }: Scale, seed: number): DayGrade[] {
  const truth = truthOf(office, seed)
  const visits: Visit[] = []
  return datesOf(office, taught + graded).flatMap((date, index) => {
    const facts = playDay(office, date, truth, seed, index === 0 ? null : measure(visits))
    visits.push(...visitsOf(facts.reduce(apply, EMPTY_DAY)))
    const grade = index < taught ? null : gradeDay(facts)
    return grade ? [grade] : []
  })
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
