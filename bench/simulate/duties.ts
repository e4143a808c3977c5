/** What a clerk has to do at set times of a shift, beside calling people. */
import { minutesBetween, type Moment, plusMinutes } from '#shared/domain/moment.ts'

/** Opening hours as the staff see them. */
export type Shift = { from: Moment; until: Moment }

export type Duty =
  | { is: 'pause'; at: Moment; minutes: number }
  /** Tickets are given to the counter from here on, or called by the clerk again. */
  | { is: 'automatic'; at: Moment; on: boolean }

/** The second counter, or the only one, is automatic for a while; pauses are taken in turn. */
export function dutiesOf({ from, until }: Shift, index: number, counters: number): Duty[] {
  const minutes = minutesBetween(from, until)
  const after = (share: number) => plusMinutes(from, minutes * share)
  const duties: Duty[] = []
  if (index === Math.min(1, counters - 1))
    duties.push(
      { is: 'automatic', at: after(0.1), on: true },
      { is: 'automatic', at: after(0.7), on: false },
    )
  const pause = minutes >= 360 ? 30 : minutes >= 150 ? 12 : 0
  if (pause > 0)
    duties.push({ is: 'pause', at: plusMinutes(after(0.4), index * (pause + 3)), minutes: pause })
  return duties
}
