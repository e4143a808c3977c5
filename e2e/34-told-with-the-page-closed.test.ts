/**
 * Web Push as far as it goes without the internet: a real page, a real service worker and a push service of our own.
 * The browser's own subscription asks its maker, so the test answers in its place, and it hands the message to the
 * browser as the maker's service would. Whether a phone then lights up cannot be seen here.
 */
import { createECDH, randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import ece from 'http_ece'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { joinCounter, joinKiosk, valueOf } from './testing/clients.ts'
import { openTown, type Town } from './testing/town.ts'

const receiver = createECDH('prime256v1')
receiver.generateKeys()
const auth = randomBytes(16).toString('base64url')

let town: Town
let service: Server
let endpoint: string
let arrived: (text: string) => void = () => {}

beforeAll(async () => {
  service = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      response.writeHead(201).end()
      const secret = { version: 'aes128gcm', privateKey: receiver, authSecret: auth } as const
      arrived(ece.decrypt(Buffer.concat(parts), secret).toString())
    })
  })
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
  endpoint = `http://127.0.0.1:${(service.address() as AddressInfo).port}/phone`
  town = await openTown({
    publicUrl: 'https://nummer.willich.example',
    push: { contact: 'mailto:amt@example.de', services: /^http:\/\/127\.0\.0\.1:/ },
  })
})
afterAll(async () => {
  await town.close()
  await new Promise((resolve) => service.close(resolve))
})

const nextMessage = () => new Promise<string>((resolve) => (arrived = resolve))

/** What the browser would get from its maker's service. */
const answerForTheMaker = (phone: Page) =>
  phone.evaluate(
    (subscribed) => {
      PushManager.prototype.subscribe = () =>
        Promise.resolve({ toJSON: () => subscribed } as unknown as PushSubscription)
    },
    { endpoint, keys: { p256dh: receiver.getPublicKey('base64url'), auth } },
  )

/** Tests' browsers allow no worker to show anything: what it would show is written down. */
function noteWhatIsShown() {
  const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration }
  const shown: unknown[] = []
  Object.assign(globalThis, { shown })
  registration.showNotification = (title, options) => {
    shown.push([title, options?.body])
    return Promise.resolve()
  }
}

it('34 a phone is told of its call though the page is closed', async () => {
  const kiosk = await joinKiosk(town.server.url)
  const clerk = await joinCounter(town.server.url, 'platz-1')
  valueOf(await clerk.send('open', {}))
  const mine = valueOf(await kiosk.send('issue', { service: 'fuehrungszeugnis', party: 1 }))
  const phone = await town.phone(mine.followUrl)
  await phone.context().grantPermissions(['notifications'])
  await answerForTheMaker(phone)

  // Where there are messages, the page may be closed, and says so.
  await phone.getByRole('switch').click()
  await phone.getByText('Sie dürfen diese Seite schließen.').waitFor()

  // It is closed, and another page of the same browser is open.
  const address = phone.url()
  const elsewhere = await phone.context().newPage()
  await elsewhere.goto(`${town.server.url}/today`)
  const devtools = await phone.context().newCDPSession(elsewhere)
  const registered = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [one] = registrations.filter(({ scopeURL }) => scopeURL === address)
      if (one) resolve(one.registrationId)
    })
  })
  await devtools.send('ServiceWorker.enable')
  const registrationId = await registered
  await phone.close()

  // Called: the office sends it, encrypted for this phone alone.
  const message = nextMessage()
  valueOf(await clerk.send('next', {}))
  const data = await message
  expect(JSON.parse(data)).toEqual({ title: '1', body: 'Sie sind dran → 1' })

  // The browser wakes the worker, which shows it.
  const [worker] = elsewhere.context().serviceWorkers()
  await worker!.evaluate(noteWhatIsShown)
  const { url: origin } = town.server
  await devtools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data })
  const shown = () => worker!.evaluate(() => (globalThis as unknown as { shown: unknown }).shown)
  await expect.poll(shown).toEqual([['1', 'Sie sind dran → 1']])

  // Once it is served, the page leaves nothing behind.
  valueOf(await clerk.send('here', {}))
  valueOf(await clerk.send('finish', {}))
  const again = await elsewhere.context().newPage()
  await again.goto(address)
  await again.getByRole('heading', { name: 'Alles erledigt' }).waitFor()
  const left = () =>
    again.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
  await expect.poll(left).toBe(0)
})
