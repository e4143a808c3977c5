import type { CSSProperties } from 'react'
import './label.css'

/** A ticket's number, as large as its room allows. */
export function Label({ label }: { label: string }) {
  return (
    <span className="ticket-label">
      <span className="num" style={{ '--letters': label.length } as CSSProperties}>
        {label}
      </span>
    </span>
  )
}
