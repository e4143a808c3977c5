/** What past days say of demand and service times, put into a plan. Pure. */
import type { Report } from '#shared/protocol/reports.ts'
import { staffed } from '#shared/domain/planner/assumed.ts'
import type { Plan, PlanHours, PlanService } from '#shared/domain/planner/plan.ts'

/** Of the same days: one row a day, and one a service. */
export type PastReports = { byDay: Report; byService: Report }

/** What was taken, to be told beside it. */
export type Taken = {
  weekday: number
  from: string
  until: string
  days: number
  /** Services whose lengths were measured, of how many. */
  measured: number
  services: number
  /** Counters that were open, in the mean; null when that is not known. */
  open: number | null
}

/** So few say nothing of a service's length: what was assumed stays. */
const LEAST_VISITS = 10

export function withPast(
  plan: Plan,
  { byDay, byService }: PastReports,
  /** What of a day belongs to the session, and how long all of the day's sessions last. */
  own: { from: string; until: string; minutesADay: number },
): { plan: Plan; taken: Taken } | null {
  const quarters = byDay.demand
    .filter(({ quarter }) => own.from <= quarter && quarter < own.until)
    .map((one) => ({ at: one.quarter, weight: wanted(one, plan.hours) }))
  const { total, query } = byDay
  const sum = quarters.reduce((all, { weight }) => all + weight, 0)
  if (total.days === 0 || sum === 0) return null
  const services = plan.services.map((service) => serviceOf(service, byService))
  const open = openCounters(byDay, own.minutesADay)
  return {
    plan: {
      ...plan,
      demand: {
        people: Math.round(sum / total.days),
        variation: variationOf(byDay),
        when: { is: 'measured', quarters },
      },
      services: mixed(services),
      peoplePerNumber: tenths(peoplePerNumber(byDay)),
      counters:
        open === null
          ? plan.counters
          : staffed(
              plan.counters,
              Math.max(1, Math.round(open)),
              services.filter(({ share }) => share > 0).map(({ id }) => id),
            ),
      ...showing(byDay, plan),
    },
    taken: {
      weekday: query.weekday ?? 1,
      from: query.from,
      until: query.until,
      days: total.days,
      measured: services.filter(({ id }) => isMeasured(rowOf(byService, id))).length,
      services: services.length,
      open: open === null ? null : tenths(open),
    },
  }
}

/** Those who touched the kiosk before numbers were given out took theirs later, and are counted then. */
function wanted(quarter: Report['demand'][number], { ticketsFrom, from }: PlanHours): number {
  const isEarly = quarter.quarter < (ticketsFrom ?? from)
  return quarter.issued + (isEarly ? 0 : (quarter.turnedAway ?? 0))
}

/** What days differ by beyond the chance that is in any number of people, in percent. */
function variationOf({ rows }: Report): number {
  const counts = rows.map(({ issued, turnedAway }) => issued + (turnedAway ?? 0))
  if (counts.length < 2) return 15
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (counts.length - 1)
  return Math.min(100, Math.round((100 * Math.sqrt(Math.max(0, variance - mean))) / mean))
}

const rowOf = ({ rows }: Report, id: string) => rows.find(({ key }) => key === id)

type Row = Report['rows'][number] | undefined

const isMeasured = (row: Row): boolean =>
  row !== undefined && row.service.count >= LEAST_VISITS && (row.service.median ?? 0) >= 0.5

/** What was measured has families in it, so nothing is added for them. */
function serviceOf(service: PlanService, report: Report): PlanService {
  const row = rowOf(report, service.id)
  const share = row?.issued ?? 0
  const { median, p90 } = row?.service ?? { median: null, p90: null }
  if (!isMeasured(row) || median === null || p90 === null) return { ...service, share }
  return {
    ...service,
    share,
    median: tenths(median),
    p90: tenths(Math.max(median, p90)),
    minutesPerFurtherPerson: 0,
  }
}

/** Shares in percent; as they were when nothing was counted. */
function mixed(services: PlanService[]): PlanService[] {
  const total = services.reduce((sum, { share }) => sum + share, 0)
  return services.map((one) => ({
    ...one,
    share: total === 0 ? 1 : tenths((100 * one.share) / total),
  }))
}

function peoplePerNumber({ demand }: Report): number {
  const numbers = demand.reduce((sum, { issued }) => sum + issued, 0)
  const people = demand.reduce((sum, one) => sum + one.people, 0)
  return numbers > 0 ? Math.max(1, people / numbers) : 1
}

function showing({ total }: Report, plan: Plan): Pick<Plan, 'noShow' | 'comesBack'> {
  const called = total.served + total.missed
  const first = total.missed + total.secondChances
  if (called === 0 || first === 0)
    return { noShow: called === 0 ? plan.noShow : 0, comesBack: plan.comesBack }
  return {
    noShow: Math.round((100 * first) / called),
    comesBack: Math.round((100 * total.secondChances) / first),
  }
}

/** In the mean, while the doors were open. */
function openCounters({ total }: Report, minutesADay: number): number | null {
  if (!total.counters || total.days === 0 || minutesADay <= 0) return null
  return total.counters.openMinutes / total.days / minutesADay
}

const tenths = (value: number) => Math.round(value * 10) / 10
