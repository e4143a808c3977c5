import { turnedAwayInAll } from './turnedAway.ts'
import type { Day, TicketEnd, TicketState } from './state.ts'

/** Tickets by what has become of them; `issued` is all of them. `turnedAway`: touches of a kiosk that had no number. */
export type DayCounts = Record<
  Exclude<TicketState['is'], 'ended'> | TicketEnd | 'issued' | 'turnedAway',
  number
>

export function countsOf({ tickets, turnedAway }: Day): DayCounts {
  const counts = {
    issued: tickets.length,
    waiting: 0,
    called: 0,
    serving: 0,
    parked: 0,
    missed: 0,
    served: 0,
    cancelled: 0,
    voided: 0,
    notServed: 0,
    turnedAway: turnedAwayInAll(turnedAway),
  }
  for (const { state } of tickets) counts[state.is === 'ended' ? state.how : state.is]++
  return counts
}
