/** What a report says of its whole span: each figure with its unit and what it is made of. */
import type { Figures, Report } from '#shared/protocol/reports.ts'
import { shareOf, type Unit } from './numbers.ts'

export const NUMBERS = [
  'issued',
  'turnedAway',
  'served',
  'missed',
  'secondChances',
  'givenBack',
  'notServed',
] as const
export const WAITING = ['waitingMedian', 'waitingP90', 'withinTarget'] as const
export const SERVING = ['serviceMedian', 'serviceP90'] as const
export const LOAD = ['quotaUsed', 'busy'] as const

export type FigureName =
  | (typeof NUMBERS)[number]
  | (typeof WAITING)[number]
  | (typeof SERVING)[number]
  | (typeof LOAD)[number]

export const unitOf = (name: FigureName): Unit => UNITS[name] ?? 'count'

const UNITS: Partial<Record<FigureName, Unit>> = {
  waitingMedian: 'minutes',
  waitingP90: 'minutes',
  withinTarget: 'share',
  serviceMedian: 'minutes',
  serviceP90: 'minutes',
  quotaUsed: 'share',
  busy: 'share',
}

/** Null where nobody was counted, or where there is no such figure. */
export function valueOf(figures: Figures, name: FigureName): number | null {
  const { waiting, service, quota, counters } = figures
  switch (name) {
    case 'waitingMedian':
      return waiting.median
    case 'waitingP90':
      return waiting.p90
    case 'withinTarget':
      return shareOf(waiting.withinTarget, waiting.count)
    case 'serviceMedian':
      return service.median
    case 'serviceP90':
      return service.p90
    case 'quotaUsed':
      return quota && shareOf(quota.used, quota.given)
    case 'busy':
      return counters && shareOf(counters.busyMinutes, counters.openMinutes)
    case 'issued':
    case 'turnedAway':
    case 'served':
    case 'missed':
    case 'secondChances':
    case 'givenBack':
    case 'notServed':
      return figures[name]
    default:
      return name satisfies never
  }
}

/** Whether there is such a figure, in rows as this report has. */
export const isTold = ({ rows }: Report, name: FigureName): boolean =>
  rows.some((figures) => valueOf(figures, name) !== null)
