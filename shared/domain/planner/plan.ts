/**
 * What a manager assumes about a session: who comes, who is there, and by which rules. Of no date, so its times are times of
 * day; minutes and percentages are as they are typed, and may be `NaN` until `checkPlan` finds no fault.
 */
import type { Rules, SessionHours } from '../config.ts'

/** When most of them come, where nothing was measured. */
export const SHAPES = ['even', 'early', 'middle', 'late'] as const
export type Shape = (typeof SHAPES)[number]

/** One quarter of an hour; weights are relative to each other. */
export type Quarter = { at: string; weight: number }

export type Demand = {
  /** Who want a number on a usual day, whether they get one or not. */
  people: number
  /** How far apart days are beyond chance: standard deviation in percent of `people`. */
  variation: number
  /** As measured, or a shape over the hours. */
  when: { is: 'measured'; quarters: Quarter[] } | { is: 'assumed'; shape: Shape }
}

export type PlanService = {
  id: string
  /** Relative to the others'. */
  share: number
  /** Minutes at the counter for one person: half of them take no longer, and nine of ten. */
  median: number
  p90: number
  minutesPerFurtherPerson: number
  maxParty: number
}

export type PlanCounter = {
  id: string
  name: string
  services: string[]
  isThere: boolean
  /** The session's hours when left out. */
  from?: string | undefined
  until?: string | undefined
  pause?: { at: string; minutes: number } | undefined
}

export type PlanHours = Pick<
  SessionHours,
  'from' | 'until' | 'ticketsFrom' | 'ticketsUntil' | 'quota'
>

export type Plan = {
  demand: Demand
  services: PlanService[]
  /** People of one number, in the mean. */
  peoplePerNumber: number
  counters: PlanCounter[]
  hours: PlanHours
  /** Percent of those called who do not come, and of these who come when called again. */
  noShow: number
  comesBack: number
  secondChance: Rules['secondChance']
  /** Minutes from the end of one to the beginning of the next: the way to the counter, papers put away. */
  betweenMinutes: number
  /** Minutes that a call in vain costs. */
  vainMinutes: number
  /** When none is left, people wait at most so many minutes for the next release. */
  releasePatience: number
  /** At closing, those with a number are served on; otherwise they are told to come another day. */
  servesOn: boolean
}

export const placesIn = ({ quota }: Pick<PlanHours, 'quota'>): number =>
  quota.reduce((sum, { count }) => sum + count, 0)

/** The parts of a quota grow and shrink together: no part becomes smaller when there are more places in all. */
export function withPlaces(quota: PlanHours['quota'], places: number): PlanHours['quota'] {
  const before = placesIn({ quota })
  let given = 0
  let seen = 0
  return quota.map((release, index) => {
    seen += before > 0 ? release.count / before : 1 / quota.length
    const upTo = index === quota.length - 1 ? places : Math.round(places * seen)
    const count = upTo - given
    given = upTo
    return { ...release, count }
  })
}

/** Minutes of the day; null for what is no time. */
export function minutesOf(time: string): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? []
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
}

export const timeOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
