import { useRef } from 'react'
import { useArrival, useFaults } from './context.ts'
import { Field, type FieldProps, type Given } from './Field.tsx'

type Props = FieldProps &
  Given<string> & {
    /** Several lines. */
    long?: boolean
    /** Only as wide as so many letters. */
    letters?: number
  }

export function TextField(props: Props) {
  const { path, label, hint, value, long, letters } = props
  const faults = useFaults(path)
  const control = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useArrival(path, control, true)
  const Control = long ? 'textarea' : 'input'
  return (
    <Field label={label} hint={hint} faults={faults} wide={letters === undefined}>
      {(attributes) => (
        <Control
          {...attributes}
          ref={control}
          className="setup-input"
          autoComplete="off"
          style={letters === undefined ? undefined : { width: `${letters + 3}ch` }}
          value={value ?? ''}
          onChange={({ target }) => give(props, target.value)}
        />
      )}
    </Field>
  )
}

/** Nothing is left out where it may be, and stays a fault where it may not. */
export function give(props: Given<string>, text: string): void {
  if (props.optional) props.onChange(text === '' ? undefined : text)
  else props.onChange(text)
}
