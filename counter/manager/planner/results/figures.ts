/** The figures that are shown, and how each is read. */
import type { DaysRange, FigureName, Outcome } from '#shared/domain/planner/outcome.ts'
import type { PlannerText } from '../texts/index.ts'

type Reading = { unit: 'minutes' | 'count'; unitKey: Parameters<PlannerText>[0]; times: number }

export const SHOWN = [
  'waitP90',
  'waitMedian',
  'inTimeShare',
  'turnedAway',
  'overtime',
  'idleShare',
] as const satisfies readonly FigureName[]
export type Shown = (typeof SHOWN)[number]

export const READING: Record<Shown, Reading> = {
  waitP90: { unit: 'minutes', unitKey: 'unit.minutes', times: 1 },
  waitMedian: { unit: 'minutes', unitKey: 'unit.minutes', times: 1 },
  inTimeShare: { unit: 'count', unitKey: 'unit.share', times: 100 },
  turnedAway: { unit: 'count', unitKey: 'unit.count', times: 1 },
  overtime: { unit: 'minutes', unitKey: 'unit.minutes', times: 1 },
  idleShare: { unit: 'count', unitKey: 'unit.idle', times: 100 },
}

/** Whole, in the unit in which it is read; null where no day had anything to measure. */
export function rangeOf(outcome: Outcome, figure: Shown): DaysRange | null {
  const { low, middle, high } = outcome.figures[figure]
  if (Number.isNaN(middle)) return null
  const { times } = READING[figure]
  const read = (value: number) => Math.round(value * times)
  return { low: read(low), middle: read(middle), high: read(high) }
}
