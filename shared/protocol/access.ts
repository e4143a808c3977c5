/**
 * Signing in, accounts and devices, over HTTP. JSON both ways; a yes has status 200, a no its refusal with 4xx or 5xx. Who is
 * signed in is known by a cookie that no script can read; a client without cookies sends the same value as `session`
 * in its handshake.
 *
 *     GET  /me                                 Me
 *     POST /sign-in          SignIn            Me
 *     POST /sign-out                           null
 *     POST /lock                               null      the counter, until its PIN is given
 *     POST /unlock           Unlock            Me
 *     POST /active                             null      somebody is there
 *     POST /password         NewPassword       Me
 *     POST /pin              NewPin            Me
 *     GET  /accounts                           AccountInfo[]     managers
 *     POST /accounts         NewAccount        MadeAccount       administrators, as all that follow
 *     POST /accounts/change  AccountChange     AccountInfo[]
 *     POST /accounts/reset   { account }       MadeAccount
 *     GET  /sign-ins                           SignInInfo[]      one's own; all for administrators
 *     POST /sign-ins/end     { signIn }        SignInInfo[]
 *     GET  /devices                            DeviceRecord[]    managers, as all that follow
 *     POST /devices/pair     Pair              DeviceRecord[]
 *     POST /devices/rename   RenameDevice      DeviceRecord[]
 *     POST /devices/revoke   { device }        DeviceRecord[]
 *     GET  /access-log                         AccessEvent[]     newest first
 */
import { z } from 'zod'
import { visibleText } from '#shared/domain/visible.ts'
import { ACCOUNT_ROLES, type AccountRole } from './rights.ts'
import type { Stamp } from './views.ts'

const id = z.string().min(1).max(64)
const accountName = visibleText(60)
const password = z.string().min(1).max(200)
const pin = z.string().regex(/^\d{4,8}$/)
const role = z.enum(ACCOUNT_ROLES)
const device = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)

export const accessBodies = {
  signIn: z.strictObject({ name: accountName, password, device }),
  unlock: z.union([z.strictObject({ pin }), z.strictObject({ password })]),
  newPassword: z.strictObject({ current: password, next: password }),
  newPin: z.strictObject({ password, pin }),
  newAccount: z.strictObject({ name: accountName, role }),
  accountChange: z.strictObject({
    account: id,
    name: accountName.optional(),
    role: role.optional(),
    active: z.boolean().optional(),
  }),
  account: z.strictObject({ account: id }),
  signInEnd: z.strictObject({ signIn: id }),
  pair: z.strictObject({ code: z.string().regex(/^\d{6}$/), name: accountName }),
  renameDevice: z.strictObject({ device, name: accountName }),
  device: z.strictObject({ device }),
}
export type AccessBody<Name extends keyof typeof accessBodies> = z.output<
  (typeof accessBodies)[Name]
>

export type Me = {
  account: { id: string; name: string; role: AccountRole }
  /** It was given by somebody else: nothing else is open until there is one's own. */
  mustChangePassword: boolean
  hasPin: boolean
  locked: boolean
  /** A counter nobody touches for so long is locked. */
  lockMinutes: number | null
  /** How long nobody has been there, in any of this browser's pages. */
  idleSeconds: number
  office: { name: string; town: string; zone: string; trial: boolean }
  counters: { id: string; name: string }[]
}

export type AccountInfo = {
  id: string
  name: string
  role: AccountRole
  /** May sign in. */
  active: boolean
  mustChangePassword: boolean
}
/** The password is told once and stored nowhere. */
export type MadeAccount = { account: string; password: string; accounts: AccountInfo[] }

export type SignInInfo = {
  id: string
  account: string
  device: string
  since: string
  activeAt: string
  locked: boolean
  /** The one that asks. */
  mine: boolean
}

export const DEVICE_KINDS = ['kiosk', 'display'] as const
export type DeviceKind = (typeof DEVICE_KINDS)[number]

export type DeviceRecord = {
  id: string
  kind: DeviceKind
  name: string
  pairedAt: string
  /** Account id; null for the program itself. */
  pairedBy: string | null
  revokedAt: string | null
  connected: boolean
  /** Its last sign of life; null when none was ever seen. */
  seenAt: string | null
}

/** What a device is shown that waits to be confirmed. `token`: told once it is; then it may come in by its own way. */
export type PairingView = Stamp & {
  office: string
  code: string
  until: string
  token: string | null
}

/** What happened to accounts and devices. Names are not in it, passwords least of all. */
export type AccessEvent = {
  revision: number
  at: string
  /** Account id; null for the program itself. */
  by: string | null
} & AccessFact

export type AccessFact =
  | { type: 'accountMade'; account: string; role: AccountRole }
  | { type: 'accountChanged'; account: string; role: AccountRole; active: boolean }
  | { type: 'passwordSet'; account: string }
  | { type: 'pinSet'; account: string }
  | { type: 'signedIn'; account: string; device: string }
  | { type: 'signedOut'; account: string; device: string }
  | { type: 'devicePaired'; device: string; kind: DeviceKind }
  | { type: 'deviceRenamed'; device: string }
  | { type: 'deviceRevoked'; device: string }

export type AccessRefusal =
  | 'invalidMessage'
  /** Nobody is signed in, or no more. */
  | 'notSignedIn'
  /** The PIN is asked for. */
  | 'locked'
  | 'mustChangePassword'
  | 'notAllowed'
  /** Name or password: which of them is not told. */
  | 'wrongPassword'
  | 'wrongPin'
  /** Too many wrong ones: `seconds` tells how long to wait. */
  | 'wait'
  /** Shorter than ten characters, or no other than before. */
  | 'weakPassword'
  | 'nameTaken'
  /** There must always be one. */
  | 'lastAdministrator'
  | 'unknownAccount'
  | 'unknownSignIn'
  | 'unknownDevice'
  /** No device shows this code now. */
  | 'unknownCode'
  | 'notSaved'

/** `left`: how many more PINs may be tried. */
export type AccessRefused = { refusal: AccessRefusal; seconds?: number; left?: number }
