import { ticketsLately } from '#shared/domain/coolDown.ts'
import type { Day } from '#shared/domain/day/state.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { placesLeft, quotaOf } from '#shared/domain/quota.ts'
import type { ManagerView } from '#shared/protocol/views.ts'
import type { Snapshot } from '../office/office.ts'
import type { Delivery } from '../waitingRoom/delivery.ts'
import { type Common, sessionInfo } from './common.ts'
import { helpCalls } from './help.ts'

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
      left: placesLeft(day, session, now),
    })),
    counters: day.plan.counters.flatMap(({ id, name }) => {
      const counter = day.counters[id]
      if (!counter) return []
      const current = counter.ticket === null ? null : day.tickets[counter.ticket - 1]
      const { is, pauseReason, backAt, automatic, served, missed } = counter
      return {
        id,
        name,
        is,
        pauseReason,
        backAt,
        automatic,
        current: current?.label ?? null,
        served,
        missed,
      }
    }),
    help: helpCalls(day),
    counts,
  }
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
