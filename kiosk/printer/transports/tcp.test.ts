import { createServer, type Server, type Socket } from 'node:net'
import { once } from 'node:events'
import { afterEach, expect, it } from 'vitest'
import type { LinkEvents } from '../transport.ts'
import { tcpTransport } from './tcp.ts'

const servers: Server[] = []
const sockets: Socket[] = []
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  for (const server of servers.splice(0)) await new Promise((done) => server.close(done))
})

async function listen(allowHalfOpen = false): Promise<{ server: Server; port: number }> {
  const server = createServer({ allowHalfOpen, pauseOnConnect: true }).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  const address = server.address()
  return { server, port: typeof address === 'object' && address ? address.port : 0 }
}

function openAt(port: number, events: Partial<LinkEvents> = {}) {
  const transport = tcpTransport({ host: '127.0.0.1', port })
  if (transport.blind) throw new Error('it answers')
  return transport.open({ data() {}, closed() {}, ...events })
}

async function connected(events: Partial<LinkEvents> = {}) {
  const { server, port } = await listen(true)
  const [link, [socket]] = await Promise.all([
    openAt(port, events),
    once(server, 'connection') as Promise<[Socket]>,
  ])
  sockets.push(socket)
  return { link, socket }
}

const MEGABYTES_8 = new Uint8Array(8_000_000)

it('says why there is no connection', async () => {
  const { server, port } = await listen()
  await new Promise((done) => server.close(done))
  await expect(openAt(port)).rejects.toThrow('ECONNREFUSED')
})

it('gives up connecting to a printer that is switched off and does not refuse', async () => {
  // Addresses for documentation: nobody answers there.
  const transport = tcpTransport({ host: '192.0.2.1', port: 9100, connectWithin: 50 })
  if (transport.blind) throw new Error('it answers')
  await expect(transport.open({ data() {}, closed() {} })).rejects.toThrow(/./)
})

it('waits while the printer takes no more, and sends all of it in order', async () => {
  const { link, socket } = await connected()
  let taken = false
  const writing = link.write(MEGABYTES_8).then(() => (taken = true))
  // Another line comes up meanwhile: time enough for a write that does not wait.
  await (await connected()).link.close()
  expect(taken).toBe(false)
  let length = 0
  socket.on('data', (bytes) => (length += bytes.length))
  socket.resume()
  await writing
  while (length < MEGABYTES_8.length) await once(socket, 'data')
  expect(length).toBe(MEGABYTES_8.length)
  await link.close()
})

it('throws away what was not sent when it is closed: a receipt that was given up must not follow', async () => {
  const { link, socket } = await connected()
  const writing = link.write(MEGABYTES_8).catch(() => 'refused')
  await link.close()
  expect(await writing).toBe('refused')
  let length = 0
  socket.on('data', (bytes) => (length += bytes.length))
  const failed = once(socket, 'error')
  socket.resume()
  expect(await failed).toMatchObject([{ code: 'ECONNRESET' }])
  expect(length).toBeLessThan(MEGABYTES_8.length)
})

it('is closed when the printer closes its half, though bytes are still waiting', async () => {
  let closed = () => {}
  const closing = new Promise<void>((resolve) => (closed = resolve))
  const { link, socket } = await connected({ closed })
  const writing = link.write(MEGABYTES_8).catch(() => 'refused')
  socket.end()
  await closing
  expect(await writing).toBe('refused')
  await expect(link.write(new Uint8Array(1))).rejects.toThrow(/./)
})
