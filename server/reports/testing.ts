/** Journals in real files with days in them, for the reports' tests. */
import fc from 'fast-check'
import type { DayPlan, Fact } from '#shared/domain/day/facts.ts'
import { play, randomDay } from '#shared/domain/testing/randomDay.ts'
import { smallTown } from '#shared/domain/testing/smallTown.ts'
import { openSqliteJournal } from '../journal/sqlite.ts'
import { dayStream } from '../office/plan.ts'

export const OFFICE = smallTown().office

/** The facts on another date of the same winter: every moment and the plan. */
export function movedTo(facts: readonly Fact[], date: string, changes: Partial<DayPlan> = {}) {
  const moved = JSON.parse(JSON.stringify(facts).replaceAll('2020-11-17', date)) as Fact[]
  return moved.map((fact) =>
    fact.type === 'planned' ? { ...fact, plan: { ...fact.plan, ...changes } } : fact,
  )
}

/** Random days with undo, split, second chances and everything else; the same for the same seed. */
export const randomDays = (count: number, seed: number): Fact[][] =>
  fc.sample(randomDay, { numRuns: count, seed }).map((random) => play(random).facts)

/** Appends, day after day, to a journal that may be there already. */
export async function writeDays(file: string, days: readonly (readonly Fact[])[]): Promise<void> {
  const journal = await openSqliteJournal({ file })
  for (const facts of days) {
    const [first] = facts
    if (!first) continue
    const planned = facts.find((fact) => fact.type === 'planned')
    const date = planned?.plan.date ?? first.at.slice(0, 10)
    const entries = facts.map(({ revision: _, ...entry }) => entry)
    await journal.append(dayStream(OFFICE, date), first.revision - 1, entries)
  }
  await journal.close()
}
