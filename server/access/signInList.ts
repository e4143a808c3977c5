import type { SignInInfo } from '#shared/protocol/access.ts'
import { isAtLeast } from '#shared/protocol/rights.ts'
import type { Access, Who } from './access.ts'

/** Of this account, or all for an administrator. */
export function signInsFor(access: Access, who: Who): SignInInfo[] {
  const all = isAtLeast(who.account.role, 'administrator')
  return access.signIns
    .all()
    .filter(({ account }) => all || account === who.account.id)
    .map((signIn) => {
      const { id, account, device, since } = signIn
      const activeAt = access.signIns.activeAt(signIn)
      const locked = access.still({ ...who, signIn })?.barrier === 'locked'
      return { id, account, device, since, activeAt, locked, mine: id === who.signIn.id }
    })
}
