/** Several of a list, kept in the order of the list. */
import { useId, useRef } from 'react'
import type { FieldChoice } from './ChoiceField.tsx'
import { useArrival, useFaults } from './context.ts'
import { Below, described, type FieldProps } from './Field.tsx'

type Ticked<Value> =
  | { all?: undefined; value: readonly Value[]; onChange: (value: Value[]) => void }
  | {
      /** Words for every one of them, also of those to come: the value is left out then. */
      all: string
      value: readonly Value[] | undefined
      onChange: (value: Value[] | undefined) => void
    }

export function CheckList<Value extends string | number>(
  props: FieldProps & Ticked<Value> & { choices: readonly FieldChoice<Value>[] },
) {
  const { path, label, hint, choices, all, value } = props
  const faults = useFaults(path)
  const id = useId()
  const group = useRef<HTMLFieldSetElement>(null)
  useArrival(path, group, true)
  const ticked = value ?? []
  // What is not on the list any more must be seen to be taken away.
  const unknown = ticked.filter((one) => !choices.some((choice) => choice.value === one))
  const listed: readonly FieldChoice<Value>[] = [
    ...choices,
    ...unknown.map((one) => ({ value: one, label: String(one) })),
  ]
  const tick = (one: Value, on: boolean) =>
    props.onChange(
      listed
        .map((choice) => choice.value)
        .filter((other) => (other === one ? on : ticked.includes(other))),
    )
  return (
    <fieldset
      ref={group}
      tabIndex={-1}
      className="setup-field setup-choices"
      data-faulty={faults.length > 0}
      aria-describedby={described(id, hint, faults)['aria-describedby']}
    >
      <legend className="setup-label">{label}</legend>
      {all !== undefined && (
        <label className="setup-option">
          <input
            type="checkbox"
            checked={value === undefined}
            onChange={({ target }) =>
              props.onChange(target.checked ? undefined : choices.map((choice) => choice.value))
            }
          />
          <span>{all}</span>
        </label>
      )}
      {value !== undefined && (
        <div className="setup-options">
          {listed.map((choice) => (
            <label key={choice.value} className="setup-option">
              <input
                type="checkbox"
                checked={ticked.includes(choice.value)}
                onChange={({ target }) => tick(choice.value, target.checked)}
              />
              <span>
                {choice.label}
                {choice.note && <small>{choice.note}</small>}
              </span>
            </label>
          ))}
        </div>
      )}
      <Below id={id} hint={hint} faults={faults} />
    </fieldset>
  )
}
