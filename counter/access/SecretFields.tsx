/** Fields for what nobody else should read. */
import { type ReactNode, useId, useState } from 'react'
import { useFirstFocus } from './useFirstFocus.ts'
import type { AccessText } from './texts/index.ts'

type Complete = 'current-password' | 'new-password' | 'off'

export function SecretField(props: {
  label: string
  value: string
  onChange: (value: string) => void
  complete: Complete
  shown?: boolean
  /** Digits only. */
  digits?: boolean
  first?: boolean
  describedBy?: string | undefined
  invalid?: boolean
}) {
  const { label, value, onChange, complete, shown = false, digits = false } = props
  const id = useId()
  const input = useFirstFocus(props.first ?? false)
  return (
    <p className="access-field">
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        className="access-input"
        type={shown ? 'text' : 'password'}
        inputMode={digits ? 'numeric' : undefined}
        maxLength={digits ? 8 : 200}
        autoComplete={complete}
        autoCapitalize="none"
        spellCheck={false}
        data-first={props.first ? '' : undefined}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid ?? false}
        value={value}
        onChange={({ target }) => onChange(digits ? target.value.replace(/\D/g, '') : target.value)}
      />
    </p>
  )
}

/** `children` are told whether what is typed is to be seen. */
export function Showable({
  t,
  children,
}: {
  t: AccessText
  children: (shown: boolean) => ReactNode
}) {
  const [shown, setShown] = useState(false)
  return (
    <>
      {children(shown)}
      <label className="access-show">
        <input
          type="checkbox"
          checked={shown}
          onChange={({ target }) => setShown(target.checked)}
        />
        {t('show')}
      </label>
    </>
  )
}

/** For password managers, which keep a password by its name. */
export function HiddenName({ name }: { name: string }) {
  return (
    <input
      type="text"
      name="username"
      autoComplete="username"
      className="visually-hidden"
      tabIndex={-1}
      aria-hidden="true"
      readOnly
      value={name}
    />
  )
}

export function SubmitButton(props: { blocked: boolean; busy: boolean; children: ReactNode }) {
  const { blocked, busy, children } = props
  return (
    <button
      type="submit"
      className="access-do"
      aria-busy={busy}
      aria-disabled={blocked || busy}
      data-blocked={blocked}
    >
      {children}
    </button>
  )
}
