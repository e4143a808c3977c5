import { Siren } from 'lucide-react'
import type { ReactNode } from 'react'
import './helpBand.css'

/** Somebody needs help, across the whole page: who and since when, who comes, and what one can do. */
export function HelpBand(props: {
  who: string
  state: string
  answered: boolean
  button: { label: string; key: ReactNode; shortcut?: string; live: boolean; onClick: () => void }
}) {
  const { who, state, answered, button } = props
  return (
    <div className="help-band" data-answered={answered}>
      <Siren aria-hidden="true" />
      <p className="help-band-who">
        <b>{who}</b>
        <span>{state}</span>
      </p>
      <button
        type="button"
        className="help-band-button"
        aria-keyshortcuts={button.shortcut}
        aria-disabled={!button.live}
        onClick={button.onClick}
      >
        {button.label}
        {button.key}
      </button>
    </div>
  )
}
