/** Every event of every role, said wrongly: refused from the closed list, without any effect. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newRequest } from '#shared/client/connection.ts'
import type { Ack } from '#shared/protocol/refusals.ts'
import { joinKiosk, valueOf } from '../../e2e/testing/clients.ts'
import { type Everybody, joinEverybody } from '../../e2e/testing/everybody.ts'
import {
  EVENTS,
  REQUEST,
  schemaOf,
  type Speaking,
  wrongMessages,
} from '../../e2e/testing/messages.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'

let server: TestServer
let clients: Everybody

beforeAll(async () => {
  server = await startServer({ publicUrl: 'http://warten.example' })
  clients = await joinEverybody(server.url)
})

afterAll(() => server.close())

const say = (role: Speaking, event: string, args: unknown[]): Promise<Ack<unknown>> =>
  clients[role].socket.emitWithAck(event, ...args)

test('a pause needs no end', () => {
  const payload = { request: REQUEST, reason: 'break' }
  expect(schemaOf('counter', 'pause')?.safeParse(payload).success).toBe(true)
})

const refused = { ok: false, refusal: 'invalidMessage' }

describe.each(EVENTS)('$role: $event', ({ role, event, payload }) => {
  test('what is right in itself has the right form', () => {
    expect(schemaOf(role, event)?.safeParse(payload).success).toBe(true)
  })

  test('is refused in every wrong form', async () => {
    const before = server.office.day.revision
    const wrong = wrongMessages(event, payload)
    const answers = await Promise.all(wrong.map(([, args]) => say(role, event, args)))
    const accepted = wrong.filter((_, i) => JSON.stringify(answers[i]) !== JSON.stringify(refused))
    expect(accepted.map(([name]) => name)).toEqual([])
    expect(server.office.day.revision).toBe(before)
  })

  test('does nothing for somebody who does not wait for the answer', async () => {
    const before = server.office.day.revision
    clients[role].socket.emit(event, payload)
    // One socket's messages are taken in their order.
    await say(role, event, [])
    expect(server.office.day.revision).toBe(before)
  })
})

test('a message over the limit ends the connection, and one just below it is refused', async () => {
  const kiosk = await joinKiosk(server.url, 'one-that-shouts')
  const withText = (length: number) => ({ request: REQUEST, service: 'x'.repeat(length), party: 1 })
  expect(await kiosk.socket.emitWithAck('issue', withText(16 * 1024 - 120))).toEqual(refused)
  const ended = new Promise((resolve) => kiosk.socket.once('disconnect', resolve))
  kiosk.socket.emit('issue', withText(16 * 1024), () => {})
  expect(await ended).toMatch(/transport/)
})

test('ids that every object inherits are nobody’s', async () => {
  const before = server.office.day.revision
  const inherited = ['constructor', '__proto__', 'toString', 'hasOwnProperty']
  for (const id of inherited) {
    const counter = await say('manager', 'closeCounter', [{ request: newRequest(), counter: id }])
    const service = await say('kiosk', 'issue', [{ request: newRequest(), service: id, party: 1 }])
    expect([counter, service]).toEqual([
      { ok: false, refusal: 'unknownCounter' },
      { ok: false, refusal: 'unknownService' },
    ])
  }
  expect(server.office.day.revision).toBe(before)
})

test('after all this a number can still be pulled, and no object has learned anything', async () => {
  const kiosk = await joinKiosk(server.url, 'the-last-one')
  expect(valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 })).ticket).toBe(2)
  expect({}).not.toHaveProperty('polluted')
})
