/** Quarters of an hour without a gap between the first and the last in which somebody came. */
import type { QuarterDemand } from '#shared/protocol/reports.ts'

const minuteOf = (quarter: string): number =>
  Number(quarter.slice(0, 2)) * 60 + Number(quarter.slice(3))

const quarterAt = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')

export function withoutGaps(demand: readonly QuarterDemand[]): QuarterDemand[] {
  const known = new Map(demand.map((one) => [one.quarter, one]))
  const minutes = demand.map(({ quarter }) => minuteOf(quarter))
  const first = Math.min(...minutes)
  const count = demand.length === 0 ? 0 : (Math.max(...minutes) - first) / 15 + 1
  return Array.from({ length: count }, (_, n) => {
    const quarter = quarterAt(first + n * 15)
    return known.get(quarter) ?? { quarter, issued: 0, turnedAway: 0, people: 0 }
  })
}
