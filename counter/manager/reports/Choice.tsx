/** One of several, folded. What is not among them any more is shown as it is. */
import { useId } from 'react'

export function Choice(props: {
  label: string
  value: string
  choices: readonly { value: string; text: string }[]
  onChange: (value: string) => void
}) {
  const { label, value, choices, onChange } = props
  const id = useId()
  const isKnown = choices.some((choice) => choice.value === value)
  return (
    <div className="report-choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {!isKnown && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </div>
  )
}
