/** A mobile network, or the proxy of a town hall, has one address for all who come from it: the honest ones are served. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  joinCounter,
  joinKiosk,
  joinPhone,
  type KioskClient,
  type PhoneClient,
  valueOf,
} from '../../e2e/testing/clients.ts'
import { ticketIn } from '../../e2e/testing/everybody.ts'
import { withPlaces } from '../../e2e/testing/offices.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'
import { SCREENS } from '../../e2e/testing/town.ts'
import { USUAL_LIMITS } from './limits.ts'

const PHONES = 1_000
const TICKETS = 50
const AT_ONCE = 50

let server: TestServer
let kiosk: KioskClient
let tickets: string[]
beforeEach(async () => {
  server = await startServer({
    limits: USUAL_LIMITS,
    configuration: withPlaces(TICKETS + 1),
    publicUrl: 'http://warten.example',
    screens: SCREENS,
  })
  kiosk = await joinKiosk(server.url)
  tickets = []
  for (let pulled = 0; pulled < TICKETS; pulled++) tickets.push(await pull())
})
afterEach(() => server.close())

const pull = async () =>
  ticketIn(valueOf(await kiosk.send('issue', { service: 'abholen', party: 1 })).followUrl)
const pageOf = async (ticket: string) => {
  const page = await fetch(`${server.url}/t/${ticket}`)
  await page.arrayBuffer()
  return page.status
}

/** As when a QR code is read: the page first, then its connection. */
async function openPhones(count: number): Promise<PhoneClient[]> {
  const phones: PhoneClient[] = []
  const open = async (index: number) => {
    const ticket = tickets[index % TICKETS] ?? ''
    expect(await pageOf(ticket)).toBe(200)
    phones.push(await joinPhone(server.url, ticket, `phone-number-${index}`))
  }
  for (let first = 0; first < count; first += AT_ONCE)
    await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => open(first + index)))
  return phones
}

test('a thousand phones of one address see their number called, and the office beside them goes on', async () => {
  const phones = await openPhones(PHONES)
  const counter = await joinCounter(server.url)
  valueOf(await counter.send('open', {}))
  const { label } = valueOf(await counter.send('next', {})) ?? {}
  const theirs = phones.filter((phone) => phone.view().label === label)
  expect(theirs).toHaveLength(PHONES / TICKETS)
  await Promise.all(theirs.map((phone) => phone.until(({ standing }) => standing.is === 'called')))
  expect(phones.every((phone) => phone.socket.connected)).toBe(true)
  await pull()
  expect(server.logged).toEqual([])
}, 120_000)

test('and so they do with somebody among them who guesses tickets', async () => {
  for (let guess = 0; guess < 300; guess++) await pageOf(`guess-${guess}`.padEnd(22, 'x'))
  const phones = await openPhones(200)
  expect(phones.every((phone) => phone.socket.connected)).toBe(true)
  const told = server.logged.map((line) => JSON.parse(line).msg as string)
  expect(told).toEqual(['wrong tickets'])
}, 120_000)
