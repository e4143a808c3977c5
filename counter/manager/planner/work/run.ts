/** Plays an order, and tells after each step how far it is. Pure: in the worker, in a test, in the gallery. */
import { largestQuota } from '#shared/domain/planner/largestQuota.ts'
import { simulate, type Steps } from '#shared/domain/planner/simulate.ts'
import type { Order, Result } from './messages.ts'

/** The same every time: whoever plays a plan again gets the same answer, and plans are compared on the same days. */
const SEED = 1

export function run(order: Order, tell: (share: number) => void): Result {
  const span = { days: order.days, seed: SEED }
  if (order.is === 'largestQuota') {
    const steps = largestQuota(order.plan, order.percent, span)
    return { is: 'largestQuota', found: through(steps, (days) => tell(days / order.days)) }
  }
  const outcomes = order.plans.map((plan, index) =>
    through(simulate(plan, span), (days) => tell((index + days / order.days) / order.plans.length)),
  )
  return { is: 'simulated', outcomes }
}

function through<Value>(steps: Steps<Value>, tell: (days: number) => void): Value {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    tell(step.value)
  }
}
