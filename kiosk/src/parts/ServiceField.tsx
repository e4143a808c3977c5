import type { KioskService } from '#shared/protocol/views.ts'
import { localize } from '#shared/i18n/format.ts'
import { SERVICE_ICONS } from '#shared/ui/serviceIcons.ts'
import { useKiosk } from '../kiosk.ts'
import { hintPhrase } from '../phrases.ts'

export function ServiceField(props: { service: KioskService; alone: boolean; working: boolean }) {
  const kiosk = useKiosk()
  const { t, language, actions } = kiosk
  const { service, working } = props
  const Icon = SERVICE_ICONS[service.icon]
  return (
    <button
      type="button"
      className="button service"
      aria-busy={working}
      onClick={() => actions.chooseService(service)}
    >
      {working ? (
        <span className="spinner" aria-hidden="true" />
      ) : (
        <Icon aria-hidden="true" className="service-icon" />
      )}
      <span className="service-words">
        <span className="service-name">{localize(service.name, language)}</span>
        <span className="service-hint">{working ? t('working') : hintPhrase(kiosk, service)}</span>
      </span>
      {props.alone && <span className="service-take">{t('takeNumber')}</span>}
    </button>
  )
}
