/** After a backup was brought back: how far the numbers jump, so that none that somebody holds is given out again. */
import { quotaOf } from '../quota.ts'
import type { Day } from './state.ts'

/** Nobody may know how many were given out since the backup. */
const AT_LEAST = 50
/** People see at once that a number is of before or after. */
const ROUND = 100

/** `lost`: facts that are known to be missing, each of which may have given out a number. */
export function numbersToSkip(day: Day, lost: number): number {
  const used = Math.max(0, ...Object.values(day.series)) + day.skipped
  const free = day.plan.sessions.reduce((sum, session) => {
    const issued = day.quota[session.id]?.issued ?? 0
    return sum + Math.max(0, quotaOf(day, session) - issued)
  }, 0)
  const gap = Math.max(AT_LEAST, lost, free)
  return Math.ceil((used + gap) / ROUND) * ROUND - used
}
