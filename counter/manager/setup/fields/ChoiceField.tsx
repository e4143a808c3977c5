/** One of several: folded as a list, or all of them in sight. */
import { type ReactNode, useId, useRef } from 'react'
import { useArrival, useFaults } from './context.ts'
import { Below, described, Field, type FieldProps } from './Field.tsx'

export type FieldChoice<Value> = { value: Value; label: string; note?: string; picture?: ReactNode }

type Props<Value> = FieldProps & {
  choices: readonly FieldChoice<Value>[]
  value: Value
  onChange: (value: Value) => void
}

/** Folded. What is not among the choices any more is shown as it is. */
export function SelectField<Value extends string>(props: Props<Value>) {
  const { path, label, hint, choices, value, onChange } = props
  const faults = useFaults(path)
  const control = useRef<HTMLSelectElement>(null)
  useArrival(path, control, true)
  const isKnown = choices.some((choice) => choice.value === value)
  return (
    <Field label={label} hint={hint} faults={faults}>
      {(attributes) => (
        <select
          {...attributes}
          ref={control}
          className="setup-input"
          value={value}
          onChange={({ target }) => onChange(target.value as Value)}
        >
          {!isKnown && <option value={value}>{value}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** In sight. */
export function ChoiceField<Value extends string>(props: Props<Value>) {
  const { path, label, hint, choices, value, onChange } = props
  const faults = useFaults(path)
  const id = useId()
  const group = useRef<HTMLFieldSetElement>(null)
  useArrival(path, group, true)
  return (
    <fieldset
      ref={group}
      tabIndex={-1}
      className="setup-field setup-choices"
      data-faulty={faults.length > 0}
      aria-describedby={described(id, hint, faults)['aria-describedby']}
    >
      <legend className="setup-label">{label}</legend>
      <div className="setup-options">
        {choices.map((choice) => (
          <label key={choice.value} className="setup-option">
            <input
              type="radio"
              name={id}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.picture}
            <span>
              {choice.label}
              {choice.note && <small>{choice.note}</small>}
            </span>
          </label>
        ))}
      </div>
      <Below id={id} hint={hint} faults={faults} />
    </fieldset>
  )
}
