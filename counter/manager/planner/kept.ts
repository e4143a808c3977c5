/** The plans outlive a reload and a look at another page of the desk, for as long as the tab is open. */
import type { Plan } from '#shared/domain/planner/plan.ts'
import type { Taken } from './past.ts'
import type { PlannedSession } from './sessions.ts'

export type Plans = {
  session: PlannedSession
  /** The first is what the others are compared with. */
  variants: Plan[]
  /** Which one is being changed. */
  open: number
  taken: Taken | null
}

/** With the form of what is kept in it: an older one is passed over. */
const KEY = 'wartemarke.planner.1'

export function keepPlans(plans: Plans): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(plans))
  } catch {
    // Then they last as long as the page: nothing of the office's is in them.
    sessionStorage.removeItem(KEY)
  }
}

export function keptPlans(): Plans | null {
  try {
    const text = sessionStorage.getItem(KEY)
    return text === null ? null : (JSON.parse(text) as Plans)
  } catch {
    return null
  }
}
