/**
 * Against hoarding: a kiosk rests shortly after each number, and longer when it gives out more than a queue of
 * people can pull. A kiosk cannot know who stands before it, so the rule is about the kiosk.
 */
import type { Actor } from './day/facts.ts'
import type { Day, Ticket } from './day/state.ts'
import { plusMinutes, plusSeconds, type Moment } from './moment.ts'

const isFrom =
  (device: string) =>
  ({ issuedBy }: Ticket): boolean =>
    issuedBy.role === 'kiosk' && issuedBy.device === device

/** Numbers of this kiosk within the burst's minutes; 0 where the office has no such rule. */
export function ticketsLately(day: Day, device: string, now: Moment): number {
  const { burst } = day.plan.rules
  if (!burst) return 0
  return ticketsSince(day, plusMinutes(now, -burst.minutes)).filter(isFrom(device)).length
}

/** Newest last, and only the last minutes count. Part of a family has the time of the whole. */
function ticketsSince(day: Day, from: Moment): Ticket[] {
  const earlier = day.tickets.findLastIndex(
    ({ issuedAt, splitFrom }) => splitFrom === null && issuedAt <= from,
  )
  return day.tickets.slice(earlier + 1)
}

export function isBurst(day: Day, device: string, now: Moment): boolean {
  const { burst } = day.plan.rules
  return burst ? ticketsLately(day, device, now) >= burst.tickets : false
}

/** Before this moment the kiosk gives out no further number; the empty string when it gave none lately. */
export function coolDownEnds(day: Day, by: Actor, now: Moment): Moment {
  if (by.role !== 'kiosk') return ''
  const { coolDownSeconds, burst } = day.plan.rules
  // A day that was planned by an earlier version has no such rule.
  const longest = Math.max(coolDownSeconds ?? 0, burst?.coolDownSeconds ?? 0)
  if (longest === 0) return ''
  const last = ticketsSince(day, plusSeconds(now, -longest)).findLast(isFrom(by.device))
  if (!last) return ''
  const seconds = burst && isBurst(day, by.device, now) ? burst.coolDownSeconds : coolDownSeconds
  return seconds ? plusSeconds(last.issuedAt, seconds) : ''
}
