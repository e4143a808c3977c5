import type { ReactNode } from 'react'
import { Dialog } from '../../parts/Dialog.tsx'
import { KeyCap } from '../../parts/KeyCap.tsx'
import { useToday } from '../context.ts'

/** Says what will happen, and does it on the second press. */
export function Confirm(props: {
  title: string
  text: string
  yes: string
  danger?: boolean
  busy: boolean
  refusal: ReactNode
  onConfirm: () => void
  onClose: () => void
}) {
  const { title, text, yes, danger = false, busy, refusal, onConfirm, onClose } = props
  const { t } = useToday()
  return (
    <Dialog title={title} dismiss={t('dismiss')} onClose={onClose}>
      <p className="dialog-text">{text}</p>
      {refusal}
      <button
        type="button"
        className={danger ? 'dialog-yes dialog-danger' : 'dialog-yes'}
        aria-busy={busy}
        aria-disabled={busy}
        onClick={onConfirm}
      >
        <span>{yes}</span>
        <KeyCap>{t('key.enter')}</KeyCap>
      </button>
    </Dialog>
  )
}
