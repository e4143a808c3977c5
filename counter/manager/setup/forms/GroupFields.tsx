import type { ServiceGroup } from '#shared/domain/config.ts'
import type { Path } from '../fields/context.ts'
import { LocalizedField } from '../fields/LocalizedField.tsx'
import type { SetupText } from '../texts/index.ts'
import { IconField } from './IconField.tsx'

export function GroupFields(props: {
  group: ServiceGroup
  path: Path
  change: (make: (group: ServiceGroup) => ServiceGroup) => void
  t: SetupText
}) {
  const { group, path, change, t } = props
  return (
    <>
      <LocalizedField
        path={[...path, 'name']}
        label={t('service.name')}
        value={group.name}
        onChange={(name) => change((before) => ({ ...before, name }))}
      />
      <IconField
        path={[...path, 'icon']}
        value={group.icon}
        t={t}
        onChange={(icon) => change((before) => ({ ...before, icon }))}
      />
    </>
  )
}
