/** Which views a screen takes. The server here sends what the real one only sends when a network plays tricks. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Stamp } from '#shared/protocol/views.ts'
import { connect, type Connection, newRequest } from './connection.ts'
import { deviceId } from './device.ts'

let io: Server
let screen: Connection<Stamp, Record<string, never>>

const view = (epoch: string, revision: number): Stamp => ({
  epoch,
  revision,
  now: '2020-11-17T07:00:00.000Z',
  failing: false,
})

beforeEach(async () => {
  const http = createServer()
  io = new Server(http)
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  screen = connect(`http://127.0.0.1:${port}/display`, { device: 'screen-one' })
})

afterEach(async () => {
  screen.close()
  await io.close()
})

/** Sends the views; answers with the one that the screen holds after the last of them, named `end`. */
async function held(...views: Stamp[]): Promise<string[]> {
  const taken: string[] = []
  const done = new Promise<void>((resolve) => {
    screen.store.subscribe(({ view: newest }) => {
      if (newest?.epoch === 'end') resolve()
      else if (newest) taken.push(`${newest.epoch}${newest.revision}`)
    })
  })
  io.of('/display').on('connection', (socket) => {
    for (const one of [...views, view('end', 0)]) socket.emit('view', one)
  })
  await done
  return taken
}

test('newer ones are taken', async () => {
  expect(await held(view('a', 1), view('a', 2))).toEqual(['a1', 'a2'])
})

test('the same one again is taken, for time may have passed', async () => {
  expect(await held(view('a', 1), view('a', 1))).toEqual(['a1', 'a1'])
})

test('older ones are dropped', async () => {
  expect(await held(view('a', 5), view('a', 4), view('a', 6))).toEqual(['a5', 'a6'])
})

test('those of another run of the server are taken, whatever they count', async () => {
  expect(await held(view('a', 5), view('b', 1))).toEqual(['a5', 'b1'])
})

test('request ids are new each time and as the protocol wants them', () => {
  const ids = Array.from({ length: 1_000 }, newRequest)
  expect(new Set(ids).size).toBe(1_000)
  expect(ids.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true)
})

test('a device without storage still has an id', () => {
  expect(deviceId()).toMatch(/^[0-9a-f]{32}$/)
})
