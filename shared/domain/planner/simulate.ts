/** Many days of one plan. In steps, so that whoever plays them can show how far it is, and stop. */
import { chanceOf, drawVisitors } from './draw.ts'
import { type Outcome, Tally } from './outcome.ts'
import type { Plan } from './plan.ts'
import { playDay } from './play.ts'
import { crowdOf, houseOf } from './setting.ts'

export const DAYS = 1000
const DAYS_A_STEP = 20

export type Span = { days: number; seed: number }

/** Days done, after each step. */
export type Steps<Result> = Generator<number, Result, undefined>

export function* simulate(plan: Plan, { days, seed }: Span): Steps<Outcome> {
  const crowd = crowdOf(plan)
  const house = houseOf(plan)
  const tally = new Tally()
  for (let day = 0; day < days; day++) {
    tally.add(playDay(house, drawVisitors(crowd, chanceOf(seed, day))))
    if ((day + 1) % DAYS_A_STEP === 0) yield day + 1
  }
  return tally.outcome()
}

/** All steps at once. */
export function played<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
