/** How many numbers may still be given out, and whether one may be pulled now. */
import type { StopReason } from './day/facts.ts'
import type { Day } from './day/state.ts'
import type { Session } from './hours.ts'
import type { Moment } from './moment.ts'

export type Issuing =
  | { is: 'open'; session: Session; left: number }
  | { is: 'notYet'; session: Session }
  | { is: 'soldOut'; session: Session; nextRelease: { at: Moment; count: number } | null }
  | { is: 'stopped'; reason: StopReason; session: Session }
  | { is: 'closed' }

export const plannedQuota = (session: Session): number =>
  session.releases.reduce((sum, release) => sum + release.count, 0)

export const quotaOf = (day: Day, session: Session): number =>
  day.quota[session.id]?.changedTo ?? plannedQuota(session)

/**
 * Places released by `now`. Places added by hand are there at once; places taken away by hand come off
 * the last releases, since the first ones may be in people's hands already.
 */
export function released(day: Day, session: Session, now: Moment): number {
  const due = session.releases.reduce((sum, r) => (r.at <= now ? sum + r.count : sum), 0)
  const planned = plannedQuota(session)
  const quota = quotaOf(day, session)
  return quota >= planned ? due + (quota - planned) : Math.min(due, quota)
}

/** When how many places become free, after what was changed by hand. */
export function releasesOf(day: Day, session: Session): { at: Moment; count: number }[] {
  const due = session.releases.filter(({ at }) => at < session.ticketsUntil)
  const moments = [...new Set(due.map(({ at }) => at))].sort()
  const totals = moments.map((at) => released(day, session, at))
  return moments
    .map((at, i) => ({ at, count: (totals[i] ?? 0) - (totals[i - 1] ?? 0) }))
    .filter(({ count }) => count > 0)
}

/** Tickets that hold a place: issued, less those whose place went back. */
export function placesTaken(day: Day, session: Session, now: Moment): number {
  const back = day.returned.filter((r) => r.session === session.id && r.from <= now).length
  return (day.quota[session.id]?.issued ?? 0) - back
}

export const placesLeft = (day: Day, session: Session, now: Moment): number =>
  Math.max(0, released(day, session, now) - placesTaken(day, session, now))

/** One that was ended as it began gives out none. */
const walkIns = (day: Day) =>
  day.plan.sessions.filter((s) => s.kind === 'walkIn' && s.ticketsFrom < s.ticketsUntil)

/** The walk-in session that gives out numbers at `now`; the earliest with places, should two overlap. */
function issuingSession(day: Day, now: Moment): Session | null {
  const running = walkIns(day).filter((s) => s.ticketsFrom <= now && now < s.ticketsUntil)
  return running.find((s) => placesLeft(day, s, now) > 0) ?? running[0] ?? null
}

export function issuingAt(day: Day, now: Moment): Issuing {
  if (day.closedAt !== null) return { is: 'closed' }
  const running = issuingSession(day, now)
  const session = running ?? walkIns(day).find((s) => s.ticketsFrom > now)
  if (!session) return { is: 'closed' }
  if (day.stopped !== null) return { is: 'stopped', reason: day.stopped, session }
  if (!running) return { is: 'notYet', session }
  const left = placesLeft(day, session, now)
  return left > 0
    ? { is: 'open', session, left }
    : { is: 'soldOut', session, nextRelease: nextRelease(day, session, now) }
}

function nextRelease(day: Day, session: Session, now: Moment) {
  // A session that ends early never comes to its later ones.
  const later = session.releases
    .map((r) => r.at)
    .filter((at) => at > now && at < session.ticketsUntil)
  for (const at of later.sort()) {
    const count = placesLeft(day, session, at)
    if (count > 0) return { at, count }
  }
  return null
}
