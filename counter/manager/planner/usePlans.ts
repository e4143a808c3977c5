/** The plans that are being thought about: the starting point, and what is tried against it. */
import { useState } from 'react'
import type { Office } from '#shared/domain/config.ts'
import { assumedPlan } from '#shared/domain/planner/assumed.ts'
import type { Plan } from '#shared/domain/planner/plan.ts'
import { keepPlans, keptPlans, type Plans } from './kept.ts'
import type { Taken } from './past.ts'
import { type PlannedSession, ruleOf, sessionsOf } from './sessions.ts'

const MOST_VARIANTS = 3

export type PlansActions = {
  plan: (session: PlannedSession) => void
  open: (variant: number) => void
  /** Of the open one. */
  change: (make: (plan: Plan) => Plan) => void
  /** What past days were like holds for every variant, beside what each has otherwise. */
  take: (taken: Taken, make: (plan: Plan) => Plan) => void
  /** A copy of the open one. Null when there are enough. */
  add: (() => void) | null
  remove: (variant: number) => void
}

/** Null when the office has nothing to plan. */
export function usePlans(office: Office): { plans: Plans; actions: PlansActions } | null {
  const [plans, setPlans] = useState(() => keptFor(office) ?? begun(office))
  if (!plans) return null
  const put = (next: Plans | null) => {
    if (!next) return
    keepPlans(next)
    setPlans(next)
  }
  const { variants } = plans
  const actions: PlansActions = {
    plan: (session) => put(begun(office, session)),
    open: (open) => put({ ...plans, open }),
    change: (make) =>
      put({
        ...plans,
        variants: variants.map((plan, n) => (n === plans.open ? make(plan) : plan)),
      }),
    take: (taken, make) => put({ ...plans, taken, variants: variants.map(make) }),
    add:
      variants.length < MOST_VARIANTS
        ? () =>
            put({
              ...plans,
              variants: [...variants, ...variants.slice(plans.open, plans.open + 1)],
              open: variants.length,
            })
        : null,
    remove: (variant) =>
      put({ ...plans, variants: variants.filter((_, n) => n !== variant), open: 0 }),
  }
  return { plans, actions }
}

function begun(office: Office, session = sessionsOf(office)[0]): Plans | null {
  const rule = session && ruleOf(office, session)
  if (!rule) return null
  return { session, variants: [assumedPlan(office, rule)], open: 0, taken: null }
}

/** A session or a service that is gone cannot be planned any more. */
function keptFor(office: Office): Plans | null {
  const kept = keptPlans()
  const isKnown =
    kept !== null &&
    ruleOf(office, kept.session) !== undefined &&
    kept.variants.every(({ services }) =>
      services.every(({ id }) => office.services.some((service) => service.id === id)),
    )
  return isKnown ? kept : null
}
