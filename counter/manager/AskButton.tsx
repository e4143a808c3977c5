import type { Asked } from './asked.ts'
import { useToday } from './context.ts'
import '../parts/keyButton.css'

/** Asks first; nothing on this page happens by one press. */
export function AskButton(props: {
  question: Asked
  label: string
  /** For screen readers, where the label alone leaves open what it is about. */
  spoken?: string
  className?: string
}) {
  const { question, label, spoken, className = '' } = props
  const { live, ask } = useToday()
  return (
    <button
      type="button"
      className={`key-button key-button-small ask-button ${className}`}
      aria-label={spoken}
      aria-haspopup="dialog"
      aria-disabled={!live}
      data-blocked={!live}
      onClick={() => ask(question)}
    >
      {label}
    </button>
  )
}
