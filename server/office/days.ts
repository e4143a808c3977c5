/** Opening and ending days, as the office itself does it. */
import type { Office as Configuration } from '#shared/domain/config.ts'
import type { CommandBody } from '#shared/domain/day/commands.ts'
import type { DayPlan } from '#shared/domain/day/facts.ts'
import { planAsMade } from '#shared/domain/day/sessionEnds.ts'
import type { Day } from '#shared/domain/day/state.ts'
import type { Holidays } from '#shared/domain/hours.ts'
import { earliest, type Moment } from '#shared/domain/moment.ts'
import type { Clock } from '../clock.ts'
import type { Journal } from '../journal/port.ts'
import type { CalendarDay } from './calendar.ts'
import { DayLog, type Report, type Result } from './dayLog.ts'
import { dayStream, planFor } from './plan.ts'

export type DayDeps = {
  /** In force now, with the holidays of its state. */
  configuration: Configuration
  holidays: Holidays
  journal: Journal
  clock: Clock
  /** Told of what keeps the office from saving or reading. */
  report: Report
}

/**
 * What the office does on its own account. The request is named after what the command is decided on, not
 * by chance: so the same day can be played again to the letter. No client can use it, for the colons.
 */
export function systemCommand(log: DayLog, clock: Clock, body: CommandBody): Promise<Result> {
  const now = clock.now()
  const request = `system:${body.type}:${log.day.revision}:${now}`
  return log.submit({ ...body, by: { role: 'system' }, request }, now)
}

/** `earlier`: the last day before, closed; null in a new office. */
export type Days = { earlier: DayLog | null; today: DayLog }

/**
 * The day of this date, planned as the configuration says now and moved on to the present time; and the
 * one before, closed if a power cut left it open.
 * @throws JournalError when a day cannot be read or saved.
 */
export async function openDays(deps: DayDeps, date: string): Promise<Days> {
  const { configuration, journal, report } = deps
  const stream = dayStream(configuration.id, date)
  const streams = await journal.streams(dayStream(configuration.id, ''))
  const before = streams.filter((name) => name < stream).at(-1)
  const earlier = before === undefined ? null : await DayLog.open(journal, before, report)
  if (earlier) await closeDay(deps, earlier, 'start')

  const today = await DayLog.open(journal, stream, report)
  const plan = planWanted(deps, today.day, date)
  if (today.day.closedAt === null)
    await mustSave(deps, today, plan ? { type: 'plan', plan } : { type: 'tick' })
  return { earlier, today }
}

/** The plan of this date, if the day is not planned so; null also once it is closed. */
export function planWanted(
  { configuration, holidays }: Pick<DayDeps, 'configuration' | 'holidays'>,
  day: Day,
  date: string,
): DayPlan | null {
  if (day.closedAt !== null) return null
  const plan = planFor(configuration, date, holidays)
  return JSON.stringify(planAsMade(day)) === JSON.stringify(plan) ? null : plan
}

/** @throws JournalError when it cannot be saved. */
export async function closeDay(
  deps: Pick<DayDeps, 'clock'>,
  log: DayLog,
  cause: 'start' | 'idle' | 'nextDay',
): Promise<void> {
  if (log.day.closedAt === null) await mustSave(deps, log, { type: 'closeDay', cause })
}

async function mustSave(
  { clock }: Pick<DayDeps, 'clock'>,
  log: DayLog,
  body: CommandBody,
): Promise<void> {
  const result = await systemCommand(log, clock, body)
  if ('refusal' in result)
    throw log.failure ?? new Error(`the office itself was refused: ${result.refusal}`)
}

/** When a day gives way to the next one: not before midnight, and at the latest for that one's first ticket. */
export function endOfDay(
  { configuration, holidays }: Pick<DayDeps, 'configuration' | 'holidays'>,
  day: Day,
  { date: today, ends: midnight }: CalendarDay,
  now: Moment,
): Moment {
  if (today <= day.plan.date) return midnight
  if (isOver(day)) return now
  const { sessions } = planFor(configuration, today, holidays)
  const walkIns = sessions.filter(({ kind }) => kind === 'walkIn')
  return earliest(walkIns.map(({ ticketsFrom }) => ticketsFrom)) ?? midnight
}

/** Nobody in it waits or is being served. */
export const isOver = (day: Day): boolean =>
  day.closedAt !== null ||
  (day.line.length === 0 &&
    day.missed.length === 0 &&
    day.parked.length === 0 &&
    Object.values(day.counters).every((counter) => counter.ticket === null))
