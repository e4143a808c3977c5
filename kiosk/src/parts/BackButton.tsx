import { ArrowLeft } from 'lucide-react'
import { useKiosk } from '../kiosk.ts'

export function BackButton() {
  const { t, actions } = useKiosk()
  return (
    <button type="button" className="button quiet-button back" data-back onClick={actions.back}>
      <ArrowLeft aria-hidden="true" className="icon icon-directed" />
      {t('back')}
    </button>
  )
}
