/** Opening and ending days, as the office itself does it. */
import { randomUUID } from 'node:crypto'
import type { Office as Configuration } from '#shared/domain/config.ts'
import type { Command, CommandBody } from '#shared/domain/day/commands.ts'
import type { Day } from '#shared/domain/day/state.ts'
import type { Holidays } from '#shared/domain/hours.ts'
import type { Clock } from '../clock.ts'
import type { Journal } from '../journal/port.ts'
import { DayLog, type Result } from './dayLog.ts'
import { dayStream, planFor } from './plan.ts'

export type OfficeDeps = {
  configuration: Configuration
  journal: Journal
  clock: Clock
  holidays: Holidays
}

/** What the office does on its own account. */
export function systemCommand(log: DayLog, clock: Clock, body: CommandBody): Promise<Result> {
  const command: Command = { ...body, by: { role: 'system' }, request: `system-${randomUUID()}` }
  return log.submit(command, clock.now())
}

/**
 * The day of this date, planned as the configuration says now.
 * @throws JournalError when the stream cannot be read, Error when the plan cannot be saved.
 */
export async function openDay(deps: OfficeDeps, date: string): Promise<DayLog> {
  const log = await DayLog.open(deps.journal, dayStream(deps.configuration.id, date))
  const plan = planFor(deps.configuration, date, deps.holidays)
  const asPlanned = JSON.stringify(log.day.plan) === JSON.stringify(plan)
  if (!asPlanned && log.day.closedAt === null)
    mustBeSaved(await systemCommand(log, deps.clock, { type: 'plan', plan }))
  return log
}

/**
 * Closes the last day before `today` if a power cut left it open. Each start does, so no earlier one can be.
 * @throws as openDay
 */
export async function closeLeftOpen(deps: OfficeDeps, today: string): Promise<void> {
  const { id } = deps.configuration
  const days = await deps.journal.streams(dayStream(id, ''))
  const last = days.filter((stream) => stream < dayStream(id, today)).at(-1)
  if (!last) return
  const log = await DayLog.open(deps.journal, last)
  if (log.day.closedAt === null)
    mustBeSaved(await systemCommand(log, deps.clock, { type: 'closeDay', cause: 'start' }))
}

function mustBeSaved(result: Result): void {
  if ('refusal' in result) throw new Error(`the day cannot be kept: ${result.refusal}`)
}

/** Nobody in it waits or is being served. */
export const isOver = (day: Day): boolean =>
  day.closedAt !== null ||
  (day.line.length === 0 &&
    day.missed.length === 0 &&
    day.parked.length === 0 &&
    Object.values(day.counters).every((counter) => counter.ticket === null))
