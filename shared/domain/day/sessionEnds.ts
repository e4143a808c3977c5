/**
 * A session that ends later or earlier than planned. The day's plan says how it ends now, so that everything which asks
 * follows; beside it stands how it was planned.
 */
import { dateIn, type Moment } from '../moment.ts'
import type { Outcome } from './decide.ts'
import type { DayPlan } from './facts.ts'
import { issuingEnd } from './issuingEnd.ts'
import type { Day } from './state.ts'

/** `until`: null ends it at once. */
export function decideSessionEnd(day: Day, id: string, until: Moment | null, now: Moment): Outcome {
  const session = day.plan.sessions.find((s) => s.id === id && s.kind === 'walkIn')
  if (!session) return 'unknownSession'
  // At once means no later, also when the session was over before the wish came.
  if (until === null && session.until <= now) return []
  const end = until ?? now
  if (!isLaterToday(day, end, now) || end < session.from) return 'momentNotPossible'
  return end === session.until ? [] : [{ type: 'sessionChanged', session: id, until: end }]
}

export const isLaterToday = ({ plan }: Day, moment: Moment, now: Moment): boolean =>
  now <= moment && dateIn(moment, plan.zone).toString() === plan.date

export function applySessionEnd(day: Day, id: string, until: Moment): Day {
  const session = day.plan.sessions.find((s) => s.id === id)
  if (!session) return day
  const { [id]: known, ...others } = day.plannedEnds
  const planned = known ?? { until: session.until, ticketsUntil: session.ticketsUntil }
  return {
    ...day,
    plan: {
      ...day.plan,
      sessions: day.plan.sessions.map((s) =>
        s === session ? { ...s, until, ticketsUntil: issuingEnd(planned, until) } : s,
      ),
    },
    plannedEnds: planned.until === until ? others : { ...others, [id]: planned },
  }
}

/** A change holds on in a new plan, unless that plans another end. */
export function keepEnds(before: Day, after: Day): Day {
  const kept = before.plan.sessions.filter(({ id }) => {
    const planned = before.plannedEnds[id]
    return planned && after.plan.sessions.some((s) => s.id === id && s.until === planned.until)
  })
  const fresh: Day = { ...after, plannedEnds: {} }
  return kept.reduce((day, { id, until }) => applySessionEnd(day, id, until), fresh)
}

/** Without what was changed by hand since. */
export const planAsMade = ({ plan, plannedEnds }: Day): DayPlan => ({
  ...plan,
  sessions: plan.sessions.map((session) => ({ ...session, ...plannedEnds[session.id] })),
})
