/** Every state of the manager's history. Moments are gone to as a manager goes to them: by buttons. */
import type { ReactElement } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { HeldDay } from '#shared/protocol/history.ts'
import { History } from '../../counter/manager/history/History.tsx'
import type { Asked, HistorySource } from '../../counter/manager/history/source.ts'
import { aMorning, aSunday } from './historyDay.ts'
import { MORNING, NOW } from './managerView.ts'

const DATE = '2020-11-16'
const days = [
  '2020-10-30',
  '2020-11-02',
  '2020-11-03',
  '2020-11-10',
  '2020-11-12',
  DATE,
  '2020-11-17',
]

type Setup = {
  /** What the server answers; never, if left out. */
  day?: Asked<HeldDay>
  days?: Awaited<ReturnType<HistorySource['days']>>
  number?: string
  date?: string
}

const never = new Promise<never>(() => {})
const morning = { value: { date: DATE, facts: aMorning() } }
const sunday = { value: { date: DATE, facts: aSunday() } }
const held = { value: { today: '2020-11-17', days } }

const show =
  ({ day, days: listed = held, number, date }: Setup) =>
  (language: Language): ReactElement => {
    const source: HistorySource = {
      days: () => Promise.resolve(listed),
      day: () => (day ? Promise.resolve(day) : never),
    }
    return (
      <History
        view={MORNING}
        link={{ link: 'up', downSince: null, clockOffset: Date.parse(NOW) - Date.now() }}
        language={language}
        source={source}
        shown={{ date: date ?? null, number: number ?? null }}
        show={() => {}}
      />
    )
  }

type State = { screen: (language: Language) => ReactElement; pressed?: readonly string[] }

export const historyStates: Record<string, State> = {
  'history-beginning': { screen: show({ day: morning }) },
  'history-skipped': {
    screen: show({ day: morning, number: '8' }),
    pressed: ['.before tr[data-why="picked"] .time-button'],
  },
  'history-older-too': {
    screen: show({ day: morning, number: '8' }),
    pressed: ['.before-all input'],
  },
  'history-missed': {
    screen: show({ day: morning, number: '3' }),
    pressed: ['.before tr .time-button'],
  },
  'history-first': { screen: show({ day: morning, number: '1' }) },
  'history-closed': {
    screen: show({ day: morning, number: '19' }),
    pressed: ['.events li:last-child .time-button'],
  },
  'history-not-found': { screen: show({ day: morning, number: '99' }) },
  'history-calendar': {
    screen: show({ day: morning }),
    pressed: ['.day-chosen[aria-disabled="false"]'],
  },
  'history-sunday': { screen: show({ day: sunday }) },
  'history-loading': { screen: show({}) },
  'history-unknown-day': {
    screen: show({ day: { refusal: 'unknownDay' }, date: '2020-11-15' }),
  },
  'history-no-answer': { screen: show({ days: { refusal: 'noAnswer' } }) },
}
