import type { Service } from '#shared/domain/config.ts'
import { SERVICE_ICONS } from '#shared/ui/serviceIcons.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import type { Path } from '../fields/context.ts'
import type { SetupText } from '../texts/index.ts'

type Icon = Service['icon']
const ICONS = Object.keys(SERVICE_ICONS) as Icon[]

export function IconField(props: {
  path: Path
  value: Icon
  t: SetupText
  onChange: (icon: Icon) => void
}) {
  const { path, value, t, onChange } = props
  return (
    <ChoiceField
      path={path}
      label={t('service.icon')}
      choices={ICONS.map((icon) => {
        const Picture = SERVICE_ICONS[icon]
        return {
          value: icon,
          label: t(`icon.${icon}`),
          picture: <Picture aria-hidden="true" />,
        }
      })}
      value={value}
      onChange={onChange}
    />
  )
}
