/** Signing in, accounts and devices: the routes of shared/protocol/access.ts. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { accessBodies } from '#shared/protocol/access.ts'
import type { AccountRole } from '#shared/protocol/rights.ts'
import { type Access, type Refused } from '../../access/access.ts'
import { changeAccount, makeAccount, resetPassword } from '../../access/accountChanges.ts'
import { pairDevice, renameDevice, revokeDevice } from '../../access/deviceChanges.ts'
import { setPassword, setPin, unlock } from '../../access/ownSecrets.ts'
import { signInsFor } from '../../access/signInList.ts'
import { JournalError } from '../../journal/port.ts'
import type { Office } from '../../office/office.ts'
import type { TellExcess } from '../../limits/excess.ts'
import { byAt, presentAt, refuse } from '../guard.ts'
import { knownIn, secretIn, setCookie, setKnown } from '../../access/cookie.ts'
import { meOf } from './me.ts'

type Needs = AccountRole | 'present'
type Answer = { value: unknown } | Refused
const value = (of: unknown) => ({ value: of })

export function serveAccess(
  http: FastifyInstance,
  access: Access,
  office: Office,
  tell: TellExcess,
): void {
  const get = (path: string, needs: Needs, answer: (request: FastifyRequest) => unknown) =>
    http.get(path, { config: { needs } }, (request, reply) =>
      reply.header('cache-control', 'no-store').send(answer(request)),
    )

  function post<Body>(
    path: string,
    needs: Needs | undefined,
    form: z.ZodType<Body> | null,
    answer: (body: Body, request: FastifyRequest, reply: FastifyReply) => Promise<Answer>,
  ) {
    http.post(path, { config: needs ? { needs } : {} }, async (request, reply) => {
      const parsed = form?.safeParse(request.body)
      if (parsed?.success === false) return refuse(reply, { refusal: 'invalidMessage' })
      // Without a form nothing is read of the body.
      const answered = await answer(parsed?.data as Body, request, reply).catch(notSaved(request))
      if ('refusal' in answered) return refuse(reply, answered)
      return reply.header('cache-control', 'no-store').send(answered.value)
    })
  }

  get('/me', 'present', (request) => meOf(access, office, presentAt(request)))
  post('/sign-in', undefined, accessBodies.signIn, async (body, request, reply) => {
    const { address, secure } = request.caller
    const place = access.placeOf(address, knownIn(request.headers.cookie))
    const signedIn = await access.signIn(body, place)
    if ('refusal' in signedIn) {
      if (signedIn.refusal === 'wait') tell('wrong passwords', address)
      return signedIn
    }
    const known = access.accounts.knownBy(signedIn.who.account)
    // Two people at one browser, one after the other: the first is gone.
    const before = access.who(secretIn(request.headers.cookie, secure))
    if (before) await access.signOut(before)
    void reply.header('set-cookie', [setCookie(signedIn.token, secure), setKnown(known, secure)])
    return value(meOf(access, office, signedIn.who))
  })
  post('/sign-out', 'present', null, async (_body, request, reply) => {
    await access.signOut(presentAt(request))
    void reply.header('set-cookie', setCookie(null, request.caller.secure))
    return value(null)
  })
  // Also one that is locked by the time that has passed: only now its pages are told.
  post('/lock', 'present', null, async (_body, request) => {
    await access.lock(presentAt(request))
    return value(null)
  })
  post('/unlock', 'present', accessBodies.unlock, async (body, request) => {
    const who = presentAt(request)
    return (await unlock(access, who, body)) ?? value(meOf(access, office, who))
  })
  post('/active', 'desk', null, async (_body, request) => {
    access.signIns.touch(presentAt(request).signIn.id)
    return value(null)
  })
  post('/password', 'present', accessBodies.newPassword, async (body, request) => {
    const who = presentAt(request)
    return (await setPassword(access, who, body)) ?? value(meOf(access, office, who))
  })
  post('/pin', 'desk', accessBodies.newPin, async (body, request) => {
    const who = presentAt(request)
    return (await setPin(access, who, body)) ?? value(meOf(access, office, who))
  })

  get('/accounts', 'manager', () => access.accounts.all())
  post('/accounts', 'administrator', accessBodies.newAccount, async (body, request) => {
    const made = await makeAccount(access, body, byAt(request))
    if ('refusal' in made) return made
    const { account, password } = made
    return value({ account: account.id, password, accounts: access.accounts.all() })
  })
  post('/accounts/change', 'administrator', accessBodies.accountChange, async (body, request) => {
    const refused = await changeAccount(access, body, byAt(request))
    return refused ?? value(access.accounts.all())
  })
  post('/accounts/reset', 'administrator', accessBodies.account, async ({ account }, request) => {
    const reset = await resetPassword(access, account, byAt(request))
    if ('refusal' in reset) return reset
    return value({ account, password: reset.password, accounts: access.accounts.all() })
  })

  get('/sign-ins', 'desk', (request) => signInsFor(access, presentAt(request)))
  post('/sign-ins/end', 'desk', accessBodies.signInEnd, async ({ signIn }, request) => {
    const who = presentAt(request)
    const wanted = signInsFor(access, who).find(({ id }) => id === signIn)
    const found = wanted && access.signIns.get(wanted.id)
    if (!found) return { refusal: 'unknownSignIn' }
    await access.endSignIn(found, byAt(request))
    return value(signInsFor(access, who))
  })

  get('/devices', 'manager', () => access.devices.all())
  post('/devices/pair', 'manager', accessBodies.pair, async (body, request) => {
    const refused = await pairDevice(access, body, byAt(request))
    return refused ?? value(access.devices.all())
  })
  post('/devices/rename', 'manager', accessBodies.renameDevice, async (body, request) => {
    const refused = await renameDevice(access, body, byAt(request))
    return refused ?? value(access.devices.all())
  })
  post('/devices/revoke', 'manager', accessBodies.device, async ({ device }, request) => {
    const refused = await revokeDevice(access, device, byAt(request))
    return refused ?? value(access.devices.all())
  })

  get('/access-log', 'manager', () => access.log.latest())
}

const notSaved =
  (request: FastifyRequest) =>
  (error: unknown): Refused => {
    if (!(error instanceof JournalError)) throw error
    request.log.error(error)
    return { refusal: 'notSaved' }
  }
