/** What lies between visits: the way to the counter, calls in vain, turning round, being away, and how late a counter begins. */
import { quantilesOf, SHARES } from './quantiles.ts'
import { ASSUMED, type ServiceTimes, type Spread } from './times.ts'
import type { Visit } from './visits.ts'

/** Longer than this a counter was not away but closed. */
const LONGEST_BREAK = 60
/** A counter that begins later than this after the doors was not late: it was planned so. */
const LATEST_START = 20

const FEW = 5
const MEDIAN = SHARES.indexOf(0.5)

type Breaks = Pick<
  ServiceTimes,
  | 'walk'
  | 'turn'
  | 'start'
  | 'alert'
  | 'came'
  | 'parked'
  | 'transferred'
  | 'parkedMinutes'
  | 'called'
  | 'missed'
  | 'calledAgain'
  | 'cameAgain'
  | 'missedMinutes'
>

export function breaksOf(visits: readonly Visit[]): Breaks {
  const came = visits.flatMap(({ arrived, called }) => (arrived === null ? [] : [arrived - called]))
  const missed = visits.filter(({ end }) => end === 'missed')
  const first = visits.filter(({ turn }) => turn === 1)
  const again = secondCalls(visits)
  const days = [...Map.groupBy(visits, ({ date, counter }) => `${date}/${counter}`).values()].map(
    (day) => day.toSorted((a, b) => a.called - b.called),
  )
  return {
    walk: spread(came),
    turn: spread(days.flatMap(turnsOf)),
    start: spread(days.flatMap(startOf)),
    alert: spread(days.flatMap(alertsOf)),
    came: came.length,
    parked: visits.filter(({ end }) => end === 'parked').length,
    transferred: visits.filter(({ end }) => end === 'transferred').length,
    parkedMinutes: typical(returnsOf(visits), ASSUMED.parkedMinutes),
    called: first.length,
    missed: first.filter(({ end }) => end === 'missed').length,
    calledAgain: again.length,
    cameAgain: again.filter(({ arrived }) => arrived !== null).length,
    missedMinutes: typical(
      missed.map(({ called, ended }) => ended - called),
      ASSUMED.missedMinutes,
    ),
  }
}

/** Stays of a number stand together, in order. */
const secondCalls = (visits: readonly Visit[]): Visit[] =>
  visits.filter(
    ({ turn, date }, i) =>
      turn === 2 && visits[i - 1]?.end === 'missed' && visits[i - 1]?.date === date,
  )

/** Only where whoever was called next had been waiting all the time: otherwise nobody was there to be called. */
function turnsOf(day: readonly Visit[]): number[] {
  return day.flatMap((visit, i) => {
    const before = day[i - 1]
    if (!before || Math.max(visit.issued, visit.doors) > before.ended) return []
    const minutes = Math.max(0, visit.called - before.ended)
    return minutes <= LONGEST_BREAK ? [minutes] : []
  })
}

/** Whoever came when this counter had nobody, and was called by it. */
function alertsOf(day: readonly Visit[]): number[] {
  return day.flatMap(({ issued, doors, called, turn }, i) => {
    const before = day[i - 1]
    if (turn > 1 || issued < doors || !before || issued < before.ended) return []
    const minutes = called - issued
    return minutes <= LONGEST_BREAK ? [minutes] : []
  })
}

/** Minutes from having been set aside to the call after it. */
const returnsOf = (visits: readonly Visit[]): number[] =>
  visits.flatMap(({ end, ended, date }, i) => {
    const again = visits[i + 1]
    return end === 'parked' && again && again.turn > 1 && again.date === date
      ? [again.called - ended]
      : []
  })

/** The median, once there are some. */
const typical = (values: readonly number[], assumed: number): number =>
  values.length < FEW ? assumed : Math.round((quantilesOf(values)[MEDIAN] ?? assumed) * 100) / 100

function startOf([first]: readonly Visit[]): number[] {
  if (!first || first.issued > first.doors) return []
  const late = first.called - first.doors
  return late < 0 || late > LATEST_START ? [] : [late]
}

const spread = (values: readonly number[]): Spread => ({
  count: values.length,
  quantiles: quantilesOf(values).map((value) => Math.round(value * 100) / 100),
})
