/** Every state of the manager's reports. */
import { type ReactElement, useEffect, useState } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { Grouping, Report, ReportQuery } from '#shared/protocol/reports.ts'
import { Reports } from '../../counter/manager/reports/Reports.tsx'
import { daysIn } from '../../counter/manager/reports/spans.ts'
import type { Asked, ReportSource } from '../../counter/manager/reports/source.ts'
import { MORNING, NOW } from './managerView.ts'
import { NAMES, report, rowsOf, totalOf } from './reportsGiven.ts'

const TUESDAYS = ['2020-10-06', '2020-10-13', '2020-10-20', '2020-10-27']
const isService = (id: string) => !id.startsWith('platz')
const KEYS: Record<Grouping, readonly string[]> = {
  day: TUESDAYS,
  week: ['2020-W41', '2020-W42', '2020-W43', '2020-W44'],
  month: Array.from({ length: 9 }, (_, n) => `2020-${String(n + 3).padStart(2, '0')}`),
  year: ['2018', '2019', '2020'],
  weekday: ['2'],
  hour: ['7', '8', '9', '10', '11', '12'],
  service: Object.keys(NAMES).filter(isService),
  counter: Object.keys(NAMES).filter((id) => !isService(id)),
}

type Given = {
  /** As in the address, after `#reports/`. */
  address?: string
  /** Of the report that is asked for. */
  more?: Partial<Report>
  /** What the server answers instead; `never` not at all. */
  answer?: Asked<Report> | 'never'
  /** Of the span before. */
  earlier?: Asked<Report>
  keys?: readonly string[]
  mean?: number
  /** Gone on to after the first report is there. */
  next?: string
  connection?: { link: 'down'; downSince: number }
}

const CLOCK_OFFSET = Date.parse(NOW) - Date.now()

const never = new Promise<never>(() => {})

const answerTo = (
  query: ReportQuery,
  { keys = KEYS[query.by], mean, more }: Given,
): Asked<Report> => {
  const part = { hour: 9, service: 8, counter: 9 }[query.by as string]
  const told = report(query, rowsOf(query.by, keys, mean ?? part), more)
  return { value: query.service === undefined ? told : ofOneService(told) }
}

/** Touches, quota and counters belong to the whole office. */
function ofOneService(told: Report): Report {
  const none = { turnedAway: null, quota: null, counters: null }
  return {
    ...told,
    total: { ...told.total, ...none },
    rows: told.rows.map((row) => ({ ...row, ...none })),
    demand: told.demand.map((one) => ({ ...one, turnedAway: null })),
  }
}

function Shown({ given, language }: { given: Given; language: Language }) {
  const { address = '2020-10/day', next } = given
  const [at, setAt] = useState(address)
  const [source] = useState((): ReportSource => {
    let asked = 0
    return async (query) => {
      // Which days are beside the one that is shown?
      if (daysIn(query) === 71) return answerTo(query, {})
      asked++
      if (asked > 2 && next) return never
      // Two questions for each report: of its span, and of the one before.
      if (asked === 2 || query.until < '2020-10-01')
        return (
          given.earlier ?? answerTo(query, { keys: ['2020-09-01', '2020-09-08', '2020-09-15'] })
        )
      if (!given.answer) return answerTo(query, given)
      return given.answer === 'never' ? never : given.answer
    }
  })
  useEffect(() => {
    if (next === undefined) return undefined
    // Once the first one is there.
    const timer = setInterval(() => {
      if (!document.querySelector('.report')) return
      clearInterval(timer)
      setAt(next)
    })
    return () => clearInterval(timer)
  }, [next])
  return (
    <Reports
      view={MORNING}
      link={{
        link: 'up',
        downSince: null,
        clockOffset: CLOCK_OFFSET,
        ...given.connection,
      }}
      language={language}
      source={source}
      parts={at.split('/').map(decodeURIComponent)}
      show={() => {}}
    />
  )
}

const show =
  (given: Given) =>
  (language: Language): ReactElement => <Shown given={given} language={language} />

const days = (from: string, count: number, every: number) =>
  Array.from({ length: count }, (_, n) =>
    new Date(Date.parse(from) + n * every * 86_400_000).toISOString().slice(0, 10),
  )
const october = { from: '2020-10-01', until: '2020-10-31', by: 'day' } as const
const nobody = { ...report(october, []), total: totalOf([], 0), demand: [], forecast: null }
const BUSY = days('2020-10-01', 31, 1).filter((day) => new Date(day).getUTCDay() % 6 !== 0)
const bergkamen: Given = { address: '2020-10/day', keys: BUSY, mean: 140 }

type State = { screen: (language: Language) => ReactElement; pressed?: readonly string[] }

export const reportStates: Record<string, State> = {
  'reports-month': { screen: show({}) },
  'reports-explained': { screen: show({}), pressed: ['.report-files .key-button'] },
  'reports-every-day': {
    screen: show({ ...bergkamen, more: { total: { ...totalOf(rowsOf('day', BUSY, 140), 22) } } }),
  },
  'reports-day': { screen: show({ address: '2020-10-27/hour' }) },
  'reports-week': { screen: show({ address: '2020-W44/day', keys: ['2020-10-27'] }) },
  'reports-year': { screen: show({ address: '2020/month' }) },
  'reports-year-by-day': {
    screen: show({ address: '2020/day', keys: days('2020-01-07', 46, 7) }),
  },
  'reports-services': { screen: show({ address: '2020-10/service' }) },
  'reports-one-service': {
    screen: show({ address: '2020-10/day/service=wohnung/weekday=2', mean: 8 }),
  },
  'reports-counters': {
    screen: show({ address: '2020-10/counter', more: { singleCounters: true } }),
  },
  'reports-weekdays': {
    screen: show({ address: '2020-10/weekday', keys: ['1', '2', '3', '4', '5'] }),
  },
  'reports-free-span': { screen: show({ address: '2020-10-05..2020-10-28/week' }) },
  'reports-today': {
    screen: show({ address: '2020-11/day', keys: ['2020-11-03', '2020-11-10', '2020-11-17'] }),
  },
  'reports-trial': { screen: show({ more: { leftOut: 2 } }) },
  'reports-trial-only': {
    screen: show({ address: '2020-10/day/trial', keys: ['2020-10-05'], mean: 6 }),
  },
  'reports-no-forecast': { screen: show({ more: { forecast: null } }) },
  'reports-incomplete': { screen: show({ more: { complete: false } }) },
  'reports-nothing-before': { screen: show({ earlier: { value: nobody } }) },
  'reports-comparison-missing': { screen: show({ earlier: { refusal: 'noAnswer' } }) },
  'reports-no-days-yet': { screen: show({ answer: { value: { ...nobody, held: null } } }) },
  'reports-no-day-then': { screen: show({ answer: { value: nobody } }) },
  'reports-nothing-filtered': {
    screen: show({ address: '2020-10/day/weekday=7', answer: { value: nobody } }),
  },
  'reports-loading': { screen: show({ answer: 'never' }) },
  'reports-loading-next': { screen: show({ next: '2020-09/day' }) },
  'reports-no-answer': { screen: show({ answer: { refusal: 'noAnswer' } }) },
  'reports-unreadable': { screen: show({ answer: { refusal: 'unreadable' } }) },
  'reports-not-shown': {
    screen: show({ address: '2020-10/counter', answer: { refusal: 'notShown' } }),
  },
  'reports-lost': {
    screen: show({ connection: { link: 'down', downSince: Date.now() - 130_000 } }),
  },
}
