/** Who is signed in at a counter or the manager's desk, and what may be done there. */
import type { Refusal } from '#shared/protocol/refusals.ts'
import { type AccountRole, isAtLeast } from '#shared/protocol/rights.ts'
import type { Access, Who } from '../access/access.ts'
import type { Asking, Identity } from './role.ts'

/** `needed`: to be there at all; `rights`: for each event. */
export function signedIn(
  access: Access,
  { cookie }: Asking,
  session: string | undefined,
  needed: AccountRole,
  rights: Readonly<Record<string, AccountRole>>,
): { who: Who; barrier: Identity['barrier'] } | Refusal {
  const who = access.who(session ?? cookie)
  if (!who) return 'notSignedIn'
  const barrier: Identity['barrier'] = (event) => {
    const now = access.still(who)
    if (!now) return 'notSignedIn'
    if (now.barrier) return now.barrier
    const needs = event === null ? needed : (rights[event] ?? needed)
    if (!isAtLeast(now.account.role, needs)) return 'notAllowed'
    if (event !== null) access.signIns.touch(now.signIn.id)
    return null
  }
  return barrier(null) ?? { who, barrier }
}
