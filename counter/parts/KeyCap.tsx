import type { ReactNode } from 'react'
import './keyButton.css'

/** The cap of a key. Decoration for the eye: the button tells its key to screen readers by itself. */
export function KeyCap({ children, letter }: { children: ReactNode; letter?: boolean }) {
  return (
    <kbd className={letter ? 'cap cap-letter' : 'cap'} aria-hidden="true">
      {children}
    </kbd>
  )
}
