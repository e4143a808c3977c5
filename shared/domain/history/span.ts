/** From when to when there is something to see on a day. */
import type { Fact } from '../day/facts.ts'
import type { Day } from '../day/state.ts'
import { earliest, type Moment } from '../moment.ts'

/**
 * A day is planned at midnight or weeks before, one that a power cut left open is closed at the next start, and somebody
 * touches a kiosk at night: none of it makes the day longer. Null when there was nothing.
 */
export function spanOf(facts: readonly Fact[], day: Day): { from: Moment; until: Moment } | null {
  const moments = facts
    .filter(({ type }) => !['planned', 'timesMeasured', 'turnedAway'].includes(type))
    .filter(({ type, by }) => type !== 'closed' || by.role !== 'system')
    .map(({ at }) => at)
  const walkIns = day.plan.sessions.filter(({ kind }) => kind === 'walkIn')
  const from = earliest([...moments, ...walkIns.map(({ ticketsFrom }) => ticketsFrom)])
  const until = [...moments, ...walkIns.map((session) => session.until)].sort().at(-1)
  return from === null || until === undefined ? null : { from, until }
}
