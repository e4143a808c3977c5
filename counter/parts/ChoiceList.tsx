import { useEffect, useEffectEvent, useRef } from 'react'
import { KeyCap } from './KeyCap.tsx'

/** `off`: shown, with the reason in `note`, and cannot be chosen. */
export type Choice<Value> = { value: Value; label: string; note?: string; off?: boolean }

/** One press chooses: by digit, by arrow keys and Enter, or by mouse. */
export function ChoiceList<Value extends string | null>(props: {
  /** Names the list, and is shown above it. */
  question: string
  choices: readonly Choice<Value>[]
  onChoose: (value: Value) => void
}) {
  const { question, choices, onChoose } = props
  const first = Math.max(
    0,
    choices.findIndex(({ off }) => !off),
  )
  const list = useRef<HTMLUListElement>(null)

  const choose = ({ value, off }: Choice<Value>) => {
    if (!off) onChoose(value)
  }
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const chosen = choices[Number(event.key) - 1]
    if (chosen && !event.repeat) {
      event.preventDefault()
      return choose(chosen)
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || !list.current) return
    event.preventDefault()
    const buttons = [...list.current.querySelectorAll('button')]
    const at = buttons.findIndex((button) => button === document.activeElement)
    buttons[(at + step + buttons.length) % buttons.length]?.focus()
  })
  useEffect(() => {
    // Where one question follows another, the dialog is open already.
    list.current?.querySelector<HTMLElement>('[data-first]')?.focus()
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])

  return (
    <section className="choices" aria-labelledby="choices-question">
      <p id="choices-question">{question}</p>
      <ul ref={list}>
        {choices.map((choice, index) => (
          <li key={choice.value}>
            <button
              type="button"
              className="choice"
              data-first={index === first ? '' : undefined}
              aria-disabled={choice.off ?? false}
              onClick={() => choose(choice)}
            >
              {index < 9 && <KeyCap>{index + 1}</KeyCap>}
              <span>{choice.label}</span>
              {choice.note && <small>{choice.note}</small>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
