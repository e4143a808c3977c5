import type { Day } from '../day/state.ts'
import { quotaOf } from '../quota.ts'

/** Places of a session with numbers, as its quota was at last, and those that were held at the end. */
export type SessionQuota = { session: string; given: number; used: number }

export const sessionQuotas = (day: Day): SessionQuota[] =>
  day.plan.sessions
    .filter(({ kind }) => kind === 'walkIn')
    .map((session) => {
      const back = day.returned.filter((place) => place.session === session.id).length
      const issued = day.quota[session.id]?.issued ?? 0
      return { session: session.id, given: quotaOf(day, session), used: issued - back }
    })
