/**
 * Web Push against a push service of our own: it decrypts as a browser does and checks the signature. That a real
 * service takes it cannot be tried without the internet.
 */
import { createECDH, createPublicKey, randomBytes, verify } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import ece from 'http_ece'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  joinCounter,
  joinKiosk,
  joinPhone,
  type PhoneClient,
  valueOf,
} from '../../e2e/testing/clients.ts'
import { ticketIn } from '../../e2e/testing/everybody.ts'
import { at } from '../../e2e/testing/offices.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'
import { PUSH_SERVICES } from './push.ts'

type Told = { to: string; title: string; body: string; authorization: string; ttl: string }

const browser = createECDH('prime256v1')
browser.generateKeys()
const auth = randomBytes(16)
const keys = { p256dh: browser.getPublicKey('base64url'), auth: auth.toString('base64url') }
const words = { near: 'Noch drei vor Ihnen', called: 'Bitte zu Platz {{place}}' }

let service: Server
let endpoint: string
let status: number
let told: Told[]
let heard: () => void
let server: TestServer

beforeEach(async () => {
  told = []
  status = 201
  heard = () => {}
  service = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const text = ece.decrypt(Buffer.concat(parts), {
        version: 'aes128gcm',
        privateKey: browser,
        authSecret: keys.auth,
      })
      const { authorization = '', ttl } = request.headers
      told.push({
        to: request.url ?? '',
        ...JSON.parse(text.toString()),
        authorization,
        ttl: String(ttl),
      })
      response.writeHead(status).end()
      heard()
    })
  })
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
  endpoint = `http://127.0.0.1:${(service.address() as AddressInfo).port}/phone`
  server = await startServer({
    at: at('09:00'),
    publicUrl: 'http://warten.example',
    push: { contact: 'mailto:amt@example.de', services: /^http:\/\/127\.0\.0\.1:/ },
  })
})
afterEach(async () => {
  await server.close()
  await new Promise((resolve) => service.close(resolve))
})

const nextWord = () => new Promise<void>((resolve) => (heard = resolve))

/** The phone of the fifth in line, subscribed, and a clerk with an open counter. */
async function fifthInLine() {
  const kiosk = await joinKiosk(server.url)
  const pull = async () => valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
  for (let n = 0; n < 4; n++) await pull()
  const phone = await joinPhone(server.url, ticketIn((await pull()).followUrl))
  const clerk = await joinCounter(server.url)
  valueOf(await clerk.send('open', {}))
  const call = async () => {
    valueOf(await clerk.send('next', {}))
    valueOf(await clerk.send('here', {}))
  }
  return { phone, clerk, call }
}
const subscribe = (phone: PhoneClient, where = endpoint) =>
  phone.send('notify', { subscription: { endpoint: where, keys, words } })

test('a phone with a closed page is told once that three are ahead, and at each call', async () => {
  const { phone, clerk, call } = await fifthInLine()
  valueOf(await subscribe(phone))
  const near = nextWord()
  await call()
  await near
  expect(told.map(({ title, body }) => [title, body])).toEqual([['5', 'Noch drei vor Ihnen']])
  for (let n = 0; n < 3; n++) await call()
  const called = nextWord()
  valueOf(await clerk.send('next', {}))
  await called
  // Further views say nothing new of it; the other words of the recall show that nothing else came before it.
  const seen = new Promise((resolve) => clerk.socket.once('view', resolve))
  server.office.tellAgain()
  await seen
  const other = { ...words, called: 'Noch einmal: Platz {{place}}' }
  valueOf(await phone.send('notify', { subscription: { endpoint, keys, words: other } }))
  server.clock.set(at('09:00:30'))
  valueOf(await clerk.send('recall', {}))
  while (told.at(-1)?.body !== 'Noch einmal: Platz 1') await nextWord()
  expect(told.map(({ body }) => body)).toEqual([
    'Noch drei vor Ihnen',
    'Bitte zu Platz 1',
    'Noch einmal: Platz 1',
  ])
})

test('what is sent is signed with the key that the phone was given', async () => {
  const { phone, call } = await fifthInLine()
  valueOf(await subscribe(phone))
  const near = nextWord()
  await call()
  await near
  const [, token = '', key = ''] = /^vapid t=(.+), k=(.+)$/.exec(told[0]!.authorization) ?? []
  expect(key).toBe(phone.view().pushKey)
  const [head = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  }
  const signed = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  expect(signed).toBe(true)
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
    aud: new URL(endpoint).origin,
    sub: 'mailto:amt@example.de',
  })
})

test('a phone that took it back is not told', async () => {
  const { phone, clerk, call } = await fifthInLine()
  valueOf(await subscribe(phone))
  valueOf(await phone.send('notify', { subscription: null }))
  await call()
  // This one is told, and would have been told after the other.
  valueOf(await subscribe(phone, `${endpoint}/other`))
  for (let n = 0; n < 3; n++) await call()
  const called = nextWord()
  valueOf(await clerk.send('next', {}))
  await called
  expect(told.map(({ body }) => body)).toEqual(['Bitte zu Platz 1'])
})

test('a phone that took it back does not speak for another one with the same ticket', async () => {
  const kiosk = await joinKiosk(server.url)
  const { followUrl } = valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
  const [mother, father] = [
    await joinPhone(server.url, ticketIn(followUrl), 'phone-of-mother'),
    await joinPhone(server.url, ticketIn(followUrl), 'phone-of-father'),
  ]
  valueOf(await subscribe(mother))
  valueOf(await subscribe(father, `${endpoint}/father`))
  valueOf(await mother.send('notify', { subscription: null }))
  const clerk = await joinCounter(server.url)
  valueOf(await clerk.send('open', {}))
  const called = nextWord()
  valueOf(await clerk.send('next', {}))
  await called
  expect(told.map(({ to }) => to)).toEqual(['/phone/father'])
})

test('a phone that its service knows no more is given up', async () => {
  const { phone, clerk, call } = await fifthInLine()
  valueOf(await subscribe(phone))
  status = 410
  const near = nextWord()
  await call()
  await near
  status = 201
  valueOf(await subscribe(phone, `${endpoint}/other`))
  for (let n = 0; n < 3; n++) await call()
  const called = nextWord()
  valueOf(await clerk.send('next', {}))
  await called
  expect(told.map(({ to, body }) => [to, body])).toEqual([
    ['/phone', 'Noch drei vor Ihnen'],
    ['/phone/other', 'Bitte zu Platz 1'],
  ])
})

test.each([429, 500, 503])(
  'a service that answers %i is asked again at the next word',
  async (busy) => {
    const { phone, clerk, call } = await fifthInLine()
    valueOf(await subscribe(phone))
    status = busy
    const near = nextWord()
    await call()
    await near
    status = 201
    for (let n = 0; n < 3; n++) await call()
    const called = nextWord()
    valueOf(await clerk.send('next', {}))
    await called
    expect(told.map(({ body }) => body)).toEqual(['Noch drei vor Ihnen', 'Bitte zu Platz 1'])
  },
)

test('a phone that is the first to come back after a start is told of its call', async () => {
  const kiosk = await joinKiosk(server.url)
  const { followUrl } = valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
  const before = server
  await before.office.close()
  server = await startServer({
    at: at('09:01'),
    file: before.file,
    publicUrl: 'http://warten.example',
    push: { contact: 'mailto:amt@example.de', services: /^http:\/\/127\.0\.0\.1:/ },
  })
  valueOf(await subscribe(await joinPhone(server.url, ticketIn(followUrl))))
  const clerk = await joinCounter(server.url)
  valueOf(await clerk.send('open', {}))
  const called = nextWord()
  valueOf(await clerk.send('next', {}))
  await called
  await server.close()
  server = before
  expect(told.map(({ body }) => body)).toEqual(['Bitte zu Platz 1'])
})

test('a page left open over midnight asks for no word of somebody else’s number', async () => {
  const { phone } = await fifthInLine()
  const begun = new Promise<void>((resolve) => {
    server.office.follow(({ day }) => day.plan.date === '2020-11-18' && resolve())
  })
  server.clock.set(at('07:45', '2020-11-18'))
  await begun
  expect(await subscribe(phone)).toEqual({ ok: false, refusal: 'notAllowed' })
})

test.each([
  'http://10.0.0.1/admin',
  'https://fcm.googleapis.com.example.com/x',
  'https://example.com/?https://fcm.googleapis.com/',
  'https://fcm.googleapis.com@example.com/',
])('this server is not made to call %s', async (address) => {
  expect(PUSH_SERVICES.test(address)).toBe(false)
  const { phone } = await fifthInLine()
  expect(await subscribe(phone, address)).toEqual({ ok: false, refusal: 'notAllowed' })
})

test.each([
  'https://fcm.googleapis.com/fcm/send/abc',
  'https://updates.push.services.mozilla.com/wpush/v2/abc',
  'https://web.push.apple.com/abc',
  'https://wns2-par02p.notify.windows.com/w/?token=abc',
])('the browsers’ own services are known: %s', (address) => {
  expect(PUSH_SERVICES.test(address)).toBe(true)
})

test('without Web Push there is no key, and nobody subscribes', async () => {
  await server.close()
  server = await startServer({ at: at('09:00'), publicUrl: 'http://warten.example' })
  const { phone } = await fifthInLine()
  expect(phone.view().pushKey).toBeNull()
  expect(await subscribe(phone)).toEqual({ ok: false, refusal: 'notAllowed' })
})
