/** Signing in, locking and guessing, over real HTTP, with a clock that the test turns. */
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Me } from '#shared/protocol/access.ts'
import { plusMinutes, plusSeconds } from '#shared/domain/moment.ts'
import { PASSWORD, post, secretOf, signIn } from '../../e2e/testing/accounts.ts'
import { joinCounter, valueOf } from '../../e2e/testing/clients.ts'
import { type Folder, temporaryFolder } from '../../e2e/testing/folder.ts'
import { smallOffice } from '../../e2e/testing/offices.ts'
import { type ServerOptions, startServer, type TestServer } from '../../e2e/testing/server.ts'
import { secondsAfter } from './attempts.ts'
import { hashPassword, isPassword, USUAL_COST } from './passwords.ts'

let folder: Folder
let server: TestServer
const start = async (options: ServerOptions = {}) => {
  server = await startServer({ file: folder.file('wartemarke.db'), ...options })
}
beforeEach(async () => {
  folder = temporaryFolder()
  await start()
})
afterEach(async () => {
  await server.close()
  folder.remove()
})

const device = 'browser-of-somebody'
const tryToSignIn = async (name: string, password: string) => {
  const { status, answer } = await post(server.url, '/sign-in', { name, password, device })
  return [
    status,
    (answer as { refusal?: string }).refusal,
    (answer as { seconds?: number }).seconds,
  ]
}
const pass = (minutes: number) => server.clock.set(plusMinutes(server.clock.now(), minutes))
const meAt = async (cookie: string) => {
  const response = await fetch(`${server.url}/me`, { headers: { cookie } })
  return (await response.json()) as Me & { refusal?: string }
}

describe('a password', () => {
  test('is right however it was typed, in any case of the name, and nothing else is', async () => {
    expect((await tryToSignIn('CLERK', PASSWORD))[0]).toBe(200)
    for (const wrong of [PASSWORD.toUpperCase(), `${PASSWORD} `, PASSWORD.slice(1), ' '])
      expect(await tryToSignIn('clerk', wrong)).toEqual([401, 'wrongPassword', undefined])
    const composed = await hashPassword('Gr\u00fc\u00dfe aus Willich', 16)
    expect(await isPassword('Gru\u0308\u00dfe aus Willich', composed)).toBe(true)
  })

  test('is told wrong in the same words for a name that nobody has', async () => {
    expect(await tryToSignIn('niemand', PASSWORD)).toEqual([401, 'wrongPassword', undefined])
  })

  test('of an account that is not active lets nobody in', async () => {
    const administrator = await signIn(server.url, 'administrator')
    const account = server.access.accounts.byName('clerk')?.id
    await post(server.url, '/accounts/change', { account, active: false }, administrator)
    expect(await tryToSignIn('clerk', PASSWORD)).toEqual([401, 'wrongPassword', undefined])
  })

  test('is stored as scrypt of a real cost, never as it is', async () => {
    expect(await hashPassword('x', USUAL_COST)).toMatch(/^scrypt\$65536\$[\w-]{22}\$[\w-]{43}$/)
    expect(readFileSync(server.file).includes(PASSWORD)).toBe(false)
  })
})

describe('guessing', () => {
  test('costs nothing for four slips, then more time each', () => {
    expect([1, 4, 5, 6, 7, 20].map((failures) => secondsAfter(failures, 4))).toEqual([
      0, 0, 2, 4, 8, 900,
    ])
  })

  test('is stopped for a while, and the right password with it; then it counts on', async () => {
    for (let n = 0; n < 5; n++) expect((await tryToSignIn('clerk', `falsch-${n}`))[0]).toBe(401)
    expect(await tryToSignIn('clerk', PASSWORD)).toEqual([429, 'wait', 2])
    server.clock.set(plusSeconds(server.clock.now(), 2))
    expect((await tryToSignIn('clerk', 'falsch'))[0]).toBe(401)
    expect(await tryToSignIn('clerk', PASSWORD)).toEqual([429, 'wait', 4])
    server.clock.set(plusSeconds(server.clock.now(), 4))
    expect((await tryToSignIn('clerk', PASSWORD))[0]).toBe(200)
    // All is forgiven.
    expect((await tryToSignIn('clerk', 'falsch'))[0]).toBe(401)
    expect((await tryToSignIn('clerk', PASSWORD))[0]).toBe(200)
  })

  test('one name locks out nobody who has another', async () => {
    for (let n = 0; n < 6; n++) await tryToSignIn('clerk', `falsch-${n}`)
    expect((await tryToSignIn('manager', PASSWORD))[0]).toBe(200)
  })

  test('a hundred at once are not one: those beyond the slips are not even looked at', async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) => tryToSignIn('clerk', `falsch-${n}`)),
    )
    expect(answers.filter(([status]) => status === 401)).toHaveLength(5)
    expect(answers.filter(([status]) => status === 429)).toHaveLength(95)
  })

  test('many names from one address is stopped too, and forgotten after an hour', async () => {
    for (let n = 0; n < 45; n++) await tryToSignIn(`name-${n}`, 'falsch')
    expect((await tryToSignIn('clerk', PASSWORD))[1]).toBe('wait')
    pass(60)
    expect((await tryToSignIn('clerk', PASSWORD))[0]).toBe(200)
  })

  test('is forgiven when the clock was put back', async () => {
    for (let n = 0; n < 12; n++) await tryToSignIn('clerk', `falsch-${n}`)
    pass(-60)
    expect((await tryToSignIn('clerk', PASSWORD))[0]).toBe(200)
  })
})

describe('a sign-in', () => {
  test('outlives a restart, and ends with the working day', async () => {
    await server.close()
    await start({ signInHours: 16 })
    const cookie = await signIn(server.url, 'clerk')
    pass(15 * 60)
    const { port } = server
    const at = server.clock.now()
    await server.close()
    await start({ signInHours: 16, port, at })
    expect((await meAt(cookie)).account.name).toBe('clerk')
    pass(60)
    expect((await meAt(cookie)).refusal).toBe('notSignedIn')
  })

  test('ends when somebody else signs in at the same browser', async () => {
    const first = await signIn(server.url, 'clerk')
    await post(server.url, '/sign-in', { name: 'manager', password: PASSWORD, device }, first)
    expect((await meAt(first)).refusal).toBe('notSignedIn')
  })

  test('ends everywhere else with a new password', async () => {
    const [here, elsewhere] = [await signIn(server.url, 'clerk'), await signIn(server.url, 'clerk')]
    const next = 'drei-Enten-am-See'
    await post(server.url, '/password', { current: PASSWORD, next }, here)
    expect((await meAt(here)).account.name).toBe('clerk')
    expect((await meAt(elsewhere)).refusal).toBe('notSignedIn')
    expect((await tryToSignIn('clerk', next))[0]).toBe(200)
  })

  test('of one’s own is listed, and others’ only for an administrator', async () => {
    const clerk = await signIn(server.url, 'clerk')
    const administrator = await signIn(server.url, 'administrator')
    const seenBy = async (cookie: string) => {
      const list = await fetch(`${server.url}/sign-ins`, { headers: { cookie } })
      return ((await list.json()) as { account: string }[]).length
    }
    expect([await seenBy(clerk), await seenBy(administrator)]).toEqual([1, 2])
    const [other] = server.access.signIns.all().filter(({ account }) => account !== 'account-2')
    const ended = await post(server.url, '/sign-ins/end', { signIn: other?.id }, clerk)
    expect(ended.answer).toEqual({ refusal: 'unknownSignIn' })
  })

  test('is refused while nothing can be saved, and nobody is half signed in', async () => {
    server.journal.fault = 'full'
    expect(await tryToSignIn('clerk', PASSWORD)).toEqual([503, 'notSaved', undefined])
    expect(server.access.signIns.all()).toEqual([])
    server.journal.fault = null
    expect((await tryToSignIn('clerk', PASSWORD))[0]).toBe(200)
  })
})

describe('a counter that nobody touches', () => {
  beforeEach(async () => {
    await server.close()
    await start({ configuration: smallOffice({ access: { lockMinutes: 15 } }) })
  })

  test('is locked after the stated time, and not while somebody works or moves', async () => {
    const clerk = await joinCounter(server.url)
    pass(14)
    valueOf(await clerk.send('open', {}))
    pass(14)
    const cookie = await signIn(server.url, 'clerk')
    expect((await meAt(cookie)).locked).toBe(false)
    const ended = new Promise((resolve) => clerk.socket.once('disconnect', resolve))
    pass(1)
    await ended
    expect(server.office.day.counters['platz-1']?.is).toBe('open')

    pass(13)
    await post(server.url, '/active', {}, cookie)
    pass(14)
    expect((await meAt(cookie)).locked).toBe(false)
    pass(1)
    expect((await meAt(cookie)).locked).toBe(true)
  })

  test('opens with its PIN, and after five wrong ones in a row not even with that', async () => {
    const cookie = await signIn(server.url, 'clerk')
    await post(server.url, '/pin', { password: PASSWORD, pin: '4711' }, cookie)
    pass(15)
    expect((await post(server.url, '/unlock', { pin: '4712' }, cookie)).answer).toEqual({
      refusal: 'wrongPin',
      left: 4,
    })
    expect((await post(server.url, '/unlock', { pin: '4711' }, cookie)).status).toBe(200)
    expect(await meAt(cookie)).toMatchObject({ locked: false, hasPin: true })

    pass(15)
    for (let n = 0; n < 5; n++) await post(server.url, '/unlock', { pin: '0000' }, cookie)
    const sixth = await post(server.url, '/unlock', { pin: '4711' }, cookie)
    expect(sixth.answer).toEqual({ refusal: 'notSignedIn' })
    expect((await meAt(cookie)).refusal).toBe('notSignedIn')
  })

  test('stays locked over a restart', async () => {
    const cookie = await signIn(server.url, 'clerk')
    await post(server.url, '/lock', {}, cookie)
    const { port } = server
    await server.close()
    await start({ configuration: smallOffice({ access: { lockMinutes: 15 } }), port })
    expect((await meAt(cookie)).locked).toBe(true)
  })
})

describe('an account', () => {
  let administrator: string
  beforeEach(async () => {
    administrator = await signIn(server.url, 'administrator')
  })
  const change = async (body: object) =>
    (await post(server.url, '/accounts/change', body, administrator)).answer

  test('has a name that nobody else has', async () => {
    const made = await post(server.url, '/accounts', { name: 'CLERK', role: 'desk' }, administrator)
    expect(made.answer).toEqual({ refusal: 'nameTaken' })
    const account = server.access.accounts.byName('desk')?.id
    expect(await change({ account, name: 'Clerk' })).toEqual({ refusal: 'nameTaken' })
  })

  test('of the last administrator stays one, and active', async () => {
    const account = server.access.accounts.byName('administrator')?.id
    for (const wanted of [{ role: 'manager' }, { active: false }])
      expect(await change({ account, ...wanted })).toEqual({ refusal: 'lastAdministrator' })
  })

  test('that is given a new password is signed out, and must choose its own', async () => {
    const clerk = await signIn(server.url, 'clerk')
    const account = server.access.accounts.byName('clerk')?.id
    const { answer } = await post(server.url, '/accounts/reset', { account }, administrator)
    const { password } = answer as { password: string }
    expect((await meAt(clerk)).refusal).toBe('notSignedIn')
    const again = await post(server.url, '/sign-in', { name: 'clerk', password, device })
    expect(again.answer).toMatchObject({ mustChangePassword: true, hasPin: false })
  })

  test('is made once though two ask at the same time', async () => {
    const ask = () =>
      post(server.url, '/accounts', { name: 'Zwilling', role: 'desk' }, administrator)
    const statuses = (await Promise.all([ask(), ask()])).map(({ status }) => status)
    expect(statuses.sort((a, b) => a - b)).toEqual([200, 400])
  })
})

test('all of it is logged, and no name, password, PIN or secret is in the journal', async () => {
  const administrator = await signIn(server.url, 'administrator')
  const name = 'Frau Beispiel'
  const made = await post(server.url, '/accounts', { name, role: 'clerk' }, administrator)
  const { account, password } = made.answer as { account: string; password: string }
  const signedIn = await post(server.url, '/sign-in', { name, password, device })
  const cookie = signedIn.cookie?.split(';')[0] ?? ''
  await post(server.url, '/password', { current: password, next: PASSWORD }, cookie)
  await post(server.url, '/pin', { password: PASSWORD, pin: '27182818' }, cookie)
  await post(server.url, '/sign-out', {}, cookie)

  const log = server.access.log
    .latest()
    .filter((event) => 'account' in event && event.account === account)
  expect(log.map(({ type }) => type)).toEqual([
    'signedOut',
    'pinSet',
    'passwordSet',
    'signedIn',
    'accountMade',
  ])
  const streams = await server.journal.streams('')
  const facts = await Promise.all(streams.map((stream) => server.journal.read(stream, 1)))
  const journal = JSON.stringify(facts)
  expect(journal).toContain(account)
  const secrets = [name, password, PASSWORD, '27182818', secretOf(cookie), secretOf(administrator)]
  expect(secrets.filter((secret) => journal.includes(secret))).toEqual([])
  expect(secrets.filter((secret) => server.logged.join().includes(secret))).toEqual([])
})
