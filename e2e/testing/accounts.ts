/** People of a test office, and how they come in: by the ways that are open to everybody. */
import { io } from 'socket.io-client'
import type { DeviceKind, MadeAccount, PairingView } from '#shared/protocol/access.ts'
import { NAMESPACES } from '#shared/protocol/paths.ts'
import { ACCOUNT_ROLES, type AccountRole } from '#shared/protocol/rights.ts'
import type { Access } from '../../server/access/access.ts'
import { makeAccount } from '../../server/access/accountChanges.ts'

/** Of scrypt: what takes a tenth of a second in an office must not take minutes here. */
export const TEST_COST = 2 ** 4

/** One account a role, with the role as its name. */
export const PASSWORD = 'vier-Hunde-im-Park'

export async function seedAccounts(access: Access): Promise<void> {
  for (const role of ACCOUNT_ROLES) await makeAccount(access, { name: role, role }, null, PASSWORD)
}

/** What the server says to a POST. `cookie`: who is signed in. */
export async function post(url: string, path: string, body: unknown = {}, cookie = '') {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  })
  const answer: unknown = await response.json()
  return { status: response.status, answer, cookie: response.headers.get('set-cookie') }
}

/** The cookie of somebody who has just signed in. @throws when the server refuses. */
export async function signIn(url: string, role: AccountRole, device = `browser-of-${role}`) {
  const { status, answer, cookie } = await post(url, '/sign-in', {
    name: role,
    password: PASSWORD,
    device,
  })
  if (status !== 200) throw new Error(`not signed in: ${JSON.stringify(answer)}`)
  return cookie?.split(';')[0] ?? ''
}

/** The secret in a cookie. */
export const secretOf = (cookie: string): string => cookie.slice(cookie.indexOf('=') + 1)

/** Shows a code, has a manager confirm it, and answers with the device's secret. */
export async function pair(url: string, kind: DeviceKind, device: string, name = device) {
  const cookie = await signIn(url, 'manager')
  const socket = io(`${url}${NAMESPACES.pairing}`, {
    auth: { device, kind },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  })
  const views = new Promise<string>((resolve, reject) => {
    socket.on('view', ({ code, token }: PairingView) => {
      if (token !== null) return resolve(token)
      void post(url, '/devices/pair', { code, name }, cookie)
    })
    socket.once('connect_error', reject)
  })
  const token = await views
  socket.close()
  return token
}

/** What the first start has printed. */
export function printedPassword(stdout: string): string {
  const password = /Name: Verwaltung +Passwort: (\S+)/.exec(stdout)?.[1]
  if (password === undefined) throw new Error(`no password in ${stdout}`)
  return password
}

/** A clerk and a manager for an office that was just started for the first time. */
export async function makeStaff(url: string, printed: string): Promise<void> {
  const enter = async (name: string, password: string) => {
    const device = `browser-of-${name}`
    const { cookie } = await post(url, '/sign-in', { name, password, device })
    const session = cookie?.split(';')[0] ?? ''
    await post(url, '/password', { current: password, next: PASSWORD }, session)
    return session
  }
  const administrator = await enter('Verwaltung', printed)
  for (const role of ['clerk', 'manager'] as const) {
    const made = await post(url, '/accounts', { name: role, role }, administrator)
    await enter(role, (made.answer as MadeAccount).password)
  }
}
