/** What the log says: nothing of ordinary work, and nothing that could be mistaken for a line of its own. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  joinCounter,
  joinDisplay,
  joinKiosk,
  joinManager,
  openSocket,
  valueOf,
} from '../../e2e/testing/clients.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'
import { openWire } from '../../e2e/testing/wire.ts'

let server: TestServer

const start = async (logLevel: 'warn' | 'trace') => {
  server = await startServer({ logLevel })
}

beforeEach(() => start('warn'))
afterEach(() => server.close())

const EVIL = 'x\n{"level":60,"msg":"forged"}\r\n\u001b[2J\u2028\u0007'

/** Every way we know to bring a text into the server. */
async function sayEverywhere(text: string): Promise<void> {
  const kiosk = await joinKiosk(server.url)
  await kiosk.socket.emitWithAck(text, { request: text })
  await kiosk.socket.emitWithAck('issue', { request: text, service: text, party: 1 })
  const refused = openSocket(server.url, '/counter', { device: text, counter: text })
  await new Promise((resolve) => refused.once('connect_error', resolve))
  const unknown = openSocket(server.url, `/${encodeURIComponent(text)}`, { device: text })
  await new Promise((resolve) => unknown.once('connect_error', resolve))
  const { say, heard } = await openWire(server.url)
  say(text)
  await heard()
  const path = encodeURIComponent(text)
  for (const url of [
    `/${path}`,
    `/?lang=${path}`,
    `/kiosk/${path}`,
    '/%',
    `/socket.io/?EIO=${path}`,
  ])
    await fetch(`${server.url}${url}`, { headers: { 'user-agent': 'x%0a', origin: 'http://x%0a' } })
  await fetch(server.url, { method: 'POST', body: text })
}

test('ordinary work is not worth a line', async () => {
  const kiosk = await joinKiosk(server.url)
  const clerk = await joinCounter(server.url)
  await Promise.all([joinDisplay(server.url), joinManager(server.url)])
  valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
  for (const event of ['open', 'next', 'here', 'finish'] as const)
    valueOf(await clerk.send(event, {}))
  await clerk.send('next', {})
  await fetch(server.url)
  expect(server.logged).toEqual([])
})

test('nor is what strangers say', async () => {
  await sayEverywhere(EVIL)
  expect(server.logged).toEqual([])
})

test('even when everything is logged, each entry is one line without control characters', async () => {
  await server.close()
  await start('trace')
  await sayEverywhere(EVIL)
  expect(server.logged.length).toBeGreaterThan(0)
  for (const line of server.logged) {
    expect(line.slice(0, -1)).not.toMatch(/\p{Cc}/u)
    expect(JSON.parse(line)).not.toHaveProperty('msg', 'forged')
  }
})

test('a disk that fails is told with its reason', async () => {
  const kiosk = await joinKiosk(server.url)
  server.journal.fault = 'full'
  await kiosk.send('issue', { service: 'ausweis', party: 1 })
  expect(server.logged.map((line) => JSON.parse(line).err.type)).toEqual(['JournalError'])
})
