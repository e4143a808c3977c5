/** The forecast grades itself: what would it have told each number when it was issued, and what came? */
import { apply } from '../day/apply.ts'
import type { Fact, TicketId } from '../day/facts.ts'
import { type Day, EMPTY_DAY } from '../day/state.ts'
import { minutesBetween } from '../moment.ts'
import { type Baseline, BASELINES, baselinesFor } from './baselines.ts'
import { forecast } from './forecast.ts'

/** Sums over all calls that could be graded, in minutes; divided by `calls` they are means. */
export type DayGrade = {
  calls: number
  /** Called between the 10th and the 90th percentile. */
  within: number
  /** Of called minus told middle: more than 0 when people waited longer than told. */
  biasSum: number
  errorSum: number
  /** Error sums of the simple formulas, by name, for the same calls. */
  baselines: Record<string, number>
}

type Told = {
  from: number
  middle: number
  to: number
  baselines: Record<Baseline, number>
}

/** Null when no call could be graded: nothing was told, or nobody was called. */
export function gradeDay(facts: readonly Fact[]): DayGrade | null {
  const told = new Map<TicketId, Told>()
  let day: Day = EMPTY_DAY
  for (const fact of facts) {
    day = apply(day, fact)
    const one = fact.type === 'issued' ? toldTo(day, fact.ticket) : null
    if (one && fact.type === 'issued') told.set(fact.ticket, one)
  }
  const grade: DayGrade = {
    calls: 0,
    within: 0,
    biasSum: 0,
    errorSum: 0,
    baselines: Object.fromEntries(BASELINES.map((name) => [name, 0])),
  }
  for (const { id, issuedAt, firstCalledAt } of day.tickets) {
    const one = told.get(id)
    if (!one || firstCalledAt === null) continue
    const came = minutesBetween(issuedAt, firstCalledAt)
    grade.calls++
    if (one.from <= came && came <= one.to) grade.within++
    grade.biasSum += came - one.middle
    grade.errorSum += Math.abs(came - one.middle)
    for (const name of BASELINES)
      grade.baselines[name] = (grade.baselines[name] ?? 0) + Math.abs(came - one.baselines[name])
  }
  return grade.calls === 0 ? null : grade
}

function toldTo(day: Day, id: TicketId): Told | null {
  const ticket = day.tickets[id - 1]
  const range = ticket && forecast(day, ticket.issuedAt).ticket(id)
  if (!range) return null
  const { from, middle, to } = range
  return { from, middle, to, baselines: baselinesFor(day, ticket, ticket.issuedAt) }
}
