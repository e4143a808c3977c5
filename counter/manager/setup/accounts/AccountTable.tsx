import type { AccountInfo } from '#shared/protocol/access.ts'
import type { ManageText } from '../../../access/texts/manage.ts'
import type { AskedOfAccounts } from './AccountsPage.tsx'

export function AccountTable(props: {
  accounts: AccountInfo[]
  /** Whether whoever looks may change them. */
  rules: boolean
  t: ManageText
  ask: (asked: AskedOfAccounts) => void
}) {
  const { accounts, rules, t, ask } = props
  return (
    <table className="manage-table">
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('accounts.role')}</th>
          <th scope="col">{t('accounts.state')}</th>
          {rules && (
            <th scope="col">
              <span className="visually-hidden">{t('accounts.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.id} data-off={!account.active}>
            <th scope="row">{account.name}</th>
            <td>{t(`role.${account.role}`)}</td>
            <td>{t(`accounts.${stateOf(account)}`)}</td>
            {rules && (
              <td>
                <button
                  type="button"
                  className="setup-plain"
                  aria-haspopup="dialog"
                  aria-label={t('accounts.changeOf', { name: account.name })}
                  onClick={() => ask({ is: 'change', account })}
                >
                  {t('accounts.change')}
                </button>
                <button
                  type="button"
                  className="setup-plain"
                  aria-haspopup="dialog"
                  aria-label={t('accounts.passwordOf', { name: account.name })}
                  onClick={() => ask({ is: 'reset', account })}
                >
                  {t('accounts.password')}
                </button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export const stateOf = ({ active, mustChangePassword }: AccountInfo) =>
  active ? (mustChangePassword ? 'new' : 'active') : 'inactive'
