/** What cannot be played. Reasons are a closed list; the desk puts them in words. */
import { minutesOf, type Plan, placesIn } from './plan.ts'

export type PlanReason =
  | 'number'
  | 'time'
  | 'endsBeforeItBegins'
  | 'noCounter'
  | 'notServed'
  | 'noShares'
  | 'shorterThanMedian'
  | 'noPlaces'
  | 'tooLate'
  | 'nobodyComes'

export type PlanFault = {
  path: (string | number)[]
  reason: PlanReason
  /** Of a number that is out of bounds. */
  least?: number
  most?: number
}

type Path = PlanFault['path']

export function checkPlan(plan: Plan): PlanFault[] {
  return [
    ...bounds(plan.demand.people, 1, 3000, ['demand', 'people']),
    ...bounds(plan.demand.variation, 0, 100, ['demand', 'variation']),
    ...measured(plan),
    ...services(plan),
    ...bounds(plan.peoplePerNumber, 1, 12, ['peoplePerNumber']),
    ...counters(plan),
    ...hours(plan),
    ...bounds(plan.noShow, 0, 100, ['noShow']),
    ...bounds(plan.comesBack, 0, 100, ['comesBack']),
    ...bounds(plan.betweenMinutes, 0, 60, ['betweenMinutes']),
    ...bounds(plan.vainMinutes, 0, 60, ['vainMinutes']),
    ...bounds(plan.releasePatience, 0, 600, ['releasePatience']),
  ]
}

/** JSON has null where there was no number. */
function bounds(value: number | null, least: number, most: number, path: Path): PlanFault[] {
  const isWithin = value !== null && value >= least && value <= most
  return isWithin ? [] : [{ path, reason: 'number', least, most }]
}

function measured({ demand }: Plan): PlanFault[] {
  const { when } = demand
  const isEmpty = when.is === 'measured' && when.quarters.every(({ weight }) => !(weight > 0))
  return isEmpty ? [{ path: ['demand', 'people'], reason: 'nobodyComes' }] : []
}

function services(plan: Plan): PlanFault[] {
  const faults = plan.services.flatMap((service, i) => {
    const path = ['services', i]
    const length = [
      ...bounds(service.share, 0, 10_000, [...path, 'share']),
      ...bounds(service.median, 0.5, 240, [...path, 'median']),
      ...bounds(service.p90, 0.5, 480, [...path, 'p90']),
    ]
    return length.length === 0 && service.p90 < service.median
      ? [{ path: [...path, 'p90'], reason: 'shorterThanMedian' as const }]
      : length
  })
  const isNobody = plan.services.every(({ share }) => share === 0)
  return isNobody ? [...faults, { path: ['services'], reason: 'noShares' }] : faults
}

function counters(plan: Plan): PlanFault[] {
  const there = plan.counters.filter(({ isThere }) => isThere)
  if (there.length === 0) return [{ path: ['counters'], reason: 'noCounter' }]
  const served = new Set(there.flatMap((counter) => counter.services))
  const unserved = plan.services.flatMap(({ id, share }, i) =>
    share > 0 && !served.has(id)
      ? [{ path: ['services', i, 'share'], reason: 'notServed' as const }]
      : [],
  )
  const presence = plan.counters.flatMap((counter, i) => {
    if (!counter.isThere) return []
    const path = ['counters', i]
    const { from = plan.hours.from, until = plan.hours.until, pause } = counter
    const isAlways = counter.from === undefined && counter.until === undefined
    return [
      ...(isAlways ? [] : span(path, { from, until })),
      ...(pause
        ? [
            ...time(pause.at, [...path, 'pause', 'at']),
            ...bounds(pause.minutes, 1, 480, [...path, 'pause', 'minutes']),
          ]
        : []),
    ]
  })
  return [...unserved, ...presence]
}

function hours({ hours: given }: Plan): PlanFault[] {
  const { from, until, ticketsFrom = from, ticketsUntil = until, quota } = given
  const path = ['hours']
  const faults = span(path, { from, until })
  if (given.ticketsFrom !== undefined) faults.push(...span(path, { ticketsFrom, ticketsUntil }))
  quota.forEach(({ at, count }, i) => {
    const release = [...path, 'quota', i]
    faults.push(...places(count, [...release, 'count']))
    if (at === undefined) return
    const wrong = time(at, [...release, 'at'])
    if (wrong.length > 0) faults.push(...wrong)
    else if (at >= ticketsUntil) faults.push({ path: [...release, 'at'], reason: 'tooLate' })
  })
  const isNone = placesIn(given) === 0
  return isNone ? [...faults, { path: [...path, 'quota'], reason: 'noPlaces' }] : faults
}

const places = (count: number | null, path: Path): PlanFault[] =>
  Number.isInteger(count) ? bounds(count, 0, 9999, path) : bounds(null, 0, 9999, path)

const time = (text: string, path: Path): PlanFault[] =>
  minutesOf(text) === null ? [{ path, reason: 'time' }] : []

/** From the first of two times to the last, by the names of their fields. Times of day compare as texts. */
function span(path: Path, times: Record<string, string>): PlanFault[] {
  const named = Object.entries(times)
  const wrong = named.flatMap(([name, text]) => time(text, [...path, name]))
  if (wrong.length > 0) return wrong
  const [[, from] = ['', ''], [end, until] = ['', '']] = named
  return from < until ? [] : [{ path: [...path, end], reason: 'endsBeforeItBegins' }]
}
