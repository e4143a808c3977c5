import { type ReactNode, useId } from 'react'
import type { SetupFault } from '#shared/protocol/setup.ts'
import './field.css'

/** What every field is given. */
export type FieldProps = {
  path: readonly (string | number)[]
  label: string
  hint?: string | undefined
}

/** A value that must be there, or one that may be left out. */
export type Given<Value> =
  | { optional?: false; value: Value | undefined; onChange: (value: Value) => void }
  | {
      optional: true
      value: Value | undefined
      onChange: (value: Value | undefined) => void
    }

/** What a control says of itself. */
export type ControlAttributes = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean
}

/** Label above, hint and faults beneath. */
export function Field(props: {
  label: string
  hint?: string | undefined
  faults: readonly SetupFault[]
  /** As wide as it has room, or as its content needs. */
  wide?: boolean
  children: (attributes: ControlAttributes) => ReactNode
}) {
  const { label, hint, faults, wide = false, children } = props
  const id = useId()
  return (
    <div className="setup-field" data-wide={wide} data-faulty={faults.length > 0}>
      <label className="setup-label" htmlFor={id}>
        {label}
      </label>
      {children({ id, ...described(id, hint, faults) })}
      <Below id={id} hint={hint} faults={faults} />
    </div>
  )
}

export function described(id: string, hint: string | undefined, faults: readonly SetupFault[]) {
  const ids = [faults.length > 0 && `${id}-faults`, hint && `${id}-hint`].filter(Boolean)
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': faults.length > 0,
  }
}

export function Below(props: {
  id: string
  hint?: string | undefined
  faults: readonly SetupFault[]
}) {
  const { id, hint, faults } = props
  return (
    <>
      {faults.length > 0 && (
        <p id={`${id}-faults`} className="setup-fault">
          {[...new Set(faults.map(({ message }) => message))].join(' · ')}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="setup-hint">
          {hint}
        </p>
      )}
    </>
  )
}
