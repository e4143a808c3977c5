import { Dialog } from '../../../parts/Dialog.tsx'
import type { SetupText } from '../texts/index.ts'

export function Confirm(props: {
  title: string
  text: string
  yes: string
  danger?: boolean
  t: SetupText
  onConfirm: () => void
  onClose: () => void
}) {
  const { title, text, yes, danger = false, t, onConfirm, onClose } = props
  return (
    <Dialog title={title} dismiss={t('dismiss')} onClose={onClose}>
      <p className="dialog-text">{text}</p>
      <button
        type="button"
        data-first
        className={danger ? 'dialog-yes dialog-danger' : 'dialog-yes'}
        onClick={onConfirm}
      >
        {yes}
      </button>
    </Dialog>
  )
}
