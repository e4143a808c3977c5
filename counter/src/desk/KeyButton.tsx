import { KeyCap } from '../../parts/KeyCap.tsx'
import type { Deed } from '../actions.ts'
import { barrier } from '../intents.ts'
import { type Letter, letterIntent } from '../keys.ts'
import { useDesk } from './context.ts'

/** A button that does what its letter does. */
export function KeyButton(props: {
  letter: Letter
  /** What is under way after it; none for what only asks. */
  deed?: Deed
  label: string
  /** A word or two under the label. */
  note?: string
  className?: string
}) {
  const { letter, deed, label, note, className } = props
  const { view, live, running, may, perform } = useDesk()
  const intent = letterIntent(letter, view)
  if (!intent || !may(intent)) return null
  const blocked = !live || barrier(intent, view) !== null
  return (
    <button
      type="button"
      className={`key-button ${className ?? ''}`}
      aria-keyshortcuts={letter === '+' ? 'Plus' : letter.toUpperCase()}
      aria-disabled={blocked || running !== null}
      aria-busy={deed !== undefined && running === deed}
      data-blocked={blocked}
      onClick={() => perform(intent)}
    >
      <span>
        {label}
        {note && <small>{note}</small>}
      </span>
      <KeyCap letter>{letter.toUpperCase()}</KeyCap>
    </button>
  )
}
