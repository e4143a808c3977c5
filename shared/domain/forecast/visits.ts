/** A day as the stays at its counters: what learning is fed with. */
import type { Day, Stay, Ticket } from '../day/state.ts'
import type { Moment } from '../moment.ts'

/** One stay of one number at one counter. Times are minutes of the date, counted in UTC. */
export type Visit = {
  date: string
  service: string
  /** Matters that were added at the counter. */
  further: number
  party: number
  counter: string
  /** When the doors opened for it, and when the number was given out. */
  doors: number
  issued: number
  called: number
  /** Null when nobody came. */
  arrived: number | null
  ended: number
  end: NonNullable<Stay['end']>
  /** Which stay of this number it was, from 1. */
  turn: number
}

/** Of all that are over, in order of number. */
export function visitsOf({ plan, tickets }: Pick<Day, 'plan' | 'tickets'>): Visit[] {
  const dawn = Date.parse(plan.date)
  const minute = (moment: Moment) => Math.round((Date.parse(moment) - dawn) / 600) / 100
  const doors = new Map(plan.sessions.map(({ id, from }) => [id, minute(from)]))
  return tickets.flatMap((ticket) =>
    ticket.stays.flatMap((stay, index) =>
      stay.end === null ? [] : [visitOf(plan.date, ticket, stay, index + 1)],
    ),
  )

  function visitOf(date: string, ticket: Ticket, stay: Stay, turn: number): Visit {
    const issued = minute(ticket.issuedAt)
    return {
      date,
      service: stay.service,
      further: ticket.further.length,
      party: ticket.party,
      counter: stay.counter,
      doors: doors.get(ticket.session) ?? issued,
      issued,
      called: minute(stay.calledAt),
      arrived: stay.arrivedAt === null ? null : minute(stay.arrivedAt),
      ended: minute(stay.endedAt ?? stay.calledAt),
      end: stay.end ?? 'served',
      turn,
    }
  }
}
