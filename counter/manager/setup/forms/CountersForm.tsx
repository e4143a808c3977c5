import type { CounterConfig } from '#shared/domain/config.ts'
import { placeName } from '../../../parts/placeName.ts'
import { CheckList } from '../fields/CheckList.tsx'
import { ListEditor } from '../fields/ListEditor.tsx'
import { TextField } from '../fields/TextField.tsx'
import type { SectionProps } from '../section.ts'
import { texts } from '../texts/index.ts'
import './forms.css'

export function CountersForm({ draft, change, language }: SectionProps) {
  const t = texts(language)
  const services = draft.services.map(({ id, name }) => ({ value: id, label: name.de }))
  const note = (counter: CounterConfig) =>
    services.every(({ value }) => counter.services.includes(value))
      ? t('counter.all')
      : t('counter.count', { count: counter.services.length })
  return (
    <div className="setup-form">
      <ListEditor
        path={['counters']}
        label={t('counters')}
        untitled
        items={draft.counters}
        most={60}
        adding={{
          label: t('counters.add'),
          ask: t('counters.ask'),
          idName: (name) => (/^\d+$/.test(name) ? `platz-${name}` : name),
          make: (name, id) => ({ id, name, services: draft.services.map((one) => one.id) }),
        }}
        nameOf={({ name }) => (name ? placeName(name, t) : '')}
        noteOf={note}
        change={(make) => change((office) => ({ ...office, counters: make(office.counters) }))}
      >
        {({ item, path, change: changeItem }) => (
          <>
            <TextField
              path={[...path, 'name']}
              label={t('counter.name')}
              hint={t('counter.nameHint')}
              letters={20}
              value={item.name}
              onChange={(name) => changeItem((before) => ({ ...before, name }))}
            />
            <CheckList
              path={[...path, 'services']}
              label={t('counter.services')}
              choices={services}
              value={item.services}
              onChange={(ids) => changeItem((before) => ({ ...before, services: ids }))}
            />
          </>
        )}
      </ListEditor>
    </div>
  )
}
