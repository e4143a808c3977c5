/**
 * What past days have taught is told to the day once it is known, as a fact of its own. Nothing waits for it: a day whose
 * past cannot be read, or not yet, forecasts with the configured minutes.
 */
import type { ServiceTimes } from '#shared/domain/forecast/times.ts'
import type { Clock } from '../clock.ts'
import { systemCommand } from './days.ts'
import type { DayLog, Report } from './dayLog.ts'

/** What the days before a date taught; null when there were none. */
export type Taught = (before: string) => Promise<ServiceTimes | null>

export type Learning = { clock: Clock; report: Report; taught: Taught; isKept: () => boolean }

export async function learn(
  log: DayLog,
  { clock, report, taught, isKept }: Learning,
): Promise<void> {
  if (log.day.times !== null || log.day.closedAt !== null) return
  try {
    const times = await taught(log.day.plan.date)
    // It took a while: another day may be kept by now, or the office be ending.
    if (times && isKept()) await systemCommand(log, clock, { type: 'learn', times })
  } catch (error) {
    report(error)
  }
}
