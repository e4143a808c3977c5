import { ticketsLately } from '#shared/domain/coolDown.ts'
import { countsOf } from '#shared/domain/day/counts.ts'
import { noticeAt } from '#shared/domain/day/notice.ts'
import type { Day } from '#shared/domain/day/state.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { placesLeft, placesTaken, quotaOf, releasesOf } from '#shared/domain/quota.ts'
import { waitsOf } from '#shared/domain/waits.ts'
import type { BackupInfo, ManagerView } from '#shared/protocol/views.ts'
import type { Devices } from '../access/devices.ts'
import type { Snapshot } from '../office/office.ts'
import type { Delivery } from '../waitingRoom/delivery.ts'
import { type Common, sessionInfo } from './common.ts'
import { helpCalls } from './help.ts'
import { managedCounters } from './managedCounters.ts'
import { longestWaiting, outlookOf } from './outlook.ts'

export function managerView(
  { configuration, day, now }: Snapshot,
  common: Common,
  delivery: Pick<Delivery, 'all' | 'notAnnounced'>,
  devices: Pick<Devices, 'all'>,
  backups: BackupInfo | null = null,
): ManagerView {
  const { epoch, revision, failing, office, issuing, printers } = common
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
    devices: pairedDevices(devices),
    backups,
    bursts: burstsOf(day, now),
    date: day.plan.date,
    dayClosed: day.closedAt !== null,
    stopped: day.stopped,
    sessions: day.plan.sessions.map((session) => ({
      ...sessionInfo(session),
      id: session.id,
      kind: session.kind,
      ticketsUntil: session.ticketsUntil,
      planned: day.plannedEnds[session.id] ?? {
        until: session.until,
        ticketsUntil: session.ticketsUntil,
      },
      quota: quotaOf(day, session),
      issued: day.quota[session.id]?.issued ?? 0,
      taken: placesTaken(day, session, now),
      left: placesLeft(day, session, now),
      releases: releasesOf(day, session),
    })),
    counters: managedCounters(day, now),
    wait: common.wait,
    longestWaiting: longestWaiting(day),
    outlook: outlookOf(day, now, common.forecast),
    waits: waitsOf(day, configuration.targetMinutes, now),
    notice: noticeAt(day, now),
    turnedAway: day.turnedAway.counts,
    help: helpCalls(day),
    counts: countsOf(day),
  }
}

/** Those that may connect. */
const pairedDevices = (devices: Pick<Devices, 'all'>): ManagerView['devices'] =>
  devices
    .all()
    .filter(({ revokedAt }) => revokedAt === null)
    .map(({ id, kind, name, connected, seenAt }) => ({ id, kind, name, connected, seenAt }))

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
