/** Counters that have not opened yet: will they come? */
import type { CounterState, Day } from '../day/state.ts'
import type { Session } from '../hours.ts'
import { minutesBetween, type Moment } from '../moment.ts'
import type { Table } from './quantiles.ts'
import type { Desk } from './scene.ts'
import type { ServiceTimes } from './times.ts'

/** Who worked in the morning comes in the afternoon; who did not is mostly ill. */
const AGAIN = { worked: 0.97, didNot: 0.1 }

/** Null for one that is not waited for. */
export function expectedAt(
  day: Day,
  { id, since }: CounterState,
  now: Moment,
  start: Table,
): Desk['expected'] {
  const walkIns = day.plan.sessions.filter(({ kind }) => kind === 'walkIn')
  const session = walkIns.find(({ until }) => until > now)
  if (!session) return null
  const before = walkIns.some(({ from }) => from < session.from)
  const comes = before ? (since === null ? AGAIN.didNot : AGAIN.worked) : staffed(day.times, id)
  const doors = minutesBetween(now, session.from)
  if (doors > 0) return { share: day.times ? comes : 1, doors, since: 0 }
  // Without having measured how late clerks come, nobody who has not come is waited for; nor is who has come and gone.
  if (!day.times || wasHere(since, session)) return null
  const stillToCome = start.filter((minutes) => minutes > -doors).length / start.length
  const share = (comes * stillToCome) / (1 - comes * (1 - stillToCome))
  return share > 0 ? { share, doors: 0, since: -doors } : null
}

const wasHere = (since: Moment | null, { from }: Session): boolean => since !== null && since > from

/** On how many days this counter works, shrunk to every day. */
const staffed = (times: ServiceTimes | null, id: string): number =>
  ((times?.worked[id] ?? 0) + 1) / ((times?.days ?? 0) + 1)
