import type { Office } from '#shared/domain/config.ts'
import { ListEditor } from '../fields/ListEditor.tsx'
import { TextField } from '../fields/TextField.tsx'
import type { SectionProps } from '../section.ts'
import { type SetupText, texts } from '../texts/index.ts'
import './forms.css'

export function PhrasesForm({ draft, change, language }: SectionProps) {
  const t = texts(language)
  return (
    <div className="setup-form">
      <Phrases of="notes" draft={draft} change={change} t={t} />
      <Phrases of="outcomes" draft={draft} change={change} t={t} />
    </div>
  )
}

/** As many as there are digit keys at the counter. */
const MOST = 9

function Phrases(props: {
  of: 'notes' | 'outcomes'
  draft: Office
  change: SectionProps['change']
  t: SetupText
}) {
  const { of, draft, change, t } = props
  return (
    <ListEditor
      path={[of]}
      label={t(of)}
      hint={t(`${of}.hint`)}
      items={draft[of]}
      most={MOST}
      adding={{
        label: t(`${of}.add`),
        ask: t('phrase.words'),
        make: (name, id) => ({ id, name }),
      }}
      nameOf={({ name }) => name}
      change={(make) => change((office) => ({ ...office, [of]: make(office[of]) }))}
    >
      {({ item, path, change: changeItem }) => (
        <TextField
          path={[...path, 'name']}
          label={t('phrase.words')}
          value={item.name}
          onChange={(name) => changeItem((before) => ({ ...before, name }))}
        />
      )}
    </ListEditor>
  )
}
