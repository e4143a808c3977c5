import { ticketsLately } from '#shared/domain/coolDown.ts'
import type { Day, Ticket } from '#shared/domain/day/state.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { callOrder, servedAt } from '#shared/domain/next.ts'
import { placesLeft, placesTaken, quotaOf, releasesOf } from '#shared/domain/quota.ts'
import type { ManagedCounter, ManagerView } from '#shared/protocol/views.ts'
import type { Snapshot } from '../office/office.ts'
import type { Delivery } from '../waitingRoom/delivery.ts'
import { type Common, sessionInfo } from './common.ts'
import { longestWaiting, outlookOf } from './outlook.ts'

export function managerView(
  { day, now }: Snapshot,
  common: Common,
  delivery: Pick<Delivery, 'all' | 'notAnnounced'>,
): ManagerView {
  const { epoch, revision, failing, office, issuing, printers } = common
  const counts: ManagerView['counts'] = {
    issued: day.tickets.length,
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
  for (const { state } of day.tickets) counts[state.is === 'ended' ? state.how : state.is]++
  return {
    epoch,
    revision,
    now,
    failing,
    office,
    issuing,
    printers,
    displays: delivery.all(),
    notAnnounced: delivery.notAnnounced(),
    bursts: burstsOf(day, now),
    date: day.plan.date,
    dayClosed: day.closedAt !== null,
    stopped: day.stopped,
    sessions: day.plan.sessions.map((session) => ({
      ...sessionInfo(session),
      id: session.id,
      kind: session.kind,
      quota: quotaOf(day, session),
      issued: day.quota[session.id]?.issued ?? 0,
      taken: placesTaken(day, session, now),
      left: placesLeft(day, session, now),
      releases: releasesOf(day, session),
    })),
    counters: countersOf(day, now),
    wait: common.wait,
    longestWaiting: longestWaiting(day),
    outlook: outlookOf(day, now, common.forecast),
    counts,
  }
}

function countersOf(day: Day, now: Moment): ManagedCounter[] {
  const line = callOrder(day, now)
  return day.plan.counters.flatMap(({ id, name }) => {
    const counter = day.counters[id]
    if (!counter) return []
    const { is, pauseReason, automatic, since, ticket, idleSince, served, missed } = counter
    const current = ticket === null ? null : currentOf(day.tickets[ticket - 1])
    const couldCall = line.some((waiting) => servedAt(day, id, waiting))
    const shown = { is, pauseReason, automatic, since, idleSince, served, missed }
    return [{ id, name, ...shown, current, couldCall }]
  })
}

function currentOf(ticket: Ticket | undefined): ManagedCounter['current'] {
  if (!ticket) return null
  const { label, state } = ticket
  if (state.is === 'called') return { label, is: 'called', since: state.at }
  return state.is === 'serving' ? { label, is: 'serving', since: state.since } : null
}

function burstsOf(day: Day, now: Moment): ManagerView['bursts'] {
  const { burst } = day.plan.rules
  if (!burst) return []
  const kiosks = new Set(
    day.tickets.flatMap(({ issuedBy }) => (issuedBy.role === 'kiosk' ? [issuedBy.device] : [])),
  )
  return [...kiosks]
    .map((device) => ({ device, tickets: ticketsLately(day, device, now), minutes: burst.minutes }))
    .filter(({ tickets }) => tickets >= burst.tickets)
}
