import type { Office, Service } from '#shared/domain/config.ts'
import { placeName } from '../../../parts/placeName.ts'
import { CheckList } from '../fields/CheckList.tsx'
import { SelectField } from '../fields/ChoiceField.tsx'
import type { Path } from '../fields/context.ts'
import { ListEditor } from '../fields/ListEditor.tsx'
import { LocalizedField } from '../fields/LocalizedField.tsx'
import { NumberField } from '../fields/NumberField.tsx'
import { SwitchField } from '../fields/SwitchField.tsx'
import { TextField } from '../fields/TextField.tsx'
import type { SectionProps } from '../section.ts'
import type { SetupText } from '../texts/index.ts'
import { IconField } from './IconField.tsx'

export function ServiceFields(props: {
  service: Service
  path: Path
  draft: Office
  change: (make: (service: Service) => Service) => void
  /** Who serves it stands with the counters. */
  changeOffice: SectionProps['change']
  t: SetupText
}) {
  const { service, path, draft, change, changeOffice, t } = props
  const set = (part: Partial<Service>) => change((before) => ({ ...before, ...part }))
  const servedBy = draft.counters.filter(({ services }) => services.includes(service.id))
  return (
    <>
      <LocalizedField
        path={[...path, 'name']}
        label={t('service.name')}
        value={service.name}
        onChange={(name) => set({ name })}
      />
      <CheckList
        path={[...path, 'counters']}
        label={t('service.counters')}
        choices={draft.counters.map(({ id, name }) => ({ value: id, label: placeName(name, t) }))}
        value={servedBy.map(({ id }) => id)}
        onChange={(ids) =>
          changeOffice((office) => ({ ...office, counters: serving(office, service.id, ids) }))
        }
      />
      <div className="setup-numbers">
        <NumberField
          path={[...path, 'minutes']}
          label={t('service.minutes')}
          unit={t('rules.minutes')}
          value={service.minutes}
          onChange={(minutes) => set({ minutes })}
        />
        <NumberField
          path={[...path, 'minutesPerFurtherPerson']}
          label={t('service.further')}
          unit={t('rules.minutes')}
          value={service.minutesPerFurtherPerson}
          onChange={(minutesPerFurtherPerson) => set({ minutesPerFurtherPerson })}
        />
        <NumberField
          path={[...path, 'maxParty']}
          label={t('service.maxParty')}
          hint={t('service.maxPartyHint')}
          unit={t('service.persons')}
          value={service.maxParty}
          onChange={(maxParty) => set({ maxParty })}
        />
      </div>
      <div className="setup-numbers">
        <TextField
          path={[...path, 'code']}
          label={t('service.code')}
          hint={t('service.codeHint')}
          letters={3}
          value={service.code}
          onChange={(code) => set({ code: code.trim().toUpperCase() })}
        />
        {(draft.groups.length > 0 || service.group !== undefined) && (
          <SelectField
            path={[...path, 'group']}
            label={t('service.group')}
            choices={[
              { value: '', label: t('service.noGroup') },
              ...draft.groups.map(({ id, name }) => ({ value: id, label: name.de })),
            ]}
            value={service.group ?? ''}
            onChange={(group) => set({ group: group === '' ? undefined : group })}
          />
        )}
        <SwitchField
          path={[...path, 'kiosk']}
          label={t('service.kiosk')}
          hint={t('service.kioskHint')}
          value={service.kiosk}
          onChange={(kiosk) => set({ kiosk })}
        />
      </div>
      <IconField
        path={[...path, 'icon']}
        value={service.icon}
        t={t}
        onChange={(icon) => set({ icon })}
      />
      <LocalizedField
        path={[...path, 'short']}
        label={t('service.short')}
        hint={t('service.shortHint')}
        optional
        value={service.short}
        onChange={(short) => set({ short })}
      />
      <LocalizedField
        path={[...path, 'hint']}
        label={t('service.hint')}
        hint={t('service.hintHint')}
        optional
        value={service.hint}
        onChange={(hint) => set({ hint })}
      />
      <ListEditor
        path={[...path, 'documents']}
        label={t('service.documents')}
        items={service.documents}
        most={12}
        adding={{ label: t('service.addDocument'), make: () => ({ de: '' }) }}
        nameOf={({ de }) => de}
        change={(make) => change((before) => ({ ...before, documents: make(before.documents) }))}
      >
        {(document) => (
          <LocalizedField
            path={document.path}
            label={t('service.document')}
            value={document.item}
            onChange={(text) => document.change(() => text)}
          />
        )}
      </ListEditor>
    </>
  )
}

/** Where it was served already its place among the others stays. */
const serving = ({ counters }: Office, service: string, ids: readonly string[]) =>
  counters.map((counter) => {
    const served = counter.services.includes(service)
    if (ids.includes(counter.id) === served) return counter
    const services = served
      ? counter.services.filter((id) => id !== service)
      : [...counter.services, service]
    return { ...counter, services }
  })
