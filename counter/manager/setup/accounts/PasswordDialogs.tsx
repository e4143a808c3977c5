import { useState } from 'react'
import type { AccountInfo, MadeAccount } from '#shared/protocol/access.ts'
import { useSigned } from '../../../access/context.ts'
import { RefusedLine } from '../../../access/RefusedLine.tsx'
import type { ManageText } from '../../../access/texts/manage.ts'
import { useAsk } from '../../../access/useAsk.ts'
import { Dialog } from '../../../parts/Dialog.tsx'

export function ResetDialog(props: {
  account: AccountInfo
  t: ManageText
  onReset: (made: MadeAccount) => void
  onClose: () => void
}) {
  const { account, t, onReset, onClose } = props
  const { source } = useSigned()
  const { busy, refused, ask } = useAsk()
  const reset = () =>
    ask(async () => {
      const answer = await source.resetPassword(account.id)
      if ('refusal' in answer) return answer
      onReset(answer.value)
      return null
    })
  return (
    <Dialog
      title={t('reset.title', { name: account.name })}
      dismiss={t('dismiss')}
      onClose={onClose}
    >
      <p>{t('reset.text')}</p>
      <RefusedLine refused={refused} t={t} />
      <button
        type="button"
        data-first
        className="dialog-yes"
        aria-busy={busy}
        onClick={() => void reset()}
      >
        {t('reset.yes')}
      </button>
    </Dialog>
  )
}

/** Shown once. The server has only its hash. */
export function GivenPassword(props: {
  name: string
  password: string
  t: ManageText
  onClose: () => void
}) {
  const { name, password, t, onClose } = props
  const [copied, setCopied] = useState(false)
  // Browsers offer it on https and localhost only.
  const canCopy = 'clipboard' in navigator
  return (
    <Dialog title={t('given.title', { name })} dismiss={t('given.done')} onClose={onClose}>
      <p>{t('given.text')}</p>
      <p className="manage-given">
        <code>{password}</code>
        {canCopy && (
          <button
            type="button"
            data-first
            className="key-button key-button-small"
            onClick={() => void navigator.clipboard.writeText(password).then(() => setCopied(true))}
          >
            {t('copy')}
          </button>
        )}
      </p>
      <output>{copied && t('copied')}</output>
    </Dialog>
  )
}
