/** Who is let in: nobody reaches a handler without having said who it is. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#shared/protocol/handshake.ts'
import { NAMESPACES } from '#shared/protocol/paths.ts'
import { handshakeOf, openSocket } from '../../e2e/testing/clients.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(() => server.close())

/** What a client is told: `view`, or why it was not let in. */
function told(path: string, auth: unknown, headers?: Record<string, string>): Promise<unknown> {
  const socket = openSocket(server.url, path, auth, headers)
  return new Promise((resolve) => {
    socket.once('view', () => resolve('view'))
    socket.once('connect_error', (error: Error & { data?: unknown }) =>
      resolve(error.data ?? error.message),
    )
    socket.once('disconnect', () => resolve('disconnected'))
  }).finally(() => socket.close())
}

const device = 'a-device-id'
const notIdentified = { refusal: 'notIdentified' }

// A phone needs a ticket: follow.test.ts.
const ROLES = ['kiosk', 'display', 'counter', 'manager', 'pairing'] as const satisfies Role[]

const WRONG: [string, Record<string, unknown> | null][] = [
  ['nothing', null],
  ['an empty one', {}],
  ['no device', { device: undefined }],
  ['a device that is a number', { device: 12_345_678 }],
  ['a device that is a list', { device: [device] }],
  ['a device that is an object', { device: { device } }],
  ['a short device', { device: 'short' }],
  ['a long device', { device: 'x'.repeat(65) }],
  ['a device with a line break', { device: 'a-device-id\n' }],
  ['a further key', { role: 'manager' }],
  ['a further actor', { actor: { role: 'system' } }],
  ['__proto__', JSON.parse('{"__proto__":{"counter":"platz-1"}}')],
]

describe.each(ROLES)('%s', (role) => {
  const path = NAMESPACES[role]
  let right: Record<string, string>
  beforeAll(async () => {
    right = await handshakeOf(server.url, role)
  })

  test('is let in when it says who it is', async () => {
    expect(await told(path, right)).toBe('view')
  })

  test.each(WRONG)('is not let in with %s', async (_, wrong) => {
    const keys = Object.keys(wrong ?? {})
    // `__proto__` as a key of its own, which spreading would lose.
    const auth = keys.includes('__proto__')
      ? JSON.parse(JSON.stringify(right).replace('{', '{"__proto__":{"counter":"platz-1"},'))
      : wrong && keys.length > 0
        ? { ...right, ...wrong }
        : wrong
    expect(await told(path, auth)).toEqual(notIdentified)
  })
})

describe('a counter', () => {
  test.each([
    ['none', { device }],
    ['unknown', { device, counter: 'platz-99' }],
    ['inherited', { device, counter: 'constructor' }],
    ['of another type', { device, counter: 1 }],
    ['null', { device, counter: null }],
    ['a list', { device, counter: ['platz-1'] }],
    ['empty', { device, counter: '' }],
  ])('that is %s is not let in', async (_, auth) => {
    const right = await handshakeOf(server.url, 'counter')
    const { counter: _right, ...who } = right
    expect(await told(NAMESPACES.counter, { ...who, ...auth })).toEqual(notIdentified)
  })
})

describe('a namespace', () => {
  test.each(['/admin', '/kiosk/', '/KIOSK', '/constructor'])('%s does not exist', async (path) => {
    expect(await told(path, { device })).toBe('Invalid namespace')
  })

  test('without a name is for nobody', async () => {
    expect(await told('/', { device })).toEqual(notIdentified)
  })
})

describe('a page', () => {
  const shakeHands = async (headers: Record<string, string>) =>
    (await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`, { headers })).status

  test('of this server may connect', async () => {
    expect(await shakeHands({ origin: server.url })).toBe(200)
  })

  test('of the kiosk’s own shell may connect, and no other of its scheme', async () => {
    expect(await shakeHands({ origin: 'wartemarke://kiosk' })).toBe(200)
    for (const origin of [
      'wartemarke://einrichten',
      'wartemarke://kiosk/',
      'wartemarke://kiosk:80',
    ])
      expect([origin, await shakeHands({ origin })]).toEqual([origin, 403])
  })

  test.each(['http://example.org', 'https://127.0.0.1', 'http://127.0.0.1:1', 'null', 'x', ''])(
    'of the origin %j may not',
    async (origin) => {
      expect(await shakeHands({ origin })).toBe(403)
    },
  )

  test('of another origin may not by WebSocket either', async () => {
    const origin = 'http://example.org'
    expect(await told(NAMESPACES.display, { device }, { origin })).toBe('websocket error')
  })
})

test('those who come together are pinged one by one, each as often as the protocol says', async () => {
  const intervals = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const opened = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`)
      // "0" is the packet that opens a connection.
      const { pingInterval } = JSON.parse((await opened.text()).slice(1)) as {
        pingInterval: number
      }
      return pingInterval
    }),
  )
  for (const ms of intervals) {
    expect(ms).toBeGreaterThanOrEqual(1_500)
    expect(ms).toBeLessThanOrEqual(2_000)
  }
  expect(new Set(intervals).size).toBeGreaterThan(1)
})
