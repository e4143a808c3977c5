/** Messages that are wrong in every way, by sockets, HTTP and as raw bytes: nothing crashes, nothing changes. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import type { z } from 'zod'
import { newRequest } from '#shared/client/connection.ts'
import { accessBodies } from '#shared/protocol/access.ts'
import type { Ack } from '#shared/protocol/refusals.ts'
import { secretOf, signIn } from '../../e2e/testing/accounts.ts'
import { openSocket } from '../../e2e/testing/clients.ts'
import { joinEverybody } from '../../e2e/testing/everybody.ts'
import { EVENTS, schemaOf } from '../../e2e/testing/messages.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'
import { type Case, outcome } from './case.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Of all tries. */
const SHARE = { sockets: 0.6, http: 0.3, handshakes: 0.05, bytes: 0.05 }
const ALL = 110_000
const QUICK = 1_000
/** Of pino. */
const WARNING = 40
/** Whoever asks for wrong tickets is told of once in a while. */
const LINES = 10
/** Somebody who is not answered was forgotten. */
const PATIENCE_MS = 10_000
/** More than ordinary breathing of the memory, in bytes. */
const GROWTH = 64 * 1024 * 1024

const anything = fc.oneof(
  { weight: 3, arbitrary: fc.anything({ maxDepth: 3 }) },
  fc.constantFrom('ausweis', 'platz-1', '__proto__', 'x'.repeat(9_000), null, true, -1, 1e99),
)
/** Some of the right fields, rightly or wrongly filled, and others. */
const nearly = (right: Record<string, unknown>) => {
  const fields = Object.entries(right).map(([field, value]) => [
    field,
    fc.oneof(fc.constant(value), anything),
  ])
  const record = fc.record(
    { ...Object.fromEntries(fields), further: anything } as Record<string, typeof anything>,
    { requiredKeys: [] },
  )
  return fc.oneof(anything, record)
}
const arrived = (payload: unknown): unknown => JSON.parse(JSON.stringify([payload]))[0]
const isWrong = (form: z.ZodType | undefined, payload: unknown) =>
  form?.safeParse(arrived(payload)).success === false

const message = fc
  .constantFrom(...EVENTS)
  .chain(({ role, event, payload }) => nearly(payload).map((made) => ({ role, event, made })))
  // Larger ones end the connection: a case of its own.
  .filter(
    ({ role, event, made }) =>
      isWrong(schemaOf(role, event), made) && JSON.stringify([made]).length < 12_000,
  )

const device = 'browser-of-intruder'
const BODIES: [string, z.ZodType | undefined, Record<string, unknown>][] = [
  ['/sign-in', accessBodies.signIn, { name: 'clerk', password: 'x', device }],
  ['/unlock', accessBodies.unlock, { pin: '4711' }],
  ['/password', accessBodies.newPassword, { current: 'x', next: 'y' }],
  ['/pin', accessBodies.newPin, { password: 'x', pin: '4711' }],
  ['/accounts', accessBodies.newAccount, { name: 'x', role: 'clerk' }],
  ['/accounts/change', accessBodies.accountChange, { account: 'account-1', active: false }],
  ['/accounts/reset', accessBodies.account, { account: 'account-1' }],
  ['/sign-ins/end', accessBodies.signInEnd, { signIn: 'x' }],
  ['/devices/pair', accessBodies.pair, { code: '123456', name: 'x' }],
  ['/devices/rename', accessBodies.renameDevice, { device, name: 'x' }],
  ['/devices/revoke', accessBodies.device, { device }],
  // No configuration is right by chance.
  ['/setup', undefined, { request: 'a-request-id-0001', revision: 1, office: {}, from: null }],
  ['/setup/try', undefined, { office: {}, from: null }],
  ['/setup/take-back', undefined, { request: 'a-request-id-0001', revision: -1, change: 0 }],
  ['/setup/calendar', undefined, { office: {}, from: '2020-11-17', months: 1 }],
  ['/setup/receipt', undefined, { office: {}, language: 'de', service: 'ausweis' }],
  ['/setup/read', undefined, {}],
]
const body = fc
  .constantFrom(...BODIES)
  .chain(([path, form, right]) =>
    nearly(right).map((made) => ({ path, form, made, text: JSON.stringify(made) ?? '' })),
  )
  .filter(({ form, made }) => form === undefined || isWrong(form, made))
const broken = fc.oneof(
  { weight: 4, arbitrary: body.map(({ path, text }) => ({ path, text })) },
  fc.record({
    path: fc.constantFrom(...BODIES.map(([path]) => path)),
    text: fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constant('{"__proto__":{"polluted":1},"constructor":{"prototype":{}}}'),
      fc.constant('['.repeat(5_000)),
      fc.constant(`"${'x'.repeat(20_000)}"`),
    ),
  }),
)
const TYPES = ['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'x/y', '']

export const malformedMessages: Case = async (quick) => {
  const server = await startServer({ publicUrl: 'http://warten.example' })
  try {
    return await attack(server, quick ? QUICK : ALL)
  } finally {
    await server.close()
  }
}

async function attack(server: TestServer, all: number) {
  const clients = await joinEverybody(server.url)
  const cookie = await signIn(server.url, 'administrator', device)
  const state = () =>
    JSON.stringify([
      server.office.day.revision,
      server.office.setup.revision,
      server.access.log.latest().length,
      server.access.devices.all().length,
    ])
  const before = state()
  const faults: string[] = []
  const seed = randomBytes(4).readInt32LE()
  const runs = (share: number) => ({ numRuns: Math.ceil(all * share), seed, endOnFailure: false })
  const judge = (where: string, result: { failed: boolean; counterexample: unknown }) => {
    if (result.failed) faults.push(`${where}: ${fc.stringify(result.counterexample)}`)
  }
  const unchanged = () => state() === before

  const memory = () => {
    collectGarbage()
    return process.memoryUsage().heapUsed
  }
  const heapBefore = memory()
  judge(
    'socket',
    await fc.check(
      fc.asyncProperty(message, async ({ role, event, made }) => {
        const answer: Ack<unknown> = await clients[role].socket
          .timeout(PATIENCE_MS)
          .emitWithAck(event, made)
        return !answer.ok && answer.refusal === 'invalidMessage' && unchanged()
      }),
      runs(SHARE.sockets),
    ),
  )
  judge(
    'http',
    await fc.check(
      fc.asyncProperty(broken, fc.constantFrom(...TYPES), async ({ path, text }, type) => {
        const response = await fetch(`${server.url}${path}`, {
          method: 'POST',
          headers: { cookie, 'content-type': type || 'application/json' },
          body: Buffer.from(text),
        })
        const said = await response.text()
        const refused = response.status >= 400 && response.status < 500
        return (refused || said.startsWith('{"ok":false')) && unchanged()
      }),
      runs(SHARE.http),
    ),
  )
  judge(
    'handshake',
    await fc.check(
      fc.asyncProperty(
        fc.constantFrom('/kiosk', '/counter', '/manager', '/follow', '/pairing', '/x'),
        nearly({ kind: 'kiosk', session: secretOf(cookie), counter: 'platz-1' }),
        async (path, auth) => {
          const socket = openSocket(server.url, path, arrived(auth) ?? {})
          const said = await new Promise<string>((resolve) => {
            socket.once('view', () => resolve('view'))
            socket.once('connect_error', () => resolve('refused'))
            socket.once('disconnect', () => resolve('refused'))
          })
          socket.close()
          return said === 'refused' && unchanged()
        },
      ),
      runs(SHARE.handshakes),
    ),
  )
  const bytes = runs(SHARE.bytes).numRuns
  for (let n = 0; n < bytes; n++) await sayBytes(server.port, n)
  const again = { request: newRequest(), service: 'ausweis', party: 1 }
  const replies = new Set<string>()
  const replays = 200
  for (let n = 0; n < replays; n++)
    replies.add(JSON.stringify(await clients.kiosk.socket.emitWithAck('issue', again)))
  if (replies.size !== 1) faults.push(`one request had ${replies.size} answers`)
  if (server.office.day.tickets.length !== 2) faults.push('one request made several numbers')
  if ('polluted' in {}) faults.push('every object has learned something')
  const growth = memory() - heapBefore
  if (growth > GROWTH) faults.push('memory grows')
  const errors = server.logged.filter((line) => JSON.parse(line).level > WARNING)
  if (errors.length > 0) faults.push(`the log: ${errors[0]}`)
  if (server.logged.length > LINES) faults.push('the log is full of it')
  const tried = all + replays
  const figures = `memory ${(growth / 2 ** 20).toFixed(0)} MB, log ${server.logged.length} lines, seed ${seed}`
  return outcome('malformed messages', tried, faults, figures)
}

const BEGINNINGS = [
  '',
  'GET / HTTP/1.1\r\n',
  'POST /sign-in HTTP/1.1\r\nhost: x\r\ncontent-length: 99999999999\r\n\r\n',
  'POST /sign-in HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
  'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  '\x16\x03\x01',
]

/** Answers when the server has closed, whatever it said. */
async function sayBytes(port: number, n: number): Promise<void> {
  const socket = connect(port, '127.0.0.1').on('error', () => {})
  await once(socket, 'connect')
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.resume()
  socket.end(Buffer.concat([Buffer.from(BEGINNINGS[n % BEGINNINGS.length] ?? ''), randomBytes(64)]))
  await closed
}
