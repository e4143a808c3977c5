/**
 * How many wanted a number and got none: touches of a kiosk that has none to give. A kiosk cannot know who stands before
 * it. Whoever touches it again within seconds is counted once; two who come that close together are counted as one.
 */
import { plusSeconds, type Moment } from '../moment.ts'
import { issuingAt } from '../quota.ts'
import type { Outcome } from './decide.ts'
import type { Actor, TurnedAwayReason } from './facts.ts'
import type { Day, TurnedAway } from './state.ts'

const SAME_PERSON_SECONDS = 20

export function decideTurnedAway(day: Day, by: Actor, now: Moment): Outcome {
  const issuing = issuingAt(day, now)
  if (by.role !== 'kiosk' || issuing.is === 'open') return []
  const { last } = day.turnedAway
  const before = Object.hasOwn(last, by.device) ? last[by.device] : undefined
  if (before !== undefined && now < plusSeconds(before, SAME_PERSON_SECONDS)) return []
  return [{ type: 'turnedAway', because: issuing.is }]
}

export function applyTurnedAway(
  { counts, last }: TurnedAway,
  because: TurnedAwayReason,
  by: Actor,
  at: Moment,
): TurnedAway {
  return {
    counts: { ...counts, [because]: counts[because] + 1 },
    last: by.role === 'kiosk' ? { ...last, [by.device]: at } : last,
  }
}

export const turnedAwayInAll = ({ counts }: TurnedAway): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)
