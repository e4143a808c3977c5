import { useRef } from 'react'
import { useArrival, useFaults } from './context.ts'
import { Field, type FieldProps } from './Field.tsx'

const STEP = 5
const MOST = 100

/** A share of the whole, in percent. */
export function RangeField(
  props: FieldProps & { value: number; onChange: (value: number) => void },
) {
  const { path, label, hint, value, onChange } = props
  const faults = useFaults(path)
  const control = useRef<HTMLInputElement>(null)
  useArrival(path, control, true)
  return (
    <Field label={label} hint={hint} faults={faults}>
      {(attributes) => (
        <span className="setup-range">
          <input
            {...attributes}
            ref={control}
            type="range"
            min={0}
            max={MOST}
            step={STEP}
            value={value}
            aria-valuetext={`${value} %`}
            onChange={({ target }) => onChange(Number(target.value))}
          />
          <span aria-hidden="true">{value}&nbsp;%</span>
        </span>
      )}
    </Field>
  )
}
