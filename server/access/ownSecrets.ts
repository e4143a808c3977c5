/** What people do about their own password and PIN. */
import type { AccessBody } from '#shared/protocol/access.ts'
import { type Access, refused, type Refused, type Who } from './access.ts'
import { isWeak } from './accounts.ts'
import { isPassword } from './passwords.ts'

/** With the PIN, or the password. After five wrong PINs in a row there is nothing left to unlock. @throws JournalError */
export async function unlock(
  access: Access,
  who: Who,
  given: AccessBody<'unlock'>,
): Promise<Refused | null> {
  const { signIn, account } = who
  if ('pin' in given) {
    const left = access.signIns.tryPin(signIn)
    if (left < 0) {
      await access.signOut(who)
      return refused('notSignedIn')
    }
    if (account.pin === null || !(await isPassword(given.pin, account.pin)))
      return { refusal: 'wrongPin', left }
  } else {
    const wrong = await access.confirm(who, given.password)
    if (wrong) return wrong
  }
  await access.inTurn(() => access.signIns.setLocked(signIn.id, false))
  return null
}

/** @throws JournalError */
export async function setPassword(
  access: Access,
  who: Who,
  { current, next }: AccessBody<'newPassword'>,
): Promise<Refused | null> {
  const { account, signIn } = who
  const wrong = await access.confirm(who, current)
  if (wrong) return wrong
  if (current === next || isWeak(next, account)) return refused('weakPassword')
  return access.changeOwn(who, { type: 'passwordSet', account: account.id }, async () => {
    await access.accounts.setPassword(account.id, next)
    await access.endOthers(account, signIn.id)
  })
}

/** @throws JournalError */
export async function setPin(
  access: Access,
  who: Who,
  { password, pin }: AccessBody<'newPin'>,
): Promise<Refused | null> {
  const { account } = who
  const wrong = await access.confirm(who, password)
  if (wrong) return wrong
  return access.changeOwn(who, { type: 'pinSet', account: account.id }, () =>
    access.accounts.setPin(account.id, pin),
  )
}
