/** Every state of the planner. What is shown was really played, with fewer days than at the desk. */
import type { ReactElement } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { Office } from '#shared/domain/config.ts'
import { assumedPlan } from '#shared/domain/planner/assumed.ts'
import { type Plan, withPlaces } from '#shared/domain/planner/plan.ts'
import type { SetupState } from '#shared/protocol/setup.ts'
import { keepPlans } from '../../counter/manager/planner/kept.ts'
import { Planner } from '../../counter/manager/planner/Planner.tsx'
import { sessionsOf } from '../../counter/manager/planner/sessions.ts'
import type { Play } from '../../counter/manager/planner/work/player.ts'
import { run } from '../../counter/manager/planner/work/run.ts'
import type { ReportSource } from '../../counter/manager/reports/source.ts'
import type { SetupSource } from '../../counter/manager/setup/source.ts'
import { MORNING, NOW } from './managerView.ts'
import { report, rowsOf } from './reportsGiven.ts'
import { bergkamen, emptyOffice, stateOf, willich } from './setupGiven.ts'

const never = new Promise<never>(() => {})
const TUESDAYS = ['2020-10-27', '2020-11-03', '2020-11-10']

const pastReports: ReportSource = (query) =>
  Promise.resolve({
    value: report(
      query,
      rowsOf(query.by, query.by === 'day' ? TUESDAYS : willich.services.map(({ id }) => id), 55),
    ),
  })

const played: Play = (order) => ({
  done: Promise.resolve(run({ ...order, days: 200 }, () => {})),
  stop: () => {},
})
const halfway: Play = (_, tell) => {
  setTimeout(() => tell(0.43))
  return { done: never, stop: () => {} }
}
const broken: Play = () => ({ done: Promise.reject(new Error('broken')), stop: () => {} })

type Given = {
  office?: Office
  state?: () => ReturnType<SetupSource['state']>
  report?: ReportSource
  play?: Play
  /** Of the plan that is assumed for the office; the first is left as it is. */
  others?: ((plan: Plan) => Plan)[]
  first?: (plan: Plan) => Plan
}

const show =
  ({ office = willich, state, report: source = pastReports, play = played, ...given }: Given) =>
  (language: Language): ReactElement => {
    const [session] = sessionsOf(office)
    const rule = office.sessions.find(({ id }) => id === session?.rule)
    if (session && rule) {
      const plan = (given.first ?? same)(assumedPlan(office, rule))
      const variants = [plan, ...(given.others ?? []).map((make) => make(plan))]
      keepPlans({ session, variants, open: variants.length - 1, taken: null })
    }
    const held: SetupState = stateOf(office)
    const setup = { state: state ?? (() => Promise.resolve({ value: held })) } as SetupSource
    return (
      <Planner
        view={MORNING}
        link={{ link: 'up', downSince: null, clockOffset: Date.parse(NOW) - Date.now() }}
        language={language}
        setup={setup}
        report={source}
        play={play}
        toHours={() => {}}
      />
    )
  }

const same = (plan: Plan) => plan
/** Busier than what is assumed for Willich. */
const busy = (plan: Plan): Plan => ({ ...plan, demand: { ...plan.demand, people: 85 } })
const oneMore = (plan: Plan): Plan => {
  const free = plan.counters.findIndex(({ isThere }) => !isThere)
  return {
    ...plan,
    counters: plan.counters.map((one, n) => (n === free ? { ...one, isThere: true } : one)),
  }
}
const longer = (plan: Plan): Plan => ({
  ...plan,
  hours: { ...plan.hours, until: '13:30', quota: withPlaces(plan.hours.quota, 80) },
})
const nonsense = (plan: Plan): Plan => ({
  ...plan,
  demand: { ...plan.demand, people: Number.NaN },
  counters: plan.counters.map((one) => ({ ...one, isThere: false })),
  hours: { ...plan.hours, until: '07:00' },
  services: plan.services.map((one, n) => (n === 0 ? { ...one, p90: 3 } : one)),
})

type State = { screen: (language: Language) => ReactElement; pressed?: readonly string[] }

const PLAY = '.planner-play'
const FIND = '.planner-quota-ask button'
const fold = (nth: number) => `.planner-fold:nth-of-type(${nth}) summary`
const [DEMAND, COUNTERS, HOURS, SERVICES, FURTHER] = [1, 2, 3, 4, 5].map(fold) as [
  string,
  string,
  string,
  string,
  string,
]

export const plannerStates: Record<string, State> = {
  planner: { screen: show({}) },
  'planner-past': { screen: show({}), pressed: ['.planner-past-ask button'] },
  'planner-past-none': {
    screen: show({
      report: (query) => Promise.resolve({ value: { ...report(query, []), demand: [] } }),
    }),
    pressed: ['.planner-past-ask button'],
  },
  'planner-past-refused': {
    screen: show({ report: () => Promise.resolve({ refusal: 'unreadable' }) }),
    pressed: ['.planner-past-ask button'],
  },
  'planner-played': { screen: show({ first: busy }), pressed: [PLAY] },
  'planner-compared': {
    screen: show({ first: busy, others: [oneMore, longer] }),
    pressed: [DEMAND, COUNTERS, PLAY],
  },
  'planner-hours': { screen: show({ others: [longer] }), pressed: [DEMAND, HOURS] },
  'planner-services': { screen: show({}), pressed: [DEMAND, SERVICES] },
  'planner-further': { screen: show({}), pressed: [DEMAND, FURTHER] },
  'planner-counter-times': {
    screen: show({}),
    pressed: [DEMAND, COUNTERS, '.planner-counters li:nth-child(2) button'],
  },
  'planner-many': {
    screen: show({ office: bergkamen }),
    pressed: [DEMAND, SERVICES, PLAY],
  },
  'planner-playing': { screen: show({ play: halfway }), pressed: [PLAY] },
  'planner-broken': { screen: show({ play: broken }), pressed: [PLAY] },
  'planner-quota': { screen: show({ first: busy }), pressed: [FIND] },
  'planner-quota-not-needed': {
    screen: show({ first: (plan) => ({ ...plan, demand: { ...plan.demand, people: 12 } }) }),
    pressed: [FIND],
  },
  'planner-outdated': {
    screen: show({ first: busy, others: [oneMore] }),
    pressed: [PLAY, '.planner-variants .setup-plain'],
  },
  'planner-nonsense': { screen: show({ first: nonsense }), pressed: [COUNTERS, HOURS, SERVICES] },
  'planner-no-session': { screen: show({ office: emptyOffice }) },
  'planner-loading': { screen: show({ state: () => never }) },
  'planner-no-answer': {
    screen: show({ state: () => Promise.resolve({ refusal: 'noAnswer' }) }),
  },
}
