/** Who may sign in and as what, who is signed in now, and what has happened. Takes effect at once: nothing is a draft. */
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { AccountInfo } from '#shared/protocol/access.ts'
import { isAtLeast } from '#shared/protocol/rights.ts'
import { useSigned } from '../../../access/context.ts'
import { RefusedLine } from '../../../access/RefusedLine.tsx'
import { manageTexts } from '../../../access/texts/manage.ts'
import { useAsked } from '../../../access/useAsked.ts'
import { AccessLog } from './AccessLog.tsx'
import { AccountDialog } from './AccountDialog.tsx'
import { AccountTable } from './AccountTable.tsx'
import { GivenPassword, ResetDialog } from './PasswordDialogs.tsx'
import { SignInTable } from './SignInTable.tsx'
import '../../../access/access.css'
import './accounts.css'

export type AskedOfAccounts =
  | { is: 'make' }
  | { is: 'change' | 'reset'; account: AccountInfo }
  /** Known to nobody but this page. */
  | { is: 'given'; name: string; password: string }

export function AccountsPage({ language }: { language: Language }) {
  const { me, source } = useSigned()
  const t = manageTexts(language)
  const { value: accounts, refused, set } = useAsked(source.accounts)
  const [asked, ask] = useState<AskedOfAccounts | null>(null)
  const rules = isAtLeast(me.account.role, 'administrator')
  const nameOf = (id: string | null) =>
    id === null ? t('system') : (accounts?.find((one) => one.id === id)?.name ?? id)

  if (!accounts)
    return refused ? <RefusedLine refused={refused} t={t} /> : <output>{t('loading')}</output>
  const given = (id: string, password: string, now: AccountInfo[]) => {
    set(now)
    ask({ is: 'given', password, name: now.find((one) => one.id === id)?.name ?? id })
  }
  return (
    <div className="manage">
      <p className="setup-hint">{t(rules ? 'atOnce' : 'accounts.read')}</p>
      <AccountTable accounts={accounts} rules={rules} t={t} ask={ask} />
      {rules && (
        <button
          type="button"
          className="key-button key-button-small manage-add"
          aria-haspopup="dialog"
          onClick={() => ask({ is: 'make' })}
        >
          <Plus aria-hidden="true" />
          {t('accounts.add')}
        </button>
      )}
      {/* Ended with an account, so asked for anew with the list of accounts. */}
      <SignInTable key={JSON.stringify(accounts)} nameOf={nameOf} t={t} language={language} />
      <AccessLog
        key={`log ${JSON.stringify(accounts)}`}
        nameOf={nameOf}
        t={t}
        language={language}
      />
      {(asked?.is === 'make' || asked?.is === 'change') && (
        <AccountDialog
          account={asked.is === 'change' ? asked.account : null}
          t={t}
          onMade={({ account, password, accounts: now }) => given(account, password, now)}
          onChanged={(now) => {
            set(now)
            ask(null)
          }}
          onClose={() => ask(null)}
        />
      )}
      {asked?.is === 'reset' && (
        <ResetDialog
          account={asked.account}
          t={t}
          onReset={({ account, password, accounts: now }) => given(account, password, now)}
          onClose={() => ask(null)}
        />
      )}
      {asked?.is === 'given' && <GivenPassword {...asked} t={t} onClose={() => ask(null)} />}
    </div>
  )
}
