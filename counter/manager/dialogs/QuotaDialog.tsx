import { type ReactNode, useState } from 'react'
import type { ManagerView } from '#shared/protocol/views.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { useTime, useToday } from '../context.ts'
import { SubmitButton } from './SubmitButton.tsx'

const LARGEST = 9_999

export function QuotaDialog(props: {
  session: ManagerView['sessions'][number]
  busy: boolean
  refusal: ReactNode
  onChange: (quota: number) => void
  onClose: () => void
}) {
  const { session, busy, refusal, onChange, onClose } = props
  const { t } = useToday()
  const time = useTime()
  const [text, setText] = useState(String(session.quota))
  const wanted = /^\d{1,4}$/.test(text) ? Number(text) : null
  const ready = wanted !== null && wanted !== session.quota && !busy
  const hours = `${time(session.from)}–${time(session.until)}`
  return (
    <Dialog title={t('ask.quota', { hours })} dismiss={t('dismiss')} onClose={onClose}>
      {/* What is too few is the server's to say: numbers are given out while this is open. */}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) onChange(wanted)
        }}
      >
        <p className="dialog-text">{t('ask.quotaText')}</p>
        <label className="quota-field">
          {t('ask.quotaField')}
          <input
            data-first
            type="number"
            inputMode="numeric"
            min={session.taken}
            max={LARGEST}
            value={text}
            aria-describedby="quota-least"
            onFocus={(event) => event.target.select()}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <p id="quota-least" className="quota-least">
          {t('ask.quotaLeast', { count: session.taken })}
        </p>
        {refusal}
        <SubmitButton label={t('changeQuota')} busy={busy} ready={ready} t={t} />
      </form>
    </Dialog>
  )
}
