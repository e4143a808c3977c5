/** How long the planner takes for the offices as they are configured. */
import { performance } from 'node:perf_hooks'
import { type Office, parseOffice } from '#shared/domain/config.ts'
import { assumedPlan } from '#shared/domain/planner/assumed.ts'
import { largestQuota } from '#shared/domain/planner/largestQuota.ts'
import { DAYS, played, simulate } from '#shared/domain/planner/simulate.ts'
import { OFFICES } from '#shared/offices/index.ts'

export type Speed = {
  office: string
  days: number
  /** Seconds. */
  simulated: number
  quotaFound: number
  holds: boolean
}

/** Those with walk-in hours. */
export const MEASURED = ['willich', 'bergkamen', 'brandenburg']

/** As promised: a thousand days in under ten seconds. */
const AT_MOST = 10

export function speedOf(name: string): Speed {
  const office = read(name)
  const rule = office.sessions.find(({ kind }) => kind === 'walkIn')
  if (!rule) throw new Error(`${name} has no walk-in session`)
  const plan = assumedPlan(office, rule)
  const span = { days: DAYS, seed: 1 }
  const simulated = seconds(() => played(simulate(plan, span)))
  const quotaFound = seconds(() => played(largestQuota(plan, 95, span)))
  return {
    office: name,
    days: DAYS,
    simulated,
    quotaFound,
    holds: Math.max(simulated, quotaFound) < AT_MOST,
  }
}

function read(name: string): Office {
  const parsed = parseOffice(OFFICES[name])
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'))
  return parsed.office
}

function seconds(run: () => unknown): number {
  const began = performance.now()
  run()
  return (performance.now() - began) / 1000
}
