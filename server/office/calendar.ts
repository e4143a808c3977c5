/** The date of a moment, and its midnights. Kept for the next question: it comes with every commit, and zones take their time. */
import { dateIn, type Moment, startOfDate } from '#shared/domain/moment.ts'

export type CalendarDay = { zone: string; date: string; begins: Moment; ends: Moment }

export class Calendar {
  private last: CalendarDay | null = null

  at(now: Moment, zone: string): CalendarDay {
    const { last } = this
    if (last?.zone === zone && last.begins <= now && now < last.ends) return last
    const date = dateIn(now, zone)
    this.last = {
      zone,
      date: date.toString(),
      begins: startOfDate(date, zone),
      ends: startOfDate(date.add({ days: 1 }), zone),
    }
    return this.last
  }
}
