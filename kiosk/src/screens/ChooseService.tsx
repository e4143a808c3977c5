import type { KioskView } from '#shared/protocol/views.ts'
import { localize } from '#shared/i18n/format.ts'
import { useKiosk } from '../kiosk.ts'
import { BackButton } from '../parts/BackButton.tsx'
import { Fields } from '../parts/Fields.tsx'
import { ServiceField } from '../parts/ServiceField.tsx'
import { Split } from '../parts/Split.tsx'
import { Status } from '../parts/Status.tsx'
import { Title } from '../parts/Title.tsx'
import { hintPhrase } from '../phrases.ts'

/** With more, the fields need the room of the greeting. */
const GREETED = 6

export function ChooseService(props: {
  view: KioskView
  left: number
  /** Only the services of this group; null shows all. */
  group: string | null
  page: number
  paperLow: boolean
  /** Id of the service whose number is on its way. */
  working: string | null
}) {
  const kiosk = useKiosk()
  const { t, language } = kiosk
  const { group, view } = props
  const services = view.services.filter((service) => group === null || service.group === group)
  const alone = services.length === 1
  const told = (
    <>
      <div className="heading">
        <Title>
          {services.length <= GREETED && <span className="greeting">{t('greeting')} </span>}
          {t(alone ? 'singleTitle' : 'chooseService')}
        </Title>
        {services.length <= GREETED && (
          <p className="lead">{t(alone ? 'singleHint' : 'chooseHint')}</p>
        )}
      </div>
      <Status view={view} left={props.left} paperLow={props.paperLow} />
    </>
  )
  return (
    <Split told={told}>
      <Fields
        items={services}
        text={(service) => ({
          name: localize(service.name, language),
          hint: hintPhrase(kiosk, service),
        })}
        page={props.page}
      >
        {(service) => (
          <ServiceField
            key={service.id}
            service={service}
            alone={alone}
            working={service.id === props.working}
          />
        )}
      </Fields>
      {group !== null && <BackButton />}
    </Split>
  )
}
