/** Finds a ticket by the secret name that stands in its QR code. */
import type { Day, Ticket } from '#shared/domain/day/state.ts'
import { followToken } from '../views/issued.ts'

export type FindTicket = (day: Day, token: string) => Ticket | null

/** The names of a day's tickets, each worked out once. */
export function ticketFinder(): FindTicket {
  let of = ''
  let known = 0
  const ids = new Map<string, number>()
  return (day, token) => {
    if (of !== day.plan.date) {
      of = day.plan.date
      known = 0
      ids.clear()
    }
    for (; known < day.tickets.length; known++) {
      const ticket = day.tickets[known]
      if (ticket) ids.set(followToken(ticket), known)
    }
    return day.tickets[ids.get(token) ?? -1] ?? null
  }
}
