/** A plan to begin with: what the office has configured, and for the rest plain assumptions that a manager changes. */
import type { CounterConfig, Office, Service, SessionHours } from '../config.ts'
import { normalQuantile } from '../forecast/random.ts'
import { minutesOf, type Plan, type PlanHours, type PlanService, placesIn } from './plan.ts'

/** More people than numbers, so that what happens to those who get none is seen. */
const PEOPLE_PER_PLACE = 1.2
/** Standard deviation of the logarithm of service times, as the forecast assumes it. */
const SPREAD = 0.5
/** Share of their time that clerks are busy, when the staff fits the quota. */
const LOAD = 0.8
/** After a call, and after each repetition, a clerk waits so long. */
const VAIN_SECONDS = 40

export function assumedPlan(office: Office, rule: SessionHours): Plan {
  const offered = offeredIn(office, rule)
  const hours = hoursOf(rule)
  return {
    demand: {
      people: Math.round(placesIn(hours) * PEOPLE_PER_PLACE),
      variation: 15,
      when: { is: 'assumed', shape: 'early' },
    },
    services: offered.map(serviceOf),
    peoplePerNumber: 1.3,
    counters: countersOf(office, offered, hours),
    hours,
    noShow: 8,
    comesBack: 40,
    secondChance: office.rules.secondChance,
    betweenMinutes: 1,
    vainMinutes: Math.round(((office.rules.maxRecalls + 1) * VAIN_SECONDS) / 6) / 10,
    releasePatience: 15,
    servesOn: true,
  }
}

/** What nobody serves is not asked for. */
function offeredIn(office: Office, rule: SessionHours): Service[] {
  const served = new Set(office.counters.flatMap(({ services }) => services))
  return office.services.filter(({ id }) => served.has(id) && (rule.services?.includes(id) ?? true))
}

export function hoursOf(rule: SessionHours): PlanHours {
  const { from, until, ticketsFrom, ticketsUntil, quota } = rule
  return {
    from,
    until,
    ...(ticketsFrom !== undefined && { ticketsFrom }),
    ...(ticketsUntil !== undefined && { ticketsUntil }),
    quota,
  }
}

/** All are asked for equally often. The configured minutes are a mean. */
function serviceOf({ id, minutes, minutesPerFurtherPerson, maxParty }: Service): PlanService {
  const median = minutes * Math.exp(-(SPREAD * SPREAD) / 2)
  return {
    id,
    share: 1,
    median: tenths(median),
    p90: tenths(median * Math.exp(SPREAD * normalQuantile(0.9))),
    minutesPerFurtherPerson,
    maxParty,
  }
}

const tenths = (minutes: number) => Math.round(minutes * 10) / 10

/** The first ones of the list, as many as the quota needs, and as it takes to serve everything. */
function countersOf(
  { counters }: Office,
  offered: readonly Service[],
  hours: PlanHours,
): Plan['counters'] {
  const open = (minutesOf(hours.until) ?? 0) - (minutesOf(hours.from) ?? 0)
  const mean = offered.reduce((sum, { minutes }) => sum + minutes, 0) / offered.length
  const needed = Math.max(1, Math.ceil((placesIn(hours) * mean) / (open * LOAD)))
  return staffed(
    counters.map(planCounter),
    needed,
    offered.map(({ id }) => id),
  )
}

export const planCounter = ({ id, name, services }: CounterConfig): Plan['counters'][number] => ({
  id,
  name,
  services,
  isThere: false,
})

export function staffed(
  counters: Plan['counters'],
  needed: number,
  services: readonly string[],
): Plan['counters'] {
  let count = Math.min(needed, counters.length)
  const isAllServed = () =>
    services.every((id) => counters.slice(0, count).some((one) => one.services.includes(id)))
  while (count < counters.length && !isAllServed()) count++
  return counters.map((counter, index) => ({ ...counter, isThere: index < count }))
}
