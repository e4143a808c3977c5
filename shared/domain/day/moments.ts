/** When a day changes by time alone. */
import { LAST_CALL_MINUTES } from '../lastCall.ts'
import { earliest, type Moment, plusMinutes } from '../moment.ts'
import type { Day } from './state.ts'

/** The next moment after `now` at which views or automatic counters may change; null when none will. */
export function nextMoment(day: Day, now: Moment): Moment | null {
  const chances = day.missed.map((id) => {
    const state = day.tickets[id - 1]?.state
    return state?.is === 'missed' ? (state.chance?.at ?? null) : null
  })
  const moments = [
    ...day.plan.sessions.flatMap((s) => [
      s.ticketsFrom,
      s.from,
      s.ticketsUntil,
      plusMinutes(s.until, -LAST_CALL_MINUTES),
      s.until,
      ...s.releases.map((r) => r.at),
    ]),
    ...day.returned.map((place) => place.from),
    ...(day.notice?.until ? [day.notice.until] : []),
    ...chances.filter((at) => at !== null),
  ]
  return earliest(moments.filter((at) => at > now))
}
