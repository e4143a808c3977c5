import { Plus } from 'lucide-react'
import { useId, useState } from 'react'
import { useFields } from './context.ts'
import { idFrom } from './ids.ts'
import type { Adding } from './ListEditor.tsx'
import { texts } from './texts/index.ts'

export function AddItem<Item>(props: {
  adding: Adding<Item>
  taken: readonly string[]
  onAdd: (item: Item) => void
}) {
  const { adding, taken, onAdd } = props
  const t = texts(useFields().language)
  const inputId = useId()
  const [name, setName] = useState<string | null>(null)
  if (name === null || !('ask' in adding))
    return (
      <button
        type="button"
        className="key-button key-button-small setup-add"
        onClick={() => ('ask' in adding ? setName('') : onAdd(adding.make()))}
      >
        <Plus aria-hidden="true" />
        {adding.label}
      </button>
    )
  const given = name.trim()
  const id = idFrom(adding.idName?.(given) ?? given, taken)
  const add = () => {
    if (given === '') return
    onAdd(adding.make(given, id))
    setName(null)
  }
  return (
    <div className="setup-add-named">
      <label htmlFor={inputId} className="setup-label">
        {adding.ask}
      </label>
      <div>
        <input
          id={inputId}
          ref={focus}
          className="setup-input"
          autoComplete="off"
          value={name}
          onChange={({ target }) => setName(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add()
            if (event.key === 'Escape') setName(null)
            if (event.key === 'Enter' || event.key === 'Escape') event.preventDefault()
          }}
        />
        <button
          type="button"
          className="key-button key-button-small"
          aria-disabled={given === ''}
          data-blocked={given === ''}
          onClick={add}
        >
          {t('create')}
        </button>
        <button type="button" className="setup-plain" onClick={() => setName(null)}>
          {t('dismiss')}
        </button>
      </div>
      {given !== '' && <p className="setup-hint">{t('willBe', { id })}</p>}
    </div>
  )
}

/** Somebody has just asked for it. */
const focus = (input: HTMLInputElement | null) => input?.focus()
