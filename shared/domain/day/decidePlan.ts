/** A day is planned when it begins, and again when the office starts with a changed configuration. */
import type { Moment } from '../moment.ts'
import { placesTaken, plannedQuota } from '../quota.ts'
import { closing } from './decideManaging.ts'
import type { DayPlan, FactBody } from './facts.ts'
import type { Day } from './state.ts'

/** Whoever is at a counter that is no more is not left behind, and numbers in people's hands still count. */
export function decidePlan(day: Day, plan: DayPlan, now: Moment): FactBody[] {
  const gone = Object.values(day.counters).filter(
    ({ id }) => !plan.counters.some((counter) => counter.id === id),
  )
  const quotas = plan.sessions.flatMap((session): FactBody[] => {
    const taken = placesTaken(day, session, now)
    const byHand = day.quota[session.id]?.changedTo ?? null
    return byHand === null && taken > plannedQuota(session)
      ? [{ type: 'quotaChanged', session: session.id, quota: taken }]
      : []
  })
  return [...gone.flatMap((counter) => closing(day, counter)), ...quotas, { type: 'planned', plan }]
}
