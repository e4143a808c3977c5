/** Messages that nobody thought of. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Ack } from '#shared/protocol/refusals.ts'
import { joinCounter, joinKiosk, valueOf } from '../../e2e/testing/clients.ts'
import { joinEverybody } from '../../e2e/testing/everybody.ts'
import { EVENTS, schemaOf } from '../../e2e/testing/messages.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startServer({ publicUrl: 'http://warten.example' })
  // Somebody is being served, or the first valid `closeDay` would refuse everything after it.
  const [kiosk, clerk] = [await joinKiosk(server.url), await joinCounter(server.url, 'platz-2')]
  valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
  valueOf(await clerk.send('open', {}))
  valueOf(await clerk.send('next', {}))
})

afterAll(() => server.close())

const anything = fc.oneof(
  { weight: 3, arbitrary: fc.anything({ maxDepth: 3 }) },
  fc.constantFrom('ausweis', 'platz-1', 'break', 'printed', null, true, 1),
)

/** An event with a payload that has some of the right fields, rightly or wrongly filled, or none. */
const message = fc.constantFrom(...EVENTS).chain(({ role, event, payload }) => {
  const fields = Object.entries(payload).map(([field, value]) => [
    field,
    fc.oneof({ weight: 2, arbitrary: fc.constant(value) }, anything),
  ])
  return fc.record({
    role: fc.constant(role),
    event: fc.constant(event),
    payload: fc.oneof(
      anything,
      fc.record(Object.fromEntries(fields) as Record<string, typeof anything>, {
        requiredKeys: [],
      }),
    ),
  })
})

test('are refused, without effect, exactly when they do not have the form', async () => {
  const clients = await joinEverybody(server.url)
  await fc.assert(
    fc.asyncProperty(message, async ({ role, event, payload }) => {
      const before = server.office.day.revision
      const answer: Ack<unknown> = await clients[role].socket.emitWithAck(event, payload)
      const refused = !answer.ok && answer.refusal === 'invalidMessage'
      const [arrives]: unknown[] = JSON.parse(JSON.stringify([payload]))
      expect(refused).toBe(schemaOf(role, event)?.safeParse(arrives).success === false)
      expect(refused && server.office.day.revision !== before).toBe(false)
    }),
    { numRuns: 3_000 },
  )
})
