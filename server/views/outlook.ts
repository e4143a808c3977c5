/** Will everybody who waits still be called today? */
import type { Day, Ticket } from '#shared/domain/day/state.ts'
import type { Forecast } from '#shared/domain/forecast/forecast.ts'
import { latest, type Moment, plusMinutes } from '#shared/domain/moment.ts'
import type { ManagerView, Outlook } from '#shared/protocol/views.ts'

/** Nobody knows it to the minute. */
const STEP_MS = 5 * 60_000

export function outlookOf(day: Day, now: Moment, { ticket }: Pick<Forecast, 'ticket'>): Outlook {
  const line = waiting(day)
  const ends = line.flatMap(({ session }) => endOf(day, session))
  if (ends.length === 0) return null
  const calls = line.flatMap(({ id, session }) => {
    const range = ticket(id)
    return range ? [{ by: roundedUp(plusMinutes(now, range.to)), session }] : []
  })
  return {
    lastCallBy: calls.length === 0 ? null : calls.map(({ by }) => by).reduce(latest),
    until: ends.reduce(latest),
    late: calls.filter(({ by, session }) => endOf(day, session).some((end) => by > end)).length,
    stranded: line.length - calls.length,
  }
}

export function longestWaiting(day: Day): ManagerView['longestWaiting'] {
  const [first, ...others] = waiting(day)
  if (!first) return null
  const { label, issuedAt } = others.reduce((a, b) => (b.issuedAt < a.issuedAt ? b : a), first)
  return { label, issuedAt }
}

const waiting = (day: Day): Ticket[] => day.line.flatMap((id) => day.tickets[id - 1] ?? [])

const endOf = (day: Day, session: string): Moment[] =>
  day.plan.sessions.filter(({ id }) => id === session).map(({ until }) => until)

const roundedUp = (moment: Moment): Moment =>
  new Date(Math.ceil(Date.parse(moment) / STEP_MS) * STEP_MS).toISOString()
