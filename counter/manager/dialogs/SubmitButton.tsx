import { KeyCap } from '../../parts/KeyCap.tsx'
import type { ManagerText } from '../texts/index.ts'

/** Sends a dialog's form. What cannot be sent yet stays a button, and its form says why. */
export function SubmitButton(props: {
  label: string
  busy: boolean
  ready: boolean
  t: ManagerText
}) {
  const { label, busy, ready, t } = props
  return (
    <button
      type="submit"
      className="dialog-yes"
      aria-busy={busy}
      aria-disabled={!ready}
      data-blocked={!ready}
    >
      <span>{label}</span>
      <KeyCap>{t('key.enter')}</KeyCap>
    </button>
  )
}
