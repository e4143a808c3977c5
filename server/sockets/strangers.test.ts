/** Events that a role does not have, and connections that are not Socket.IO as it should be. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handshakeOf, join, joinKiosk, valueOf } from '../../e2e/testing/clients.ts'
import { EVENTS, VALID } from '../../e2e/testing/messages.ts'
import { openWire } from '../../e2e/testing/wire.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(() => server.close())

const ROLES = ['kiosk', 'display', 'counter', 'manager'] as const
const ownEvents = (role: (typeof ROLES)[number]): string[] => Object.keys(VALID[role])

const unknown = { ok: false, refusal: 'unknownEvent' }

describe.each(ROLES)('%s', (role) => {
  test('has no event of another role', async () => {
    const before = server.office.day.revision
    const { socket } = await join(server.url, role, await handshakeOf(server.url, role))
    const others = EVENTS.filter(({ event }) => !ownEvents(role).includes(event))
    for (const { event, payload } of others)
      expect([event, await socket.emitWithAck(event, payload)]).toEqual([event, unknown])
    expect(others.length).toBeGreaterThan(5)
    expect(server.office.day.revision).toBe(before)
  })

  test('has no event that nobody has, however it is called', async () => {
    const { socket } = await join(server.url, role, await handshakeOf(server.url, role))
    const inherited = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf']
    for (const event of ['', 'view', 'plan', 'tick', 'toCommand', 'x'.repeat(9_000), ...inherited])
      expect(await socket.emitWithAck(event, {})).toEqual(unknown)
  })
})

/** The first letters of what goes over the wire are 4 (a message), 2 (an event), and who it is for. */
const MALFORMED = [
  '42/kiosk,["issue"',
  '42/kiosk,7["disconnect",{}]',
  '42/kiosk,7["connect_error",{}]',
  '42/kiosk,7[]',
  '42/kiosk,7{}',
  '42/kiosk,7[{"issue":1}]',
  '42/kiosk,99999999999999999999["issue",{}]',
  '42/nobody,7["issue",{}]',
  '45999999999-/kiosk,7["issue",{"_placeholder":true,"num":0}]',
  '451-/kiosk,7["issue",{"_placeholder":true,"num":5}]',
  '40/kiosk,"kiosk"',
  '40/kiosk,["kiosk"]',
  '43/kiosk,7[]',
  '4',
  '49',
  '9',
  '\u0000\u001b[2J',
]

describe('on a bare WebSocket', () => {
  test.each(MALFORMED)('%j does no harm', async (text) => {
    const before = server.office.day.revision
    const { say, heard, close } = await openWire(server.url)
    say(`40/kiosk,${JSON.stringify(await handshakeOf(server.url, 'kiosk', 'kiosk-raw'))}`)
    expect([await heard(), await heard()].join()).toMatch(/^40\/kiosk,.*42\/kiosk,\["view"/)
    say(text)
    // Whatever becomes of the first message, this one is behind it.
    say('42/kiosk,8["nonsense",{}]')
    expect(await heard()).toMatch(/^(closed|43\/kiosk,\d+\[\{"ok":false,.*)$/)
    close()
    expect(server.office.day.revision).toBe(before)
    const kiosk = await joinKiosk(server.url, 'somebody-else')
    expect(kiosk.view().issuing.is).toBe('open')
  })

  test('a command from somebody who has not said who it is does nothing', async () => {
    const before = server.office.day.revision
    const { say, heard } = await openWire(server.url)
    const command = { request: 'a-request-id-0002', ...VALID.kiosk.issue }
    say(`42/kiosk,1${JSON.stringify(['issue', command])}`)
    expect(await heard()).toBe('closed')
    expect(server.office.day.revision).toBe(before)
  })

  test('nor does it from somebody who was not let in', async () => {
    const before = server.office.day.revision
    const { say, heard } = await openWire(server.url)
    say('40/kiosk,{}')
    expect(await heard()).toContain('notIdentified')
    const command = { request: 'a-request-id-0002', ...VALID.kiosk.issue }
    say(`42/kiosk,1${JSON.stringify(['issue', command])}`)
    expect(await heard()).toBe('closed')
    expect(server.office.day.revision).toBe(before)
  })
})

test('after all this a number can still be pulled', async () => {
  const kiosk = await joinKiosk(server.url, 'the-last-one')
  expect(valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 })).ticket).toBe(1)
})
