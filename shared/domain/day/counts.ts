import type { Day, TicketEnd, TicketState } from './state.ts'

/** Tickets by what has become of them; `issued` is all of them. */
export type TicketCounts = Record<
  Exclude<TicketState['is'], 'ended'> | TicketEnd | 'issued',
  number
>

export function countsOf({ tickets }: Day): TicketCounts {
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
  }
  for (const { state } of tickets) counts[state.is === 'ended' ? state.how : state.is]++
  return counts
}
