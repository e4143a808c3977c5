/** What is printed on a ticket. A label is used once a day, also when its ticket was voided. */
import type { DayPlan } from './day/facts.ts'
import type { Day } from './day/state.ts'

/** Key of the row a service counts in: its letter, or one row for the whole office. */
export const seriesOf = (plan: DayPlan, service: string): string =>
  plan.numbering === 'row' ? '' : (plan.services.find((s) => s.id === service)?.code ?? '')

/** `45`, or `A 045` with series. */
export function nextLabel(day: Day, service: string): string {
  const series = seriesOf(day.plan, service)
  const number = (day.series[series] ?? 0) + day.skipped + 1
  return series === '' ? String(number) : `${series} ${String(number).padStart(3, '0')}`
}
