import { useId, useRef } from 'react'
import { useArrival, useFaults } from './context.ts'
import { Below, described, type FieldProps } from './Field.tsx'

export function SwitchField(
  props: FieldProps & { value: boolean; onChange: (value: boolean) => void },
) {
  const { path, label, hint, value, onChange } = props
  const faults = useFaults(path)
  const id = useId()
  const control = useRef<HTMLInputElement>(null)
  useArrival(path, control, true)
  return (
    <div className="setup-field" data-faulty={faults.length > 0}>
      <label className="setup-switch">
        <input
          ref={control}
          type="checkbox"
          role="switch"
          checked={value}
          aria-checked={value}
          {...described(id, hint, faults)}
          onChange={({ target }) => onChange(target.checked)}
        />
        <span>{label}</span>
      </label>
      <Below id={id} hint={hint} faults={faults} />
    </div>
  )
}
