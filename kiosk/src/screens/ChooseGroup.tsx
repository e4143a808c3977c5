/** With many services, first what it is about. */
import type { KioskView } from '#shared/protocol/views.ts'
import { localize } from '#shared/i18n/format.ts'
import { SERVICE_ICONS } from '#shared/ui/serviceIcons.ts'
import { useKiosk } from '../kiosk.ts'
import { Fields } from '../parts/Fields.tsx'
import { Split } from '../parts/Split.tsx'
import { Status } from '../parts/Status.tsx'
import { Title } from '../parts/Title.tsx'

export function ChooseGroup(props: {
  view: KioskView
  left: number
  page: number
  paperLow: boolean
}) {
  const { t, language, actions } = useKiosk()
  const { view } = props
  const told = (
    <>
      <div className="heading">
        <Title>
          <span className="greeting">{t('greeting')} </span>
          {t('chooseGroup')}
        </Title>
        <p className="lead">{t('chooseGroupHint')}</p>
      </div>
      <Status view={view} left={props.left} paperLow={props.paperLow} />
    </>
  )
  return (
    <Split told={told}>
      <Fields
        items={view.groups}
        text={({ name }) => ({ name: localize(name, language), hint: '' })}
        page={props.page}
      >
        {({ id, name, icon }) => {
          const Icon = SERVICE_ICONS[icon]
          return (
            <button
              key={id}
              type="button"
              className="button service"
              onClick={() => actions.chooseGroup(id)}
            >
              <Icon aria-hidden="true" className="service-icon" />
              <span className="service-words">
                <span className="service-name">{localize(name, language)}</span>
              </span>
            </button>
          )
        }}
      </Fields>
    </Split>
  )
}
