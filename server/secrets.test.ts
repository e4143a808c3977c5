/** Whatever is asked of the server, written down or sent out: what people and devices prove themselves with is not in it. */
import { createECDH, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { io } from 'socket.io-client'
import type { MadeAccount, PairingView } from '#shared/protocol/access.ts'
import { NAMESPACES } from '#shared/protocol/paths.ts'
import { PASSWORD, post, secretOf, signIn } from '../e2e/testing/accounts.ts'
import {
  joinCounter,
  joinDisplay,
  joinKiosk,
  joinManager,
  joinPhone,
  valueOf,
} from '../e2e/testing/clients.ts'
import { ticketIn } from '../e2e/testing/everybody.ts'
import { type Folder, temporaryFolder } from '../e2e/testing/folder.ts'
import { startServer, type TestServer } from '../e2e/testing/server.ts'
import { Backups } from './backups/backups.ts'

const ROUTES = [
  '/',
  '/health',
  '/today',
  '/today.json',
  '/me',
  '/accounts',
  '/sign-ins',
  '/access-log',
  '/devices',
  '/setup',
  '/setup/office.json',
  '/history',
  '/history/2020-11-17',
]

let folder: Folder
let server: TestServer
afterEach(async () => {
  await server.close()
  folder.remove()
})

/** Of one kind each, as whoever has it would keep it. */
const secrets = new Map<string, string>()
const found = (text: string) =>
  [...secrets].flatMap(([kind, secret]) => (text.includes(secret) ? [kind] : []))

/** Somebody is shown a code, and types it. */
async function pairKiosk(url: string, device: string, manager: string): Promise<string> {
  const socket = io(`${url}${NAMESPACES.pairing}`, {
    auth: { device, kind: 'kiosk' },
    transports: ['websocket'],
    forceNew: true,
  })
  const token = await new Promise<string>((resolve) =>
    socket.on('view', ({ code, token: given }: PairingView) => {
      if (given !== null) return resolve(given)
      // With its quotation marks: six digits are in many a number.
      secrets.set('pairing code', `"${code}"`)
      void post(url, '/devices/pair', { code, name: 'Eingang' }, manager)
    }),
  )
  socket.close()
  return token
}

async function read(path: string, cookie: string): Promise<string> {
  const response = await fetch(`${server.url}${path}`, { headers: { cookie } })
  return `${response.status} ${JSON.stringify([...response.headers])} ${await response.text()}`
}

test('no password, PIN, cookie, device, code, ticket or phone is in what is told, exported, logged or kept', async () => {
  folder = temporaryFolder()
  server = await startServer({
    file: folder.file('wartemarke.db'),
    publicUrl: 'http://warten.example',
    push: { contact: 'mailto:amt@example.de', services: /^http:\/\/127\.0\.0\.1:/ },
    logLevel: 'trace',
  })
  const { url } = server
  const administrator = await signIn(url, 'administrator')
  const manager = await signIn(url, 'manager')
  secrets.set('password', PASSWORD)
  secrets.set('cookie of an administrator', secretOf(administrator))
  secrets.set('cookie of a manager', secretOf(manager))

  const made = await post(url, '/accounts', { name: 'Neu', role: 'clerk' }, administrator)
  const { password } = made.answer as MadeAccount
  secrets.set('password that was given', password)
  const device = 'browser-of-new'
  const signedIn = await post(url, '/sign-in', { name: 'Neu', password, device })
  const [session = '', known = ''] = (signedIn.cookie ?? '')
    .split(/, (?=wartemarke)/)
    .map((cookie) => cookie.split(';')[0] ?? '')
  secrets.set('cookie of a clerk', secretOf(session))
  secrets.set('what a known browser keeps', secretOf(known))
  secrets.set('own password', 'sieben-Kraniche-ziehen')
  secrets.set('PIN', '27182818')
  secrets.set('wrong PIN', '90909090')
  secrets.set('wrong password', 'ein-Irrtum-beim-Tippen')
  const next = secrets.get('own password')
  expect((await post(url, '/password', { current: password, next }, session)).status).toBe(200)
  const pin = secrets.get('PIN')
  expect((await post(url, '/pin', { password: next, pin }, session)).status).toBe(200)
  await post(url, '/unlock', { pin: secrets.get('wrong PIN') }, session)
  for (let n = 0; n < 8; n++)
    await post(url, '/sign-in', { name: 'Neu', password: secrets.get('wrong password'), device })
  await post(url, '/pin', { password: next, pin, and: secrets.get('wrong PIN') }, session)

  secrets.set('device', await pairKiosk(url, 'kiosk-am-eingang', manager))
  const kiosk = await joinKiosk(url)
  const { followUrl } = valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
  secrets.set('ticket', ticketIn(followUrl))
  secrets.set('wrong ticket', 'abcdefghijklmnopqrstuv')
  await read(`/t/${secrets.get('wrong ticket')}`, '')
  const browser = createECDH('prime256v1')
  browser.generateKeys()
  const keys = {
    p256dh: browser.getPublicKey('base64url'),
    auth: randomBytes(16).toString('base64url'),
  }
  secrets.set('key of a phone', keys.p256dh)
  secrets.set('secret of a phone', keys.auth)
  // Nobody listens there: that it cannot be told is logged.
  secrets.set('address of a phone', '/a-phone-of-a-citizen')
  const phone = await joinPhone(url, ticketIn(followUrl))
  const endpoint = 'http://127.0.0.1:9/a-phone-of-a-citizen'
  const words = { near: 'Noch drei', called: 'Bitte zu {{place}}' }
  valueOf(await phone.send('notify', { subscription: { endpoint, keys, words } }))
  const counter = await joinCounter(url)
  valueOf(await counter.send('open', {}))
  valueOf(await counter.send('next', {}))
  const others = [await joinDisplay(url), await joinManager(url), counter, phone]
  const seen = others.map((client) => JSON.stringify(client.view()))

  // A disk that fails in the middle of a change of secrets is logged with what failed.
  server.journal.fault = 'full'
  await post(url, '/sign-in', { name: 'clerk', password: PASSWORD, device: 'browser-of-clerk' })
  await post(url, '/password', { current: next, next: `${next}-neu` }, session)
  server.journal.fault = null

  const backups = await Backups.open({
    file: server.file,
    folder: folder.file('sicherung'),
    everyHours: 1,
    clock: server.clock,
    report: () => {},
  })
  await new Promise<void>((resolve) => (backups.onChange = resolve))
  await backups.close()

  const answers = await Promise.all(ROUTES.map((path) => read(path, administrator)))
  expect(answers.filter((answer) => !answer.startsWith('200 '))).toEqual([])
  const streams = await server.journal.streams('')
  const facts = await Promise.all(streams.map((stream) => server.journal.read(stream, 1)))
  const files = readdirSync(folder.path, { recursive: true }).map(String)
  const contents = files
    .filter((name) => /\.db(-wal|-head)?$/.test(name))
    .map((name) => readFileSync(join(folder.path, name), 'latin1'))

  // Nothing was looked for in vain: it was all in use.
  expect(server.logged.join()).toContain('der Datenträger ist voll')
  expect(JSON.stringify(answers)).toContain('Eingang')
  expect(contents.length).toBeGreaterThan(2)
  expect({
    views: found(seen.join()),
    answers: found(answers.join()),
    log: found(server.logged.join()),
    journal: found(JSON.stringify(facts)),
    names: found(files.join()),
    files: found(contents.join()),
  }).toEqual({ views: [], answers: [], log: [], journal: [], names: [], files: [] })
  // Not even their hashes leave the records.
  const outside = [...seen, ...answers, ...server.logged, JSON.stringify(facts)].join()
  expect(outside).not.toMatch(/scrypt\$|[0-9a-f]{64}/)
})
