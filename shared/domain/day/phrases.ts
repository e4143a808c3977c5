/** Notes and outcomes come from the office's lists; a day that was planned before there were any knows none. */
import type { Day } from './state.ts'

export const knowsNote = ({ plan }: Day, note: string | undefined): boolean =>
  note === undefined || (plan.notes ?? []).some(({ id }) => id === note)

export const knowsOutcome = ({ plan }: Day, outcome: string | undefined): boolean =>
  outcome === undefined || (plan.outcomes ?? []).some(({ id }) => id === outcome)
