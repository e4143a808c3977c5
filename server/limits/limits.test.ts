/** One client takes all it can get: the others are served as if it were not there. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { LANGUAGES } from '#shared/domain/closedLists.ts'
import type { OfficeInput } from '#shared/domain/config.ts'
import {
  handshakeOf,
  joinDisplay,
  joinKiosk,
  type KioskClient,
  valueOf,
} from '../../e2e/testing/clients.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'
import { smallOffice } from '../../e2e/testing/offices.ts'
import { openWire } from '../../e2e/testing/wire.ts'
import { Budget, Budgets } from './budget.ts'
import { type Limits, USUAL_LIMITS } from './limits.ts'

let server: TestServer
afterEach(() => server?.close())
const start = async (limits: Partial<Limits> = {}, changes: Partial<OfficeInput> = {}) => {
  server = await startServer({
    limits: { ...USUAL_LIMITS, ...limits },
    configuration: smallOffice(changes),
  })
}

const pull = async (kiosk: KioskClient) =>
  valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 })).ticket
const excesses = () => server.logged.map((line) => JSON.parse(line).msg as string)

const raw = async (): Promise<Socket> => {
  const socket = connect(server.port, '127.0.0.1').on('error', () => {})
  await once(socket, 'connect')
  return socket
}
const closing = (socket: Socket) => new Promise<void>((resolve) => socket.once('close', resolve))

test('a budget is spent at once or bit by bit, and never grows beyond its burst', () => {
  let now = 0
  const budget = new Budget({ burst: 3, perSecond: 2 }, () => now)
  const taken = (times: number) => Array.from({ length: times }, () => budget.take())
  expect(taken(4)).toEqual([true, true, true, false])
  now = 500
  expect(taken(2)).toEqual([true, false])
  now = 60_000
  expect(taken(4)).toEqual([true, true, true, false])
})

test('each has a budget of his own, and ten thousand are remembered', () => {
  const budgets = new Budgets({ burst: 1, perSecond: 0 }, () => 0)
  expect([budgets.take('a'), budgets.take('a'), budgets.take('b')]).toEqual([true, false, true])
  for (let n = 0; n < 10_000; n++) budgets.take(`guesser ${n}`)
  expect(budgets.take('a')).toBe(true)
})

test('whoever talks without end is cut off, and nobody else is', async () => {
  await start()
  const honest = await joinKiosk(server.url, 'the-honest-kiosk')
  const flooder = await openWire(server.url)
  flooder.say(
    `40/kiosk,${JSON.stringify(await handshakeOf(server.url, 'kiosk', 'kiosk-flooding'))}`,
  )
  await flooder.heard()
  await flooder.heard()
  for (let n = 0; n < 5_000; n++) flooder.say('42/kiosk,7["nonsense",{}]')
  const pulled = pull(honest)
  let heard: string
  do heard = await flooder.heard()
  while (heard !== 'closed')
  expect(await pulled).toBe(1)
  expect(await pull(honest)).toBe(2)
  expect(excesses()).toEqual(['too many messages'])
})

test('a kiosk at which a child drums stays connected', async () => {
  await start()
  const kiosk = await joinKiosk(server.url)
  const answers = await Promise.all(Array.from({ length: 100 }, () => kiosk.send('turnedAway', {})))
  expect([answers.length, kiosk.socket.connected]).toEqual([100, true])
})

test('whoever does not read what he is told is cut off, though he answers every sign of life', async () => {
  // Views as large as they can be: the network's own buffers have to be filled first.
  const words = 'x'.repeat(300)
  const others = Object.fromEntries(LANGUAGES.map((language) => [language, words]))
  const long = { ...others, de: words }
  const slides = Array.from({ length: 12 }, () => ({ title: long, text: long }))
  await start({ unread: 1024 * 1024 }, { waitingRoom: { slides } })
  const kiosk = await joinKiosk(server.url)
  const socket = await raw()
  const upgrade = 'connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13'
  socket.write(
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nhost: 127.0.0.1:${server.port}\r\n${upgrade}\r\nsec-websocket-key: ${'x'.repeat(22)}==\r\n\r\n`,
  )
  await once(socket, 'data')
  const frame = (text: string) => {
    const body = Buffer.from(text)
    // A mask of zeros: the bytes stay as they are.
    return Buffer.concat([Buffer.from([0x81, 0x80 | body.length, 0, 0, 0, 0]), body])
  }
  socket.write(frame('40/display,{"device":"display-that-stares"}'))
  await once(socket, 'data')
  socket.pause()
  const pong = setInterval(() => socket.write(frame('3')), 1_000)
  const display = await joinDisplay(server.url)
  while (!excesses().includes('does not read')) {
    const { revision } = display.view()
    server.office.tellAgain()
    await display.until((view) => view.revision > revision)
  }
  clearInterval(pong)
  socket.destroy()
  expect(display.socket.connected && kiosk.socket.connected).toBe(true)
})

test('connections that say nothing give way, the oldest first, and honest ones come through', async () => {
  await start({ quietOfAddress: 50 })
  const kiosk = await joinKiosk(server.url)
  const silent: Socket[] = []
  for (let n = 0; n < 50; n++) silent.push(await raw())
  const oldest = closing(silent[0]!)
  for (let n = 0; n < 200; n++) silent.push(await raw())
  await oldest
  expect(await pull(kiosk)).toBe(1)
  expect((await fetch(`${server.url}/health`)).status).toBe(200)
  expect(await pull(await joinKiosk(server.url, 'kiosk-that-came-late'))).toBe(2)
  for (const socket of silent) socket.destroy()
})

test('so do those of many addresses together', async () => {
  await start({ quiet: 20 })
  const first = await raw()
  const gone = closing(first)
  const others = await Promise.all(Array.from({ length: 20 }, raw))
  await gone
  for (const socket of others) socket.destroy()
  expect((await fetch(`${server.url}/health`)).status).toBe(200)
})

test('a request that never ends is ended', async () => {
  await start()
  const socket = await raw()
  socket.write('GET / HTTP/1.1\r\nhost: x\r\n')
  const dripping = setInterval(() => socket.write('x: y\r\n'), 500)
  let heard = ''
  socket.setEncoding('latin1').on('data', (text) => (heard += String(text)))
  await closing(socket)
  clearInterval(dripping)
  expect(heard).toMatch(/^HTTP\/1.1 408 /)
})

test('a socket that does not say who it is is ended', async () => {
  await start()
  const wire = await openWire(server.url)
  const alive = setInterval(() => wire.say('3'), 1_000)
  expect(await wire.heard()).toBe('closed')
  clearInterval(alive)
})

test('more sockets of one address than a town hall has are refused, and those that are there stay', async () => {
  await start({ socketsOfAddress: 20 })
  const kiosk = await joinKiosk(server.url)
  const wires = []
  for (let n = 0; n < 19; n++) wires.push(await openWire(server.url))
  const polling = `${server.url}/socket.io/?EIO=4&transport=polling`
  expect((await fetch(polling)).status).toBe(403)
  expect(await pull(kiosk)).toBe(1)
  wires[0]!.close()
  await expect.poll(async () => (await fetch(polling)).status).toBe(200)
})

test('a flood writes a line a minute, which counts, and not one for each', async () => {
  await start({ handshakes: { burst: 5, perSecond: 0 } })
  for (let n = 0; n < 100; n++)
    await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`, { signal: null })
  expect(excesses()).toEqual(['too many sockets'])
})
