/** Half a year of Tuesdays that all become otherwise in the same way is one line to read. */
import type { CalendarDay } from '#shared/protocol/setup.ts'

export type ChangedDay = { before: CalendarDay; after: CalendarDay }

export type DayGroup = {
  before: CalendarDay
  after: CalendarDay
  /** Oldest first, all on the same day of the week. */
  dates: string[]
  /** Every such day of the week from the first date on, as far as anybody has looked. */
  onwards: boolean
}

const WEEK_MS = 7 * 86_400_000
const dayOf = (date: string) => Date.parse(`${date}T12:00:00Z`)
const weekday = (date: string) => new Date(dayOf(date)).getUTCDay()
const isWeekLater = (date: string, earlier: string) => dayOf(date) - dayOf(earlier) === WEEK_MS

/** Until when changed days are looked for: six months on, the last date not included. */
function horizonOf(today: string): number {
  const end = new Date(dayOf(today))
  end.setUTCMonth(end.getUTCMonth() + 6)
  return end.getTime()
}

export function groupDays(days: readonly ChangedDay[], today: string): DayGroup[] {
  const groups = new Map<string, ChangedDay[]>()
  for (const day of days) {
    const { date } = day.before
    const key = JSON.stringify([weekday(date), undated(day.before), undated(day.after)])
    groups.set(key, [...(groups.get(key) ?? []), day])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const dates = group.map(({ before }) => before.date)
    const last = dayOf(dates.at(-1) ?? today)
    const isWeekly = dates.every((date, i) => i === 0 || isWeekLater(date, dates[i - 1] ?? ''))
    const onwards = dates.length > 2 && isWeekly && last + WEEK_MS >= horizonOf(today)
    return [{ before: first.before, after: first.after, dates, onwards }]
  })
}

const undated = ({ date: _, ...rest }: CalendarDay) => rest
