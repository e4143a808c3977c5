/** The planner's own draws and play, with assumptions for which theory has an answer. */
import { chanceOf, drawVisitors, type Visitor } from '#shared/domain/planner/draw.ts'
import { playDay } from '#shared/domain/planner/play.ts'
import type { Crowd, House } from '#shared/domain/planner/setting.ts'
import { QUARTER } from '#shared/domain/planner/setting.ts'
import { erlangC, pollaczekKhinchine, type Steady } from './theory.ts'

export type Effort = {
  /** Days that know nothing of each other, each with so many people; those of its beginning do not count. */
  days: number
  people: number
  warmUp: number
  seed: number
}

export type Checked = {
  name: string
  figure: keyof Steady
  theory: number
  measured: number
  /** The measured mean is as near as this to the true one in 99 of 100 such checks. */
  within: number
  holds: boolean
}

type Case = { name: string; counters: number; busy: number } & (
  | { service: 'exponential' }
  | { service: 'lognormal'; spread: number }
)

/** Mean minutes of service in every case. */
const SERVICE = 10

export const CASES: readonly Case[] = [
  { name: 'M/M/1, 50 %', counters: 1, busy: 0.5, service: 'exponential' },
  { name: 'M/M/1, 80 %', counters: 1, busy: 0.8, service: 'exponential' },
  { name: 'M/M/2, 70 %', counters: 2, busy: 0.7, service: 'exponential' },
  { name: 'M/M/4, 80 %', counters: 4, busy: 0.8, service: 'exponential' },
  { name: 'M/M/7, 90 %', counters: 7, busy: 0.9, service: 'exponential' },
  { name: 'M/D/1, 80 %', counters: 1, busy: 0.8, service: 'lognormal', spread: 0 },
  { name: 'M/G/1, 80 %', counters: 1, busy: 0.8, service: 'lognormal', spread: 0.5 },
]

export function checkCase(one: Case, effort: Effort): Checked[] {
  const arrivals = (one.busy * one.counters) / SERVICE
  const theory = theoryOf(one, arrivals)
  const days = Array.from({ length: effort.days }, (_, day) =>
    steadyDay(one, arrivals, effort, day),
  )
  return (['waits', 'meanWait'] as const).map((figure) => {
    const { mean, within } = meanOf(days.map((day) => day[figure]))
    const holds = Math.abs(mean - theory[figure]) <= within
    return { name: one.name, figure, theory: theory[figure], measured: mean, within, holds }
  })
}

function theoryOf(one: Case, arrivals: number): Steady {
  if (one.service === 'exponential') return erlangC(arrivals, SERVICE, one.counters)
  return pollaczekKhinchine(arrivals, SERVICE, Math.exp(one.spread ** 2) - 1)
}

function steadyDay(one: Case, arrivals: number, effort: Effort, day: number): Steady {
  // Cases with the same people would err together.
  const random = chanceOf(effort.seed + CASES.indexOf(one), day)
  const drawn = drawVisitors(crowdOf(one, arrivals, effort.people), random)
  const visitors: Visitor[] =
    one.service === 'lognormal'
      ? drawn
      : drawn.map((visitor) => ({ ...visitor, minutes: -Math.log(1 - random()) * SERVICE }))
  const waits = playDay(houseOf(one.counters), visitors).waits.slice(effort.warmUp)
  return {
    waits: waits.filter((wait) => wait > 0).length / waits.length,
    meanWait: waits.reduce((sum, wait) => sum + wait, 0) / waits.length,
  }
}

/** An even stream of people: as many quarters of an hour as it takes. */
function crowdOf(one: Case, arrivals: number, people: number): Crowd {
  const count = Math.round(people / arrivals / QUARTER)
  return {
    people: count * QUARTER * arrivals,
    variation: 0,
    quarters: Array.from({ length: count }, (_, i) => ({ at: i * QUARTER, upTo: (i + 1) / count })),
    services: [
      {
        upTo: 1,
        minutes: SERVICE,
        spread: one.service === 'lognormal' ? one.spread : 0,
        minutesPerFurtherPerson: 0,
        maxParty: 1,
      },
    ],
    oneMore: 0,
    noShow: 0,
    comesBack: 0,
  }
}

/** Never closes, and has a number for everybody. */
const houseOf = (counters: number): House => ({
  counters: Array.from({ length: counters }, () => ({
    serves: [true],
    from: 0,
    until: Infinity,
    pause: null,
  })),
  services: 1,
  from: 0,
  until: Infinity,
  ticketsFrom: 0,
  ticketsUntil: Infinity,
  releases: [{ at: 0, count: Infinity }],
  secondChance: null,
  betweenMinutes: 0,
  vainMinutes: 0,
  releasePatience: 0,
  servesOn: true,
})

/** Of days that know nothing of each other; a little too narrow below twenty of them. */
function meanOf(values: readonly number[]): { mean: number; within: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  return { mean, within: T99 * Math.sqrt(variance / values.length) }
}

/** Student's t for 99 of 100, both sides, with forty values. */
const T99 = 2.708

/** D/D/1: one comes every `gap` minutes and takes `SERVICE`. No chance in it, so the waits must be exact. */
export function deterministicWaits(
  gap: number,
  count: number,
): { played: number[]; theory: number[] } {
  const visitors = Array.from({ length: count }, (_, n): Visitor => ({
    at: n * gap,
    service: 0,
    minutes: SERVICE,
    comesAt: 1,
  }))
  return {
    played: [...playDay(houseOf(1), visitors).waits],
    theory: visitors.map((_, n) => Math.max(0, n * (SERVICE - gap))),
  }
}
