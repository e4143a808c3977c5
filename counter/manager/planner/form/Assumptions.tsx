/** Everything that is assumed of the open plan, in five parts. */
import type { PlanFault } from '#shared/domain/planner/checkPlan.ts'
import { placesIn } from '#shared/domain/planner/plan.ts'
import { partOf } from '../changes.ts'
import { usePlanner } from '../context.ts'
import { CountersPart } from './CountersPart.tsx'
import { DemandPart } from './DemandPart.tsx'
import { Fold } from './Fold.tsx'
import { FurtherPart } from './FurtherPart.tsx'
import { HoursPart } from './HoursPart.tsx'
import { PastForm, type PastProps } from './PastForm.tsx'
import { ServicesPart } from './ServicesPart.tsx'

export function Assumptions({ faults, past }: { faults: readonly PlanFault[]; past: PastProps }) {
  const { t, plan } = usePlanner()
  const fold = (part: ReturnType<typeof partOf>) => ({
    title: t(part),
    isFaulty: faults.some(({ path }) => partOf(path) === part),
    faultyMark: t('faulty'),
  })
  const there = plan.counters.filter(({ isThere }) => isThere).length
  const { from, until } = plan.hours
  return (
    <>
      <Fold
        {...fold('demand')}
        short={t('demand.short', { people: plan.demand.people || '–' })}
        isOpen
      >
        <PastForm {...past} />
        <DemandPart />
      </Fold>
      <Fold {...fold('counters')} short={t('counters.short', { count: there })}>
        <CountersPart />
      </Fold>
      <Fold
        {...fold('hours')}
        short={t('hours.short', { from, until, places: placesIn(plan.hours) || '–' })}
      >
        <HoursPart />
      </Fold>
      <Fold
        {...fold('services')}
        short={t('services.short', {
          count: plan.services.length,
          minutes: Math.round(middleOf(plan.services)) || '–',
        })}
      >
        <ServicesPart />
      </Fold>
      <Fold {...fold('further')} short={t('further.short', { noShow: plan.noShow })}>
        <FurtherPart />
      </Fold>
    </>
  )
}

/** By how often each is wanted. */
function middleOf(services: readonly { share: number; median: number }[]): number {
  const total = services.reduce((sum, { share }) => sum + share, 0)
  return services.reduce((sum, { share, median }) => sum + share * median, 0) / total
}
