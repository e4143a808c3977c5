/** In the page's head: what is shown, and the spans before and after it. */
import { ChevronLeft, ChevronRight } from 'lucide-react'
import '../history/dayBar.css'

export function SpanSteps(props: {
  text: string
  /** Addresses; null where no figures are. */
  earlier: string | null
  later: string | null
  names: { earlier: string; later: string }
}) {
  const { text, earlier, later, names } = props
  return (
    <div className="day-bar">
      <Step address={earlier} name={names.earlier} Icon={ChevronLeft} />
      <p className="report-span">{text}</p>
      <Step address={later} name={names.later} Icon={ChevronRight} />
    </div>
  )
}

function Step(props: { address: string | null; name: string; Icon: typeof ChevronLeft }) {
  const { address, name, Icon } = props
  // Stays where it was when there is nothing more: who steps by keyboard must not lose the focus.
  return (
    <a
      className="day-step"
      aria-label={name}
      {...(address === null
        ? { role: 'link', 'aria-disabled': true, tabIndex: 0 }
        : { href: address })}
    >
      <Icon aria-hidden="true" />
    </a>
  )
}
