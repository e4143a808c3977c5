/** A text in the office's languages: German in sight, the others folded out. */
import { ChevronRight } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { Localized } from '#shared/domain/config.ts'
import { LANGUAGE_NAMES } from '#shared/i18n/languageNames.ts'
import { useArrival, useFaults, useFields, useOwnFaults } from './context.ts'
import { Below, described, type FieldProps, type Given } from './Field.tsx'
import { texts } from './texts/index.ts'

type Props = FieldProps & Given<Localized> & { /** Several lines. */ long?: boolean }

/** Without a word in any language it is left out where it may be. */
export function LocalizedField(props: Props) {
  const { path, label, hint, value, long = false } = props
  const { languages, language } = useFields()
  const t = texts(language)
  const id = useId()
  const own = useOwnFaults(path)
  const inGerman = useFaults([...path, 'de'])
  const others = listed(languages, value)
  const faults = useFaults(path)
  const inOthers = faults.length > own.length + inGerman.length
  const [unfolded, setUnfolded] = useState(false)
  const isOpen = unfolded || inOthers

  const write = (into: Language, text: string) => {
    const { [into]: _, ...rest } = value ?? { de: '' }
    const next = text === '' && into !== 'de' ? rest : { ...rest, [into]: text }
    const isEmpty = Object.values(next).every((one) => !one)
    if (!props.optional) props.onChange({ de: '', ...next })
    else props.onChange(isEmpty ? undefined : { de: '', ...next })
  }
  const written = others.filter((one) => value?.[one]).length
  return (
    <div className="setup-field setup-localized" data-wide data-faulty={faults.length > 0}>
      <label className="setup-label" htmlFor={id}>
        {label}
      </label>
      <OneLanguage
        path={path}
        of="de"
        id={id}
        hint={hint}
        faults={[...own, ...inGerman]}
        long={long}
        value={value?.de}
        onChange={(text) => write('de', text)}
      />
      {others.length > 0 && (
        <button
          type="button"
          className="setup-unfold"
          aria-expanded={isOpen}
          aria-label={t('languages.of', { label, written, all: others.length })}
          onClick={() => setUnfolded(!isOpen)}
        >
          <ChevronRight aria-hidden="true" />
          {t('languages', { written, all: others.length })}
        </button>
      )}
      {isOpen && (
        <div className="setup-languages">
          {others.map((one) => (
            <OtherLanguage
              key={one}
              path={path}
              of={one}
              label={label}
              long={long}
              value={value?.[one]}
              onChange={(text) => write(one, text)}
            />
          ))}
        </div>
      )}
    </div>
  )
}

/** Also those the office does not offer any more, while there are words in them. */
const listed = (offered: readonly Language[], value: Localized | undefined): Language[] =>
  (Object.keys(LANGUAGE_NAMES) as Language[]).filter(
    (one) => one !== 'de' && (offered.includes(one) || value?.[one]),
  )

type InOneLanguage = {
  path: FieldProps['path']
  of: Language
  long: boolean
  value: string | undefined
  onChange: (text: string) => void
}

function OtherLanguage(props: InOneLanguage & { label: string }) {
  const { of, label } = props
  const id = useId()
  return (
    <div className="setup-language">
      <label htmlFor={id} lang={of}>
        <span className="visually-hidden">{label} </span>
        {LANGUAGE_NAMES[of]}
      </label>
      <OneLanguage {...props} id={id} faults={useFaults([...props.path, of])} />
    </div>
  )
}

function OneLanguage(
  props: InOneLanguage & {
    id: string
    hint?: string | undefined
    faults: ReturnType<typeof useFaults>
  },
) {
  const { path, of, id, hint, faults, long, value, onChange } = props
  const control = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useArrival([...path, of], control, true)
  // A fault of the whole text is mended in German first.
  useArrival(of === 'de' ? path : [...path, of], control, false)
  const Control = long ? 'textarea' : 'input'
  return (
    <div>
      <Control
        ref={control}
        id={id}
        className="setup-input"
        autoComplete="off"
        lang={of}
        dir={of === 'ar' ? 'rtl' : 'ltr'}
        value={value ?? ''}
        {...described(id, hint, faults)}
        onChange={({ target }) => onChange(target.value)}
      />
      <Below id={id} hint={hint} faults={faults} />
    </div>
  )
}
