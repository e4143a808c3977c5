/** A plan in numbers, as the simulation wants it: minutes of the day, places in lists. */
import { normalQuantile } from '../forecast/random.ts'
import { minutesOf, type Plan, type Quarter, type Shape, timeOf } from './plan.ts'

export const QUARTER = 15

export type SettingService = {
  /** Sum of the shares up to this one; the last has 1. */
  upTo: number
  minutes: number
  /** Standard deviation of the logarithm of minutes. */
  spread: number
  minutesPerFurtherPerson: number
  maxParty: number
}

export type SettingCounter = {
  /** By service. */
  serves: boolean[]
  from: number
  until: number
  pause: { at: number; minutes: number } | null
}

/** Who comes. */
export type Crowd = {
  people: number
  /** Standard deviation of the logarithm of a day's factor. */
  variation: number
  /** In order; `upTo` is the share of all that has come by the quarter's end. */
  quarters: { at: number; upTo: number }[]
  services: SettingService[]
  /** The chance that a party has one more. */
  oneMore: number
  noShow: number
  comesBack: number
}

/** Who is there for them, and by which rules. */
export type House = {
  counters: SettingCounter[]
  services: number
  from: number
  until: number
  ticketsFrom: number
  ticketsUntil: number
  /** In order of time. */
  releases: { at: number; count: number }[]
  secondChance: { afterCalls: number; afterMinutes: number } | null
  betweenMinutes: number
  vainMinutes: number
  releasePatience: number
  servesOn: boolean
}

export function crowdOf(plan: Plan): Crowd {
  const { demand, services } = plan
  const shares = services.map(({ share }) => share)
  const upTo = sharesUpTo(shares)
  const quarters = quartersOf(plan)
  const quartersUpTo = sharesUpTo(quarters.map(({ weight }) => weight))
  return {
    people: demand.people,
    // A lognormal factor with this coefficient of variation.
    variation: Math.sqrt(Math.log(1 + (demand.variation / 100) ** 2)),
    quarters: quarters.map(({ at }, i) => ({ at: minutesOf(at) ?? 0, upTo: quartersUpTo[i] ?? 1 })),
    services: services.map(({ median, p90, minutesPerFurtherPerson, maxParty }, i) => {
      const spread = Math.log(p90 / median) / normalQuantile(0.9)
      return {
        upTo: upTo[i] ?? 1,
        minutes: median * Math.exp((spread * spread) / 2),
        spread,
        minutesPerFurtherPerson,
        maxParty,
      }
    }),
    oneMore: 1 - 1 / plan.peoplePerNumber,
    noShow: plan.noShow / 100,
    comesBack: plan.comesBack / 100,
  }
}

export function houseOf(plan: Plan): House {
  const { hours, secondChance } = plan
  const time = (text: string | undefined, otherwise: number) =>
    text === undefined ? otherwise : (minutesOf(text) ?? otherwise)
  const from = time(hours.from, 0)
  const until = time(hours.until, from)
  const ticketsFrom = time(hours.ticketsFrom, from)
  return {
    counters: plan.counters
      .filter(({ isThere }) => isThere)
      .map((counter) => ({
        serves: plan.services.map(({ id }) => counter.services.includes(id)),
        from: Math.max(from, time(counter.from, from)),
        until: Math.min(until, time(counter.until, until)),
        pause: counter.pause
          ? { at: time(counter.pause.at, until), minutes: counter.pause.minutes }
          : null,
      })),
    services: plan.services.length,
    from,
    until,
    ticketsFrom,
    ticketsUntil: time(hours.ticketsUntil, until),
    releases: hours.quota
      .map(({ at, count }) => ({ at: time(at, ticketsFrom), count }))
      .sort((a, b) => a.at - b.at),
    secondChance: secondChance && {
      afterCalls: secondChance.afterCalls ?? Infinity,
      afterMinutes: secondChance.afterMinutes ?? Infinity,
    },
    betweenMinutes: plan.betweenMinutes,
    vainMinutes: plan.vainMinutes,
    releasePatience: plan.releasePatience,
    servesOn: plan.servesOn,
  }
}

/** From the first numbers to the last ones, unless they were measured. */
export function quartersOf({ demand, hours }: Pick<Plan, 'demand' | 'hours'>): Quarter[] {
  if (demand.when.is === 'measured') return demand.when.quarters
  const from = minutesOf(hours.ticketsFrom ?? hours.from) ?? 0
  const until = minutesOf(hours.ticketsUntil ?? hours.until) ?? from
  const count = Math.max(1, Math.ceil((until - from) / QUARTER))
  const { shape } = demand.when
  return Array.from({ length: count }, (_, i) => ({
    at: timeOf(from + i * QUARTER),
    weight: WEIGHTS[shape](i, count),
  }))
}

/** Of the n-th quarter of so many. */
const WEIGHTS: Record<Shape, (n: number, count: number) => number> = {
  even: () => 1,
  // Many stand at the door when numbers begin; then fewer and fewer come.
  early: (n, count) => (n === 0 ? 6 : 1.6 - (1.2 * n) / count),
  middle: (n, count) => 1.5 - Math.abs((2 * (n + 0.5)) / count - 1),
  late: (n, count) => 0.4 + (1.2 * (n + 1)) / count,
}

function sharesUpTo(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0)
  let sum = 0
  return shares.map((share) => (sum += share) / total)
}
