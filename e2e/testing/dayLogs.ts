/** One day of the small office on a real file, without the office around it. */
import { apply } from '#shared/domain/day/apply.ts'
import type { Fact } from '#shared/domain/day/facts.ts'
import { type Day, EMPTY_DAY } from '#shared/domain/day/state.ts'
import { openSqliteJournal } from '../../server/journal/sqlite.ts'
import { DayLog, type Result } from '../../server/office/dayLog.ts'
import { dayStream, planFor } from '../../server/office/plan.ts'
import { newRequest } from '#shared/client/connection.ts'
import { FaultyJournal } from './faultyJournal.ts'
import { at, DATE, smallOffice } from './offices.ts'

export const STREAM = dayStream('probe', DATE)

export type OpenDay = { log: DayLog; journal: FaultyJournal; reported: unknown[] }

/** Planned when it is new. */
export async function openDayLog(file: string, office = smallOffice()): Promise<OpenDay> {
  const journal = new FaultyJournal(await openSqliteJournal({ file }))
  const reported: unknown[] = []
  const log = await DayLog.open(journal, STREAM, (error) => reported.push(error))
  if (log.day.revision === 0) {
    const plan = planFor(office, DATE, () => null)
    const by = { role: 'system' } as const
    await log.submit({ type: 'plan', plan, by, request: newRequest() }, at('06:00'))
  }
  return { log, journal, reported }
}

/** What a restart would make of the file. */
export async function onDisk(file: string): Promise<{ day: Day; facts: Fact[] }> {
  const journal = await openSqliteJournal({ file })
  const facts = await journal.read<Fact>(STREAM, 1)
  await journal.close()
  return { day: facts.reduce(apply, EMPTY_DAY), facts }
}

export const refusalOf = (result: Result | { refusal: string }): string | null =>
  'refusal' in result ? result.refusal : null

/** The number that was issued. */
export function numberOf(result: Result | { refusal: string }): number {
  const facts = 'facts' in result ? result.facts : []
  const fact = facts.find((one) => one.type === 'issued')
  if (fact?.type !== 'issued') throw new Error(`no number: ${JSON.stringify(result)}`)
  return fact.ticket
}

/** Lets everything happen that can happen without anybody outside. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
