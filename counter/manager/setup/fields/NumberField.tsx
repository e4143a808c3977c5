import { useRef, useState } from 'react'
import type { SetupFault } from '#shared/protocol/setup.ts'
import { useArrival, useFaults, useFields } from './context.ts'
import { Field, type FieldProps, type Given } from './Field.tsx'
import { texts } from './texts/index.ts'

type Props = FieldProps &
  Given<number> & { /** Behind the number: minutes, millimetres. */ unit?: string }

/** An empty field is no zero: where a number must be, it is `NaN`, which no rule takes. */
export function NumberField(props: Props) {
  const { path, label, hint, value, unit } = props
  const { language } = useFields()
  const found = useFaults(path)
  const control = useRef<HTMLInputElement>(null)
  useArrival(path, control, true)
  // Beside its value: `12,` is on the way to a number, and `abc` is none.
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed !== null && same(numberOf(typed), value) ? typed : written(value, language)
  const isNone = text === '' ? !props.optional : numberOf(text) === null
  const none: SetupFault = { path: [...path], message: texts(language)('number.none') }
  const faults = isNone ? [none] : found

  const change = (next: string) => {
    setTyped(next)
    if (props.optional && next.trim() === '') props.onChange(undefined)
    else props.onChange(numberOf(next) ?? Number.NaN)
  }
  return (
    <Field label={label} hint={hint} faults={faults}>
      {(attributes) => (
        <span className="setup-number">
          <input
            {...attributes}
            ref={control}
            className="setup-input"
            inputMode="decimal"
            autoComplete="off"
            value={text}
            onChange={({ target }) => change(target.value)}
          />
          {unit && <span className="setup-unit">{unit}</span>}
        </span>
      )}
    </Field>
  )
}

/** A comma is as good as a point. Null when it is no number. */
function numberOf(text: string): number | null {
  const plain = text.trim().replace(',', '.')
  return /^-?\d+\.?\d*$/.test(plain) ? Number(plain) : null
}

/** A draft kept as JSON has null where there is no number. */
const isNumber = (value: number | null | undefined): value is number =>
  typeof value === 'number' && !Number.isNaN(value)

const same = (one: number | null, other: number | undefined): boolean =>
  isNumber(one) ? one === other : !isNumber(other)

const written = (value: number | undefined, language: string): string =>
  isNumber(value) ? String(value).replace('.', language === 'de' ? ',' : '.') : ''
