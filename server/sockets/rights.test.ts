/** Every role and every event of counter and manager's desk: allowed, or refused without effect. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NAMESPACES } from '#shared/protocol/paths.ts'
import { ACCOUNT_ROLES, type AccountRole } from '#shared/protocol/rights.ts'
import { pair, post, secretOf, signIn } from '../../e2e/testing/accounts.ts'
import {
  handshakeOf,
  join,
  joinDisplay,
  joinKiosk,
  openSocket,
  valueOf,
} from '../../e2e/testing/clients.ts'
import { VALID } from '../../e2e/testing/messages.ts'
import { smallOffice } from '../../e2e/testing/offices.ts'
import { setupDesk } from '../../e2e/testing/setupDesk.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

type Desk = 'counter' | 'manager'

/** Written down a second time, so that a slip in the program's own list is seen. */
const OF_THE_INFORMATION_DESK = [
  'issue',
  'prioritise',
  'cancel',
  'undo',
  'callHelp',
  'answerHelp',
  'endHelp',
  'print',
]
const isAllowed = (role: AccountRole, at: Desk, event: string): boolean => {
  if (role === 'administrator' || role === 'manager') return true
  if (at === 'manager') return false
  return role === 'clerk' || OF_THE_INFORMATION_DESK.includes(event)
}

async function told(path: string, auth: unknown): Promise<string> {
  const socket = openSocket(server.url, path, auth)
  return new Promise<string>((resolve) => {
    socket.once('view', () => resolve('view'))
    socket.once('connect_error', ({ message }) => resolve(message))
  }).finally(() => socket.close())
}

const auth = (session: string, at: Desk) => ({
  device: 'browser-of-somebody',
  session,
  ...(at === 'counter' && { counter: 'platz-1' }),
})

describe.each(ACCOUNT_ROLES)('%s', (role) => {
  let session: string
  beforeAll(async () => {
    session = secretOf(await signIn(server.url, role))
  })

  test('is let in where its work is, and nowhere else', async () => {
    const desks = { counter: 'view', manager: role === 'manager' || role === 'administrator' }
    expect(await told(NAMESPACES.counter, auth(session, 'counter'))).toBe(desks.counter)
    expect(await told(NAMESPACES.manager, auth(session, 'manager'))).toBe(
      desks.manager ? 'view' : 'notAllowed',
    )
    for (const device of ['kiosk', 'display'] as const)
      expect(await told(NAMESPACES[device], { device: 'browser-of-somebody', session })).toBe(
        'notIdentified',
      )
  })

  test.each(Object.entries(VALID.counter))(
    'may at a counter what it should: %s',
    async (event, fields) => {
      const { socket, close } = await join(server.url, 'counter', auth(session, 'counter'))
      const before = server.office.day
      const answer: { refusal?: string } = await socket.emitWithAck(event, {
        request: `${role}-asks-for-${event}`,
        ...fields,
      })
      close()
      const allowed = isAllowed(role, 'counter', event)
      expect(answer.refusal === 'notAllowed').toBe(!allowed)
      expect(allowed || server.office.day === before).toBe(true)
    },
  )
})

test('who did it is in the journal: account, counter and device', async () => {
  const kiosk = await joinKiosk(server.url, 'kiosk-of-the-hall')
  valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
  const session = secretOf(await signIn(server.url, 'clerk'))
  const client = await join(server.url, 'counter', {
    ...auth(session, 'counter'),
    counter: 'platz-2',
  })
  await client.socket.emitWithAck('open', { request: 'clerk-opens-platz-2' })
  const facts = await server.office.factsOn('2020-11-17')
  expect(facts.at(-1)?.by).toEqual({
    role: 'counter',
    counter: 'platz-2',
    device: 'browser-of-somebody',
    account: server.access.accounts.byName('clerk')?.id,
  })
})

describe.each(['manager', 'administrator'] as const)('%s', (role) => {
  test.each(Object.entries(VALID.manager))('may at its desk: %s', async (event, fields) => {
    const session = secretOf(await signIn(server.url, role))
    const { socket, close } = await join(server.url, 'manager', auth(session, 'manager'))
    const request = `${role}-asks-for-${event}`
    const answer: { refusal?: string } = await socket.emitWithAck(event, { request, ...fields })
    close()
    expect(answer.refusal).not.toBe('notAllowed')
  })
})

describe('nobody', () => {
  test.each([
    ['without a session', undefined],
    ['with a guess', 'x'.repeat(43)],
    ['with an empty one', ''],
  ])('is let in %s', async (_, session) => {
    for (const at of ['counter', 'manager'] as const) {
      const { session: _right, ...rest } = auth('', at)
      const asked = session === undefined ? rest : { ...rest, session }
      expect(['notSignedIn', 'notIdentified']).toContain(await told(NAMESPACES[at], asked))
    }
  })

  test.each([
    ['without a token', undefined],
    ['with a guess', 'x'.repeat(43)],
    ['with another kiosk’s token', 'of another'],
    ['with a display’s token', 'of a display'],
  ])('is a kiosk %s', async (_, token) => {
    const others = {
      'of another': await pair(server.url, 'kiosk', 'another-kiosk'),
      'of a display': await pair(server.url, 'display', 'some-display'),
    }
    const given = token && token in others ? others[token as keyof typeof others] : token
    for (const device of ['kiosk-of-nobody', 'some-display'])
      expect(
        await told(NAMESPACES.kiosk, { device, ...(given !== undefined && { token: given }) }),
      ).toBe('notPaired')
  })

  test('has a session for a kiosk, or a token for a counter', async () => {
    const kiosk = await handshakeOf(server.url, 'kiosk')
    expect(
      await told(NAMESPACES.counter, {
        device: kiosk['device'],
        session: kiosk['token'],
        counter: 'platz-1',
      }),
    ).toBe('notSignedIn')
  })
})

describe('a right that ends while somebody is connected', () => {
  const clerk = async () => {
    const cookie = await signIn(server.url, 'clerk', 'pc-that-is-watched')
    const client = await join(server.url, 'counter', auth(secretOf(cookie), 'counter'))
    const ended = new Promise((resolve) => client.socket.once('disconnect', resolve))
    return { cookie, ended, auth: auth(secretOf(cookie), 'counter') }
  }

  test('by signing out ends the connection at once, and the next is refused', async () => {
    const one = await clerk()
    await post(server.url, '/sign-out', {}, one.cookie)
    await one.ended
    expect(await told(NAMESPACES.counter, one.auth)).toBe('notSignedIn')
  })

  test('by an administrator from afar does too', async () => {
    const [one, administrator] = [await clerk(), await signIn(server.url, 'administrator')]
    const mine = server.access.signIns.all().find(({ device }) => device === 'pc-that-is-watched')
    await post(server.url, '/sign-ins/end', { signIn: mine?.id }, administrator)
    await one.ended
    expect(await told(NAMESPACES.counter, one.auth)).toBe('notSignedIn')
  })

  test('by a lock does too, until the password is given', async () => {
    const one = await clerk()
    await post(server.url, '/lock', {}, one.cookie)
    await one.ended
    expect(await told(NAMESPACES.counter, one.auth)).toBe('locked')
    const wrong = await post(server.url, '/unlock', { password: 'geraten' }, one.cookie)
    expect([wrong.status, wrong.answer]).toEqual([401, { refusal: 'wrongPassword' }])
    await post(server.url, '/unlock', { password: 'vier-Hunde-im-Park' }, one.cookie)
    expect(await told(NAMESPACES.counter, one.auth)).toBe('view')
  })

  test('by another role too', async () => {
    const administrator = await signIn(server.url, 'administrator')
    const account = server.access.accounts.byName('manager')?.id
    const session = secretOf(await signIn(server.url, 'manager'))
    const desk = await join(server.url, 'manager', auth(session, 'manager'))
    const ended = new Promise((resolve) => desk.socket.once('disconnect', resolve))
    await post(server.url, '/accounts/change', { account, role: 'clerk' }, administrator)
    await ended
    expect(await told(NAMESPACES.manager, auth(session, 'manager'))).toBe('notAllowed')
    await post(server.url, '/accounts/change', { account, role: 'manager' }, administrator)
  })

  test('of a kiosk does too, and its token is worth nothing any more', async () => {
    const token = await pair(server.url, 'kiosk', 'kiosk-to-be-stolen')
    const manager = await signIn(server.url, 'manager')
    const kiosk = await join(server.url, 'kiosk', { device: 'kiosk-to-be-stolen', token })
    const ended = new Promise((resolve) => kiosk.socket.once('disconnect', resolve))
    await post(server.url, '/devices/revoke', { device: 'kiosk-to-be-stolen' }, manager)
    await ended
    expect(await told(NAMESPACES.kiosk, { device: 'kiosk-to-be-stolen', token })).toBe('notPaired')
  })
})

describe('a display', () => {
  const withDisplays = (displays: 'open' | 'paired') =>
    smallOffice({ access: { displays, lockMinutes: null } })

  test('may look on without being paired where the office leaves it open', async () => {
    const office = await startServer({ configuration: withDisplays('open') })
    expect((await joinDisplay(office.url)).view().office.name).toBe('Probeamt')
    await office.close()
  })

  test('must be paired where the office wants so, and is cut off when it comes to want so', async () => {
    const office = await startServer({ configuration: withDisplays('open') })
    const display = await joinDisplay(office.url, undefined, 'screen-of-the-hall')
    const ended = new Promise((resolve) => display.socket.once('disconnect', resolve))
    await setupDesk(office.url).save(withDisplays('paired'))
    await ended
    const device = 'screen-of-the-hall'
    await expect(joinDisplay(office.url, undefined, device)).rejects.toThrow('notPaired')
    const token = await pair(office.url, 'display', device)
    const again = await join(office.url, 'display', { device, token })
    again.close()
    await office.close()
  })
})
