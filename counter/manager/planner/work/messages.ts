/** Between the page and its worker. */
import type { LargestQuota } from '#shared/domain/planner/largestQuota.ts'
import type { Outcome } from '#shared/domain/planner/outcome.ts'
import type { Plan } from '#shared/domain/planner/plan.ts'

export type Order =
  | { is: 'simulate'; plans: Plan[]; days: number }
  | { is: 'largestQuota'; plan: Plan; percent: number; days: number }

export type Result =
  | { is: 'simulated'; outcomes: Outcome[] }
  | { is: 'largestQuota'; found: LargestQuota }

/** `share`: how much is done, from 0 to 1. */
export type Report = { share: number } | { result: Result }
