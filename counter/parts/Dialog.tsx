import { type ReactNode, useEffect, useRef } from 'react'
import { KeyCap } from './KeyCap.tsx'
import './dialog.css'

/** A modal question. Escape and the last button close it without an effect. */
export function Dialog(props: {
  title: string
  /** What the last button says. */
  dismiss: string
  onClose: () => void
  wide?: boolean
  /** Over the question, whatever it is. */
  above?: ReactNode
  children: ReactNode
}) {
  const { title, dismiss, onClose, wide, above, children } = props
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    // Else the browser gives the focus to the first control, which is not always harmless; every dialog names one.
    dialog.current?.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby="dialog-title"
      onClose={onClose}
    >
      {above}
      <h2 id="dialog-title">{title}</h2>
      {children}
      <button
        type="button"
        className="key-button key-button-small dialog-dismiss"
        onClick={() => dialog.current?.close()}
      >
        <span>{dismiss}</span>
        <KeyCap>Esc</KeyCap>
      </button>
    </dialog>
  )
}
