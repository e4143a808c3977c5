/** Assumptions on the left, what comes of them on the right. */
import { useMemo, useState } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { Office } from '#shared/domain/config.ts'
import { checkPlan } from '#shared/domain/planner/checkPlan.ts'
import { type Plan, withPlaces } from '#shared/domain/planner/plan.ts'
import { DAYS } from '#shared/domain/planner/simulate.ts'
import type { ReportSource } from '../reports/source.ts'
import { FieldsContext } from '../setup/fields/context.ts'
import { wordsOf } from '../setup/hours/words.ts'
import { Begin } from './Begin.tsx'
import { PlannerContext } from './context.ts'
import { faultsIn } from './faults.ts'
import { Assumptions } from './form/Assumptions.tsx'
import { withPast } from './past.ts'
import { type FoundQuota, QuotaPart } from './results/QuotaPart.tsx'
import { type Played, Results } from './results/Results.tsx'
import { RunBar } from './RunBar.tsx'
import { SessionField } from './SessionField.tsx'
import { ownPartOfDay, type PlannedSession } from './sessions.ts'
import { TakeOver } from './TakeOver.tsx'
import { texts } from './texts/index.ts'
import { usePast } from './usePast.ts'
import type { PlansActions } from './usePlans.ts'
import type { Plans } from './kept.ts'
import { useRun } from './useRun.ts'
import { Variants } from './Variants.tsx'
import type { Play } from './work/player.ts'

export function PlannerDesk(props: {
  office: Office
  today: string
  plans: Plans
  actions: PlansActions
  report: ReportSource
  play: Play
  takeOver: (session: PlannedSession, plan: Plan) => boolean
  language: Language
}) {
  const { office, today, plans, actions, report, play, takeOver, language } = props
  const { session, variants, open } = plans
  const t = texts(language)
  const words = wordsOf(language)
  const [days, setDays] = useState(DAYS)
  const [played, setPlayed] = useState<Played | null>(null)
  const [found, setFound] = useState<(Omit<FoundQuota, 'isCurrent'> & { of: Plan }) | null>(null)
  const { run, start, stop } = useRun(play)
  const plan = variants[open] ?? variants[0]
  const faults = useMemo(() => variants.map(checkPlan), [variants])
  const past = usePast(report, today, session.weekday, (reports) => {
    const own = ownPartOfDay(office, session)
    const [taken] = variants.map((one) => withPast(one, reports, own)?.taken)
    if (!taken) return false
    actions.take(taken, (one) => withPast(one, reports, own)?.plan ?? one)
    return true
  })
  if (!plan) return null
  const variantName = t(`variant.${open as 0 | 1 | 2}`)
  const own = faults[open] ?? []
  const isRunning = run.is === 'running'
  const isFaulty = faults.some((list) => list.length > 0)
  const fields = {
    faults: faultsIn(own, t),
    languages: office.languages,
    language,
    sought: null,
    found: () => {},
  }

  const playAll = () =>
    void start({ is: 'simulate', plans: variants, days }, (result) => {
      if (result.is === 'simulated') setPlayed({ variants, outcomes: result.outcomes, days })
    })
  const find = (percent: number) =>
    void start({ is: 'largestQuota', plan, percent, days }, (result) => {
      if (result.is === 'largestQuota')
        setFound({ found: result.found, percent, until: plan.hours.until, of: plan })
    })
  return (
    <PlannerContext value={{ office, language, t, plan, change: actions.change }}>
      <main className="planner-columns">
        <div className="planner-assumed">
          <SessionField session={session} plan={actions.plan} />
          <Variants plans={plans} actions={actions} />
          <FieldsContext value={fields}>
            <div>
              <Assumptions
                faults={own}
                past={{
                  weekday: words.weekday(session.weekday),
                  weekdays: t(`weekdays.${session.weekday as 1}`),
                  taken: plans.taken,
                  state: past.state,
                  take: past.ask,
                }}
              />
            </div>
          </FieldsContext>
          <TakeOver
            key={open}
            plan={plan}
            variant={variantName}
            session={session}
            isFaulty={own.length > 0}
            takeOver={() => takeOver(session, plan)}
          />
        </div>
        <div className="planner-outcome">
          <RunBar
            run={run}
            days={days}
            setDays={setDays}
            faults={faults}
            hasPlayed={played !== null}
            isOutdated={played !== null && played.variants !== variants}
            play={playAll}
            stop={stop}
          />
          <QuotaPart
            variant={variantName}
            found={found && { ...found, isCurrent: found.of === plan }}
            isBlocked={isRunning || isFaulty}
            find={find}
            take={(quota) =>
              actions.change((before) => ({
                ...before,
                hours: { ...before.hours, quota: withPlaces(before.hours.quota, quota) },
              }))
            }
          />
          {played ? (
            <Results played={played} />
          ) : (
            <Begin weekday={words.weekday(session.weekday)} />
          )}
        </div>
      </main>
    </PlannerContext>
  )
}
