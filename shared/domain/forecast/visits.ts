/** A day as the stays at its counters: what learning is fed with. */
import type { DayPlan } from '../day/facts.ts'
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
  const tell = visitTeller(plan)
  return tickets.flatMap((ticket) => tell(ticket))
}

/** So many of the latest numbers whose stays are over: a view is made many times a second, also late on a long day. */
export function latestVisitsOf(
  { plan, tickets }: Pick<Day, 'plan' | 'tickets'>,
  count: number,
): Visit[] {
  const tell = visitTeller(plan)
  const visits: Visit[] = []
  for (let i = tickets.length - 1; i >= 0 && visits.length < count; i--) {
    const ticket = tickets[i]
    if (ticket) visits.push(...tell(ticket))
  }
  return visits
}

function visitTeller({ date, sessions }: DayPlan): (ticket: Ticket) => Visit[] {
  const dawn = Date.parse(date)
  const minute = (moment: Moment) => Math.round((Date.parse(moment) - dawn) / 600) / 100
  const doors = new Map(sessions.map(({ id, from }) => [id, minute(from)]))
  return (ticket) =>
    ticket.stays.flatMap((stay, index): Visit[] => {
      if (stay.end === null || stay.endedAt === null) return []
      const issued = minute(ticket.issuedAt)
      return [
        {
          date,
          service: stay.service,
          further: ticket.further.length,
          party: ticket.party,
          counter: stay.counter,
          doors: doors.get(ticket.session) ?? issued,
          issued,
          called: minute(stay.calledAt),
          arrived: stay.arrivedAt === null ? null : minute(stay.arrivedAt),
          ended: minute(stay.endedAt),
          end: stay.end,
          turn: index + 1,
        },
      ]
    })
}
