/** What is told of a forecast: a range in steps of five minutes, and whether it will do before closing. */
import type { Day, Ticket } from '../day/state.ts'
import { issuingAt } from '../quota.ts'
import { minutesBetween, type Moment, plusMinutes } from '../moment.ts'
import { type Forecast, forecast, type Range } from './forecast.ts'

const STEP = 5

export type WaitRange = {
  fromMinutes: number
  toMinutes: number
  /** At least nine in ten such numbers are called before the end. */
  beforeClosing: boolean
  /** How many of a hundred such numbers are called before the end; in steps of five. */
  chance: number
}

/** Null when no numbers are given out, or no counter is there to call anybody. */
export function likelyWait(
  day: Day,
  now: Moment,
  known: Forecast = forecast(day, now),
  services: readonly string[] = day.plan.services.map(({ id }) => id),
): WaitRange | null {
  const issuing = issuingAt(day, now)
  const range = issuing.is === 'open' ? known.newcomer(services) : null
  return range && issuing.is === 'open' ? waitRange(range, now, issuing.session.until) : null
}

/** What is told of the forecast for one ticket; null when nobody can tell. */
export function likelyWaitOf(
  day: Day,
  now: Moment,
  { id, session }: Ticket,
  known: Forecast,
): WaitRange | null {
  const range = known.ticket(id)
  const until = day.plan.sessions.find((one) => one.id === session)?.until
  return range && until ? waitRange(range, now, until) : null
}

function waitRange(range: Range, now: Moment, until: Moment): WaitRange {
  const fromMinutes = Math.floor(range.from / STEP) * STEP
  const toMinutes = Math.max(Math.ceil(range.to / STEP) * STEP, fromMinutes + STEP)
  const chance = Math.round((range.within(minutesBetween(now, until)) * 100) / STEP) * STEP
  return { fromMinutes, toMinutes, beforeClosing: plusMinutes(now, toMinutes) <= until, chance }
}
