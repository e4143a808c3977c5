import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  type CounterClient,
  joinCounter,
  joinKiosk,
  type KioskClient,
  valueOf,
} from './testing/clients.ts'
import { type Proxy, startProxy } from './testing/proxy.ts'
import { openTown, type Town } from './testing/town.ts'

let town: Town
let network: Proxy
let kiosk: KioskClient
let clerk: CounterClient
beforeAll(async () => {
  town = await openTown({ publicUrl: 'https://nummer.willich.example' })
  network = await startProxy(town.server.port)
  kiosk = await joinKiosk(town.server.url)
  clerk = await joinCounter(town.server.url, 'platz-1')
  valueOf(await clerk.send('open', {}))
})
afterAll(async () => {
  kiosk.close()
  clerk.close()
  await network.close()
  await town.close()
})

const pull = async () =>
  valueOf(await kiosk.send('issue', { service: 'fuehrungszeugnis', party: 1 }))

const lost = (phone: Page) =>
  phone.getByRole('heading', { name: /^Keine Verbindung seit \d\d:\d\d\sUhr$/ })

it('25 a phone that loses its network before its call says so, and shows the truth when it is back', async () => {
  const { followUrl } = await pull()
  const phone = await town.phone(followUrl, network.url)
  await phone.getByText('Vor Ihnen warten').waitFor()

  network.cut()
  await lost(phone).waitFor()
  await phone.getByText(/achten Sie auf den Bildschirm im Warteraum/).waitFor()
  // What was true before is not there any more, as if it still were.
  expect(await phone.getByText(/Vor Ihnen warten|voraussichtlich|niemand/).count()).toBe(0)
  expect(await phone.title()).toMatch(/^1 · Keine Verbindung seit/)
  expect(await phone.getByRole('button').count()).toBe(0)

  valueOf(await clerk.send('next', {}))
  valueOf(await clerk.send('miss', {}))
  expect(await lost(phone).count()).toBe(1)

  network.mend()
  await phone.getByRole('heading', { name: 'Sie haben Ihren Aufruf verpasst' }).waitFor()
  expect(await lost(phone).count()).toBe(0)
})

it('25 whoever is on the way when the network goes still reads where to, and since when', async () => {
  const { followUrl, label } = await pull()
  const phone = await town.phone(followUrl, network.url)
  await phone.getByText('Vor Ihnen warten').waitFor()
  // Nobody else waits but the first one, who was missed.
  expect(valueOf(await clerk.send('next', {}))).toMatchObject({ label })
  await phone.getByText('Sie sind dran').first().waitFor()

  network.cut()
  await lost(phone).waitFor()
  await phone.getByText(/^Aufgerufen um 09:00\sUhr$/).waitFor()
  await phone.getByText('Platz 1').waitFor()
  // Not as a call of now.
  expect(await phone.locator('[data-tone="call"]').count()).toBe(0)
  network.mend()
  await phone.getByText('Sie sind dran').first().waitFor()
})
