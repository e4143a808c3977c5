/** Asks the server who is signed in, and about accounts and devices. */
import type {
  AccessBody,
  AccessEvent,
  AccessRefusal,
  AccountInfo,
  DeviceRecord,
  MadeAccount,
  Me,
  SignInInfo,
} from '#shared/protocol/access.ts'

export type Refused = {
  refusal: AccessRefusal | 'noAnswer'
  /** How long to wait. */
  seconds?: number
  /** How many more PINs may be tried. */
  left?: number
}
export type Asked<Value> = { value: Value } | Refused

export const accessSource = {
  me: () => get<Me>('/me'),
  signIn: (body: AccessBody<'signIn'>) => post<Me>('/sign-in', body),
  signOut: () => post<null>('/sign-out'),
  lock: () => post<null>('/lock'),
  unlock: (body: AccessBody<'unlock'>) => post<Me>('/unlock', body),
  active: () => post<null>('/active'),
  setPassword: (body: AccessBody<'newPassword'>) => post<Me>('/password', body),
  setPin: (body: AccessBody<'newPin'>) => post<Me>('/pin', body),

  signIns: () => get<SignInInfo[]>('/sign-ins'),
  endSignIn: (signIn: string) => post<SignInInfo[]>('/sign-ins/end', { signIn }),

  accounts: () => get<AccountInfo[]>('/accounts'),
  makeAccount: (body: AccessBody<'newAccount'>) => post<MadeAccount>('/accounts', body),
  changeAccount: (body: AccessBody<'accountChange'>) =>
    post<AccountInfo[]>('/accounts/change', body),
  resetPassword: (account: string) => post<MadeAccount>('/accounts/reset', { account }),
  log: () => get<AccessEvent[]>('/access-log'),

  devices: () => get<DeviceRecord[]>('/devices'),
  pair: (body: AccessBody<'pair'>) => post<DeviceRecord[]>('/devices/pair', body),
  renameDevice: (body: AccessBody<'renameDevice'>) => post<DeviceRecord[]>('/devices/rename', body),
  revokeDevice: (device: string) => post<DeviceRecord[]>('/devices/revoke', { device }),
}

export type AccessSource = typeof accessSource

const get = <Value>(path: string) => ask<Value>(path)

const post = <Value>(path: string, body: unknown = {}) =>
  ask<Value>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

/** A server that is stuck must not hold up a page for ever. */
const PATIENCE_MS = 12_000

async function ask<Value>(path: string, request: RequestInit = {}): Promise<Asked<Value>> {
  try {
    const answer = await fetch(path, { ...request, signal: AbortSignal.timeout(PATIENCE_MS) })
    const body: unknown = await answer.json()
    if (answer.ok) return { value: body as Value }
    const refused = body as Partial<Refused>
    return refused.refusal ? { ...refused, refusal: refused.refusal } : { refusal: 'noAnswer' }
  } catch {
    return { refusal: 'noAnswer' }
  }
}
