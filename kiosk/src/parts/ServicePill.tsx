/** What somebody chose, on the screens that follow. */
import type { KioskService } from '#shared/protocol/views.ts'
import { localize } from '#shared/i18n/format.ts'
import { SERVICE_ICONS } from '#shared/ui/serviceIcons.ts'
import { useKiosk } from '../kiosk.ts'

export function ServicePill({ service }: { service: KioskService }) {
  const { language } = useKiosk()
  const Icon = SERVICE_ICONS[service.icon]
  return (
    <p className="pill">
      <Icon aria-hidden="true" className="icon" />
      {localize(service.name, language)}
    </p>
  )
}
