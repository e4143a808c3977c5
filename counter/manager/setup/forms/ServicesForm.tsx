import type { Office, Service, ServiceGroup } from '#shared/domain/config.ts'
import { ListEditor } from '../fields/ListEditor.tsx'
import type { SectionProps } from '../section.ts'
import { texts } from '../texts/index.ts'
import { GroupFields } from './GroupFields.tsx'
import { ServiceFields } from './ServiceFields.tsx'
import './forms.css'

export function ServicesForm({ draft, change, language }: SectionProps) {
  const t = texts(language)
  const countersOf = ({ id }: Service) => {
    const serving = draft.counters.filter(({ services }) => services.includes(id))
    if (serving.length === 0) return t('service.noCounter')
    if (serving.length === draft.counters.length) return t('service.allCounters')
    return t('service.atCounters', { names: serving.map(({ name }) => name).join(', ') })
  }
  return (
    <div className="setup-form">
      <ListEditor
        path={['services']}
        label={t('services')}
        untitled
        items={draft.services}
        most={60}
        adding={{
          label: t('services.add'),
          ask: t('services.ask'),
          make: (name, id) => newService(name, id, draft),
        }}
        nameOf={({ name }) => name.de}
        noteOf={countersOf}
        change={(make) =>
          change((office) => withoutGone({ ...office, services: make(office.services) }, office))
        }
      >
        {({ item, path, change: changeItem }) => (
          <ServiceFields
            service={item}
            path={path}
            draft={draft}
            change={changeItem}
            changeOffice={change}
            t={t}
          />
        )}
      </ListEditor>
      <ListEditor<ServiceGroup>
        path={['groups']}
        label={t('groups')}
        hint={t('groups.hint')}
        items={draft.groups}
        most={12}
        adding={{
          label: t('groups.add'),
          ask: t('groups.ask'),
          make: (name, id) => ({ id, name: { de: name }, icon: 'other' }),
        }}
        nameOf={({ name }) => name.de}
        change={(make) => change((office) => ({ ...office, groups: make(office.groups) }))}
      >
        {({ item, path, change: changeItem }) => (
          <GroupFields group={item} path={path} change={changeItem} t={t} />
        )}
      </ListEditor>
    </div>
  )
}

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')

/** A letter of its own, as long as there is one. */
function newService(name: string, id: string, { services, groups }: Office): Service {
  const [group] = groups
  return {
    id,
    name: { de: name },
    code: LETTERS.find((letter) => services.every(({ code }) => code !== letter)) ?? 'A',
    icon: 'other',
    minutes: 10,
    minutesPerFurtherPerson: 0,
    maxParty: 1,
    documents: [],
    kiosk: true,
    ...(group && { group: group.id }),
  }
}

/** No counter serves what is no more. Hours keep it as a fault: without a service they would be for all of them. */
function withoutGone(office: Office, before: Office): Office {
  const isGone = (id: string) =>
    before.services.some((one) => one.id === id) && !office.services.some((one) => one.id === id)
  if (!before.services.some(({ id }) => isGone(id))) return office
  const counters = office.counters.map((counter) => ({
    ...counter,
    services: counter.services.filter((id) => !isGone(id)),
  }))
  return { ...office, counters }
}
