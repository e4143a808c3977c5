/** Faults of a plan in words. */
import type { PlanFault } from '#shared/domain/planner/checkPlan.ts'
import type { SetupFault } from '#shared/protocol/setup.ts'
import type { PlannerText } from './texts/index.ts'

export const faultText = ({ reason, least = 0, most = 0 }: PlanFault, t: PlannerText): string =>
  t(`reason.${reason}`, { least, most })

/** As the fields take them. */
export const faultsIn = (faults: readonly PlanFault[], t: PlannerText): SetupFault[] =>
  faults.map((fault) => ({ path: fault.path, message: faultText(fault, t) }))
