import type { Service } from '#shared/domain/config.ts'
import { issuingAt } from '#shared/domain/quota.ts'
import { plusMinutes } from '#shared/domain/moment.ts'
import type { PrinterHealth } from '#shared/protocol/printing.ts'
import type { KioskService, KioskView } from '#shared/protocol/views.ts'
import type { Snapshot } from '../office/office.ts'
import { issuedTicket } from './issued.ts'
import type { Common } from './common.ts'

/** What is this kiosk's own in the view. */
export type AtKiosk = { device: string; printer: PrinterHealth | null; publicUrl: string | null }

export function kioskView(
  { day, now, configuration }: Snapshot,
  common: Common,
  { device, printer, publicUrl }: AtKiosk,
): KioskView {
  const issuing = issuingAt(day, now)
  const offered = issuing.is === 'closed' ? null : issuing.session.services
  const services = day.plan.services.filter(
    ({ id, kiosk }) => kiosk && (offered === null || offered.includes(id)),
  )
  const { printers: _printers, forecast: _forecast, ...shown } = common
  return {
    ...shown,
    groups: configuration.groups.filter(({ id }) => services.some(({ group }) => group === id)),
    services: services.map(kioskService),
    waiting: day.line.length,
    instead: configuration.instead ?? null,
    receiptLines: configuration.receiptLines,
    printer,
    unconfirmed: unconfirmedAt({ day, now }, device, publicUrl),
  }
}

const kioskService = ({ code: _code, kiosk: _kiosk, ...service }: Service) =>
  service satisfies KioskService

/** Whoever stands there later is somebody else, and must not be offered another one's place. */
const ASKED_FOR_MINUTES = 10

/** Older ones were asked about before the last one was issued. */
function unconfirmedAt(
  { day, now }: Pick<Snapshot, 'day' | 'now'>,
  device: string,
  publicUrl: string | null,
): KioskView['unconfirmed'] {
  const last = day.tickets.findLast(
    ({ issuedBy }) => issuedBy.role === 'kiosk' && issuedBy.device === device,
  )
  if (!last || last.confirmed || last.state.is !== 'waiting' || last.calls > 0) return null
  if (last.issuedAt < plusMinutes(now, -ASKED_FOR_MINUTES)) return null
  const service = day.plan.services.find(({ id }) => id === last.service)
  if (!service) return null
  return {
    ...issuedTicket(last, publicUrl),
    service: kioskService(service),
    party: last.party,
  }
}
