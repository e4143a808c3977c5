import { issuingAt } from '#shared/domain/quota.ts'
import type { KioskView } from '#shared/protocol/views.ts'
import type { Snapshot } from '../office/office.ts'
import type { Common } from './common.ts'

export function kioskView({ day, now, configuration }: Snapshot, common: Common): KioskView {
  const issuing = issuingAt(day, now)
  const offered = issuing.is === 'closed' ? null : issuing.session.services
  return {
    ...common,
    services: day.plan.services
      .filter((s) => s.kiosk && (offered === null || offered.includes(s.id)))
      .map(({ id, name, hint, icon, minutes, minutesPerFurtherPerson, maxParty, documents }) => ({
        id,
        name,
        ...(hint && { hint }),
        icon,
        minutes,
        minutesPerFurtherPerson,
        maxParty,
        documents,
      })),
    waiting: day.line.length,
    instead: configuration.instead ?? null,
  }
}
