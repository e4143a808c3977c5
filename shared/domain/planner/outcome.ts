/** Many played days in a few figures, with ranges: a mean of days is a day that nobody has. */
import type { PlayedDay } from './play.ts'
import { QUARTER } from './setting.ts'

/** On one of ten days less, on half of them, on one of ten more. */
export type DaysRange = { low: number; middle: number; high: number }

export const FIGURES = [
  'waitMedian',
  'waitP90',
  'inTimeShare',
  'turnedAway',
  'overtime',
  'idleShare',
  'issued',
  'wanted',
  'missed',
  'leftOver',
] as const
export type FigureName = (typeof FIGURES)[number]

/** Of a share that was counted: where the true one lies with 95 of 100. */
export type Counted = { share: number; low: number; high: number }

export type Outcome = {
  days: number
  figures: Record<FigureName, DaysRange>
  /** Over the numbers of all days together: half of them wait no longer, and nine of ten. Minutes; null without any. */
  wait: { median: number; p90: number } | null
  /** Days on which everybody with a number was called before closing. */
  daysInTime: Counted
  /** By when the number was given out; quarters in which hardly any was are left out. */
  byQuarter: { at: number; median: number; p90: number }[]
}

export type DayFigures = Record<FigureName, number>

/** `NaN` where there was nothing to measure. */
export function figuresOf(day: PlayedDay): DayFigures {
  const issued = day.waits.length
  const waits = day.waits.filter((wait) => !Number.isNaN(wait)).sort()
  return {
    waitMedian: quantile(waits, 0.5),
    waitP90: quantile(waits, 0.9),
    inTimeShare: issued > 0 ? day.inTime / issued : Number.NaN,
    turnedAway: day.turnedAway,
    overtime: day.overtime,
    idleShare: day.thereMinutes > 0 ? day.idleMinutes / day.thereMinutes : Number.NaN,
    issued,
    wanted: day.wanted,
    missed: day.missed,
    leftOver: day.leftOver,
  }
}

/** Fewer waits than this say nothing of a quarter. */
const LEAST_WAITS = 20

export class Tally {
  readonly #days: DayFigures[] = []
  readonly #quarters = new Map<number, number[]>()
  #inTime = 0

  add(day: PlayedDay): void {
    this.#days.push(figuresOf(day))
    if (isInTime(day)) this.#inTime++
    day.numberedAt.forEach((at, number) => {
      const wait = day.waits[number] ?? Number.NaN
      if (Number.isNaN(wait)) return
      const quarter = Math.floor(at / QUARTER) * QUARTER
      const waits = this.#quarters.get(quarter)
      if (waits) waits.push(wait)
      else this.#quarters.set(quarter, [wait])
    })
  }

  outcome(): Outcome {
    const quarters = [...this.#quarters].sort(([a], [b]) => a - b)
    const sorted = quarters.map(([at, waits]) => ({ at, waits: Float64Array.from(waits).sort() }))
    const all = Float64Array.from(quarters.flatMap(([, waits]) => waits)).sort()
    const ranges = FIGURES.map((name) => [name, this.#range(name)] as const)
    return {
      days: this.#days.length,
      figures: Object.fromEntries(ranges) as Record<FigureName, DaysRange>,
      wait: all.length > 0 ? { median: quantile(all, 0.5), p90: quantile(all, 0.9) } : null,
      daysInTime: counted(this.#inTime, this.#days.length),
      byQuarter: sorted
        .filter(({ waits }) => waits.length >= LEAST_WAITS)
        .map(({ at, waits }) => ({ at, median: quantile(waits, 0.5), p90: quantile(waits, 0.9) })),
    }
  }

  #range(name: FigureName): DaysRange {
    const values = this.#days.map((day) => day[name]).filter((value) => !Number.isNaN(value))
    const sorted = Float64Array.from(values).sort()
    const at = (share: number) => quantile(sorted, share)
    return { low: at(0.1), middle: at(0.5), high: at(0.9) }
  }
}

export const isInTime = ({ inTime, waits }: PlayedDay): boolean => inTime === waits.length

/** By nearest rank; `NaN` of none. */
function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** Of a normal distribution, 95 of 100 lie so many standard deviations around its middle. */
export const Z95 = 1.96

/** Wilson's interval: it stays within 0 and 1, and says something also when all or none were counted. */
export function counted(yes: number, of: number): Counted {
  if (of === 0) return { share: Number.NaN, low: 0, high: 1 }
  const share = yes / of
  const z2 = (Z95 * Z95) / of
  const middle = (share + z2 / 2) / (1 + z2)
  const half = (Z95 * Math.sqrt((share * (1 - share)) / of + (z2 / of) * 0.25)) / (1 + z2)
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
