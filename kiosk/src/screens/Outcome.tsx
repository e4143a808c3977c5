/** How a wish ended without a number. */
import { CircleAlert, CircleCheck } from 'lucide-react'
import type { AnyRefusal } from '#shared/client/connection.ts'
import { useKiosk } from '../kiosk.ts'
import { Notice } from '../parts/Notice.tsx'
import { refusalPhrase } from '../phrases.ts'

export function Refused({ refusal }: { refusal: AnyRefusal }) {
  const kiosk = useKiosk()
  const { t, actions } = kiosk
  return (
    <>
      <Notice icon={CircleAlert} title={t('refusedTitle')} text={refusalPhrase(kiosk, refusal)} />
      <button type="button" className="button main-button" onClick={actions.back}>
        {t('goOn')}
      </button>
    </>
  )
}

export function Returned({ label }: { label: string }) {
  const { t, actions } = useKiosk()
  return (
    <>
      <Notice icon={CircleCheck} title={t('returnedTitle')} text={t('returnedText', { label })} />
      <button type="button" className="button main-button" onClick={actions.back}>
        {t('toStart')}
      </button>
    </>
  )
}
