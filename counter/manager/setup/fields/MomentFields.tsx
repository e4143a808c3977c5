/** A time of day, and a date. */
import { useRef } from 'react'
import { useArrival, useFaults } from './context.ts'
import { Field, type FieldProps, type Given } from './Field.tsx'
import { give } from './TextField.tsx'

/** `07:45` */
export function TimeField(props: FieldProps & Given<string>) {
  return <MomentField type="time" given={props} />
}

/** `2020-11-17` */
export function DateField(props: FieldProps & Given<string> & { min?: string; max?: string }) {
  return <MomentField type="date" given={props} min={props.min} max={props.max} />
}

function MomentField(props: {
  type: 'time' | 'date'
  given: FieldProps & Given<string>
  min?: string | undefined
  max?: string | undefined
}) {
  const { type, given, min, max } = props
  const { path, label, hint, value, optional = false } = given
  const faults = useFaults(path)
  const control = useRef<HTMLInputElement>(null)
  useArrival(path, control, true)
  return (
    <Field label={label} hint={hint} faults={faults}>
      {(attributes) => (
        <input
          {...attributes}
          ref={control}
          type={type}
          className="setup-input"
          required={!optional}
          min={min}
          max={max}
          value={value ?? ''}
          onChange={({ target }) => give(given, target.value)}
        />
      )}
    </Field>
  )
}
