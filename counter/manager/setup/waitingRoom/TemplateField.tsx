/** The words of an announcement in one language, with number and place to be put in where the cursor is. */
import { useRef } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { Office } from '#shared/domain/config.ts'
import { LANGUAGE_NAMES } from '#shared/i18n/languageNames.ts'
import { useArrival, useFaults } from '../fields/context.ts'
import { Field } from '../fields/Field.tsx'
import { sampleOf, saysBoth } from './sample.ts'
import type { WaitingRoomText } from './texts/index.ts'

export function TemplateField(props: {
  draft: Office
  of: Language
  onChange: (template: string | undefined) => void
  t: WaitingRoomText
}) {
  const { draft, of, onChange, t } = props
  const path = ['waitingRoom', 'announcement', 'template', of]
  const faults = useFaults(path)
  const control = useRef<HTMLInputElement>(null)
  useArrival(path, control, true)
  const template = draft.waitingRoom.announcement.template[of]
  const language = LANGUAGE_NAMES[of]
  const direction = of === 'ar' ? 'rtl' : 'ltr'

  const insert = (part: string) => {
    const input = control.current
    const text = template ?? ''
    const from = input?.selectionStart ?? text.length
    const until = input?.selectionEnd ?? from
    onChange(text.slice(0, from) + part + text.slice(until))
    requestAnimationFrame(() => {
      input?.focus()
      input?.setSelectionRange(from + part.length, from + part.length)
    })
  }
  return (
    <div className="template">
      <Field label={t('wordsIn', { language })} faults={faults} wide>
        {(attributes) => (
          <input
            {...attributes}
            ref={control}
            className="setup-input"
            autoComplete="off"
            lang={of}
            dir={direction}
            value={template ?? ''}
            onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
          />
        )}
      </Field>
      <p className="template-chips">
        {t('insert')}
        <button
          type="button"
          aria-label={t('insertNumber', { language })}
          onClick={() => insert('{{number}}')}
        >
          {t('number')}
        </button>
        <button
          type="button"
          aria-label={t('insertPlace', { language })}
          onClick={() => insert('{{place}}')}
        >
          {t('place')}
        </button>
      </p>
      <p className="template-sample">
        {t('sample')}{' '}
        {template !== undefined && !saysBoth(template) ? (
          t('sampleMissing')
        ) : (
          <q lang={of} dir={direction}>
            {sampleOf(draft, of)}
          </q>
        )}
      </p>
    </div>
  )
}
