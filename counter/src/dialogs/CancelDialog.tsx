import { useDesk } from '../desk/context.ts'
import { KeyCap } from '../desk/KeyButton.tsx'
import { Dialog } from './Dialog.tsx'

export function CancelDialog(props: { label: string; onConfirm: () => void; onClose: () => void }) {
  const { label, onConfirm, onClose } = props
  const { t } = useDesk()
  return (
    <Dialog title={t('ask.cancel', { label })} dismiss={t('ask.cancelNo')} onClose={onClose}>
      <p>{t('ask.cancelText')}</p>
      <button type="button" className="dialog-yes dialog-danger" data-first onClick={onConfirm}>
        <span>{t('ask.cancelYes')}</span>
        <KeyCap>{t('key.enter')}</KeyCap>
      </button>
    </Dialog>
  )
}
