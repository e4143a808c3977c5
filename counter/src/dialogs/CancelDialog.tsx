import { useDesk } from '../desk/context.ts'
import { KeyCap } from '../../parts/KeyCap.tsx'
import { DeskDialog } from './DeskDialog.tsx'

export function CancelDialog(props: { label: string; onConfirm: () => void; onClose: () => void }) {
  const { label, onConfirm, onClose } = props
  const { t } = useDesk()
  return (
    <DeskDialog title={t('ask.cancel', { label })} dismiss={t('ask.cancelNo')} onClose={onClose}>
      <p>{t('ask.cancelText')}</p>
      <button type="button" className="dialog-yes dialog-danger" data-first onClick={onConfirm}>
        <span>{t('ask.cancelYes')}</span>
        <KeyCap>{t('key.enter')}</KeyCap>
      </button>
    </DeskDialog>
  )
}
