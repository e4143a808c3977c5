/** What an administrator does about accounts. */
import type { AccessBody } from '#shared/protocol/access.ts'
import { type Access, refused, type Refused } from './access.ts'
import type { Account } from './accounts.ts'
import type { By } from './log.ts'

/** `password` is told once; one that is given here need not be changed. @throws JournalError */
export async function makeAccount(
  access: Access,
  { name, role }: AccessBody<'newAccount'>,
  by: By,
  given?: string,
): Promise<{ account: Account; password: string } | Refused> {
  return access.inTurn(async () => {
    if (access.accounts.byName(name)) return refused('nameTaken')
    const made = await access.accounts.prepare(name, role, given)
    await access.log.add({ type: 'accountMade', account: made.account.id, role }, by)
    await access.accounts.add(made.account)
    return made
  })
}

/** Looks at the accounts in turn: another change may be under way. @throws JournalError */
export async function changeAccount(
  access: Access,
  { account: id, name, role, active }: AccessBody<'accountChange'>,
  by: By,
): Promise<Refused | null> {
  return access.inTurn(async () => {
    const account = access.accounts.get(id)
    if (!account) return refused('unknownAccount')
    const next = {
      name: name ?? account.name,
      role: role ?? account.role,
      active: active ?? account.active,
    }
    const namesake = access.accounts.byName(next.name)
    if (namesake && namesake.id !== id) return refused('nameTaken')
    const loses = next.role !== 'administrator' || !next.active
    if (loses && access.accounts.isLastAdministrator(account)) return refused('lastAdministrator')
    const fact = {
      type: 'accountChanged',
      account: id,
      role: next.role,
      active: next.active,
    } as const
    await access.changeNow(fact, by, async () => {
      await access.accounts.change(id, next)
      if (!next.active) await access.endOthers(account, null)
    })
    return null
  })
}

/** @throws JournalError */
export async function resetPassword(
  access: Access,
  id: string,
  by: By,
): Promise<{ password: string } | Refused> {
  const account = access.accounts.get(id)
  if (!account) return refused('unknownAccount')
  let password = ''
  await access.change({ type: 'passwordSet', account: id }, by, async () => {
    password = await access.accounts.reset(id)
    await access.endOthers(account, null)
  })
  return { password }
}
