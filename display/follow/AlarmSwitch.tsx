/** @jsxImportSource preact */
import './alarm.css'

/** The touch that turns it on is the one that lets the browser make a sound later. */
export function AlarmSwitch(props: {
  on: boolean
  label: string
  hint: string
  turn: (on: boolean) => void
}) {
  const { on, label, hint, turn } = props
  return (
    <div className="alarm">
      <button
        type="button"
        role="switch"
        className="alarm-switch"
        aria-checked={on}
        aria-describedby="alarm-hint"
        onClick={() => turn(!on)}
      >
        <span>{label}</span>
        <span className="alarm-slide" aria-hidden="true" />
      </button>
      <p id="alarm-hint" className="alarm-hint">
        {hint}
      </p>
    </div>
  )
}
