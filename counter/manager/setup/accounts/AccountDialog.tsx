import { useId, useState } from 'react'
import type { AccountInfo, MadeAccount } from '#shared/protocol/access.ts'
import { ACCOUNT_ROLES, type AccountRole } from '#shared/protocol/rights.ts'
import { useSigned } from '../../../access/context.ts'
import { RefusedLine } from '../../../access/RefusedLine.tsx'
import { SubmitButton } from '../../../access/SecretFields.tsx'
import type { ManageText } from '../../../access/texts/manage.ts'
import { useAsk } from '../../../access/useAsk.ts'
import { Dialog } from '../../../parts/Dialog.tsx'

/** A new account, or one that is changed. */
export function AccountDialog(props: {
  /** Null for a new one. */
  account: AccountInfo | null
  t: ManageText
  onMade: (made: MadeAccount) => void
  onChanged: (accounts: AccountInfo[]) => void
  onClose: () => void
}) {
  const { account, t, onMade, onChanged, onClose } = props
  const { source } = useSigned()
  const [name, setName] = useState(account?.name ?? '')
  const [role, setRole] = useState<AccountRole>(account?.role ?? 'clerk')
  const [active, setActive] = useState(account?.active ?? true)
  const { busy, refused, ask } = useAsk()
  const nameId = useId()
  const ready = name.trim() !== ''

  const make = () =>
    ask(async () => {
      const answer = await source.makeAccount({ name, role })
      if ('refusal' in answer) return answer
      onMade(answer.value)
      return null
    })
  const change = async (opened: AccountInfo) => {
    // The rest may have been changed meanwhile by somebody else.
    const changes = {
      ...(name.trim() !== opened.name && { name }),
      ...(role !== opened.role && { role }),
      ...(active !== opened.active && { active }),
    }
    if (Object.keys(changes).length === 0) return onClose()
    await ask(async () => {
      const answer = await source.changeAccount({ account: opened.id, ...changes })
      if ('refusal' in answer) return answer
      onChanged(answer.value)
      return null
    })
  }
  return (
    <Dialog
      title={account ? t('accounts.changeOf', { name: account.name }) : t('accounts.add')}
      dismiss={t('dismiss')}
      onClose={onClose}
    >
      <form
        className="access-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) void (account ? change(account) : make())
        }}
      >
        <p className="access-field">
          <label htmlFor={nameId}>{t('name')}</label>
          <input
            id={nameId}
            data-first
            className="access-input"
            autoComplete="off"
            maxLength={60}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </p>
        <fieldset className="manage-roles">
          <legend>{t('accounts.role')}</legend>
          {ACCOUNT_ROLES.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="role"
                checked={role === one}
                onChange={() => setRole(one)}
              />
              <span>
                {t(`role.${one}`)}
                <small>{t(`may.${one}`)}</small>
              </span>
            </label>
          ))}
        </fieldset>
        {account && (
          <label className="manage-active">
            <input
              type="checkbox"
              checked={active}
              onChange={({ target }) => setActive(target.checked)}
            />
            <span>
              {t('accounts.activeField')}
              <small>{t('accounts.activeText')}</small>
            </span>
          </label>
        )}
        <RefusedLine refused={refused} t={t} />
        <SubmitButton blocked={!ready} busy={busy}>
          {t(account ? 'accounts.save' : 'accounts.add')}
        </SubmitButton>
      </form>
    </Dialog>
  )
}
