/** Somebody guesses, and the honest one beside him gets in all the same. */
import { afterEach, describe, expect, test } from 'vitest'
import { PASSWORD, pair, post, signIn } from '../../e2e/testing/accounts.ts'
import { joinKiosk, openSocket, valueOf } from '../../e2e/testing/clients.ts'
import { ticketIn } from '../../e2e/testing/everybody.ts'
import { at } from '../../e2e/testing/offices.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'
import { SCREENS } from '../../e2e/testing/town.ts'
import { NO_HURRY } from '../limits/limits.ts'
import { resetPassword } from './accountChanges.ts'
import { USUAL_COST } from './passwords.ts'

let server: TestServer
afterEach(() => server?.close())

const attempt = (name: string, password: string, cookie = '') =>
  post(server.url, '/sign-in', { name, password, device: 'browser-of-somebody' }, cookie)
const refusal = ({ answer }: { answer: unknown }) =>
  (answer as { refusal?: string }).refusal ?? 'in'
const knownCookie = (cookie: string | null) =>
  /wartemarke-known=[^;]+/.exec(cookie ?? '')?.[0] ?? ''
const excesses = () => server.logged.map((line) => JSON.parse(line).msg as string)

async function guessMany(times: number, name = (n: number) => `name ${n}`) {
  for (let n = 0; n < times; n++) await attempt(name(n), 'geraten')
}

describe('while somebody guesses behind the same address', () => {
  test('a stranger has to wait, and the log says so in one line', async () => {
    server = await startServer()
    await guessMany(50)
    expect(refusal(await attempt('clerk', PASSWORD))).toBe('wait')
    expect(excesses()).toEqual(['wrong passwords'])
    expect(server.logged.join()).not.toContain('geraten')
  })

  test('whoever has signed in with this browser before gets in', async () => {
    server = await startServer()
    const known = knownCookie((await attempt('clerk', PASSWORD)).cookie)
    await guessMany(50)
    await guessMany(6, () => 'clerk')
    expect(refusal(await attempt('clerk', PASSWORD, known))).toBe('in')
    // So does a colleague at the same counter.
    expect(refusal(await attempt('manager', PASSWORD, known))).toBe('in')
  })

  test('a browser that is known is no way to guess without end', async () => {
    server = await startServer()
    const known = knownCookie((await attempt('clerk', PASSWORD)).cookie)
    const said = []
    for (let n = 0; n < 7; n++) said.push(refusal(await attempt('manager', 'geraten', known)))
    expect(said.slice(0, 5)).toEqual(Array(5).fill('wrongPassword'))
    expect(said.at(-1)).toBe('wait')
  })

  test.each([
    ['made up', 'wartemarke-known=account-2.x'],
    ['of nobody', 'wartemarke-known=account-99.x'],
    ['empty', 'wartemarke-known='],
  ])('a mark that is %s helps nobody', async (_, cookie) => {
    server = await startServer()
    await guessMany(50)
    expect(refusal(await attempt('clerk', PASSWORD, cookie))).toBe('wait')
  })

  test('a new password makes every browser a stranger again', async () => {
    server = await startServer()
    const known = knownCookie((await attempt('clerk', PASSWORD)).cookie)
    const { id } = server.access.accounts.byName('clerk')!
    await resetPassword(server.access, id, null)
    await guessMany(50)
    expect(refusal(await attempt('manager', PASSWORD, known))).toBe('wait')
  })

  test('whoever is signed in can unlock his counter with his password', async () => {
    server = await startServer()
    const cookie = await signIn(server.url, 'clerk')
    await post(server.url, '/lock', {}, cookie)
    await guessMany(50)
    await guessMany(6, () => 'clerk')
    expect((await post(server.url, '/unlock', { password: PASSWORD }, cookie)).status).toBe(200)
  })
})

test('a name is the same name however it is written: no spelling has guesses of its own', async () => {
  server = await startServer()
  const spellings = ['clerk', 'CLERK', 'cl\u00aderk', '\u200bclerk', 'ｃｌｅｒｋ', 'clerk\u2060']
  const said = []
  for (const name of spellings) said.push(refusal(await attempt(name, 'geraten')))
  expect(said.at(-1)).toBe('wait')
  server.clock.set(at('09:30'))
  for (const name of spellings) expect(refusal(await attempt(name, PASSWORD))).toBe('in')
})

test('guessers do not keep the office from saving', async () => {
  server = await startServer({ cost: USUAL_COST })
  const kiosk = await joinKiosk(server.url)
  let answered = 0
  const guesses = Array.from({ length: 30 }, async (_, n) => {
    await attempt(`name ${n}`, 'geraten')
    answered++
  })
  // They are being looked at by now.
  await Promise.race(guesses)
  valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
  // Behind all of them it would be some 28.
  expect(answered).toBeLessThan(15)
  await Promise.all(guesses)
})

test('a password that is taken away while it is looked at lets nobody in', async () => {
  server = await startServer()
  const { accounts } = server.access
  const [seen, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const verified = accounts.verified.bind(accounts)
  accounts.verified = async (name, given) => {
    const found = await verified(name, given)
    seen.resolve()
    await goOn.promise
    return found
  }
  const late = attempt('clerk', PASSWORD)
  await seen.promise
  await resetPassword(server.access, accounts.byName('clerk')!.id, null)
  goOn.resolve()
  expect(refusal(await late)).toBe('wrongPassword')
})

test('a display cannot take the place of a kiosk by calling itself by its id', async () => {
  server = await startServer()
  const token = await pair(server.url, 'kiosk', 'kiosk-by-the-door')
  const manager = await signIn(server.url, 'manager')
  const socket = openSocket(server.url, '/pairing', {
    device: 'kiosk-by-the-door',
    kind: 'display',
  })
  const { code } = await new Promise<{ code: string }>((resolve) => socket.once('view', resolve))
  const { answer } = await post(server.url, '/devices/pair', { code, name: 'Halle' }, manager)
  socket.close()
  expect(answer).toEqual({ refusal: 'unknownCode' })
  expect(server.access.devices.pairedCheck('kiosk', 'kiosk-by-the-door', token)()).toBe(true)
})

test('addresses of tickets that there are not are limited and counted; whoever has a ticket is let in', async () => {
  const wrongTickets = { burst: 10, perSecond: 0 }
  server = await startServer({
    publicUrl: 'http://warten.example',
    screens: SCREENS,
    limits: { ...NO_HURRY, wrongTickets },
  })
  const kiosk = await joinKiosk(server.url)
  const { followUrl } = valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
  const status = async (ticket: string) => (await fetch(`${server.url}/t/${ticket}`)).status
  const said = []
  for (let n = 0; n < 12; n++) said.push(await status(`guess-${n}`.padEnd(22, 'x')))
  expect(said).toEqual([...Array(10).fill(404), 429, 429])
  expect(await status(ticketIn(followUrl))).toBe(200)
  const device = 'phone-of-a-guesser'
  const phone = openSocket(server.url, '/follow', { device, ticket: 'x'.repeat(22) })
  await new Promise((resolve) => phone.once('connect_error', resolve))
  phone.close()
  expect(excesses()).toEqual(['wrong tickets'])
})
