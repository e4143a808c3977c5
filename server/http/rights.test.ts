/** Every route and every role: allowed, or refused without effect. */
import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ACCOUNT_ROLES, type AccountRole } from '#shared/protocol/rights.ts'
import { PASSWORD, post, signIn } from '../../e2e/testing/accounts.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'
import { serveAccess } from './access/serveAccess.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

/** The least role, written down a second time. */
const ROUTES: [string, AccountRole | 'present' | null][] = [
  ['GET /', null],
  ['GET /health', null],
  ['GET /today', null],
  ['GET /today.json', null],
  ['POST /sign-in', null],
  ['GET /me', 'present'],
  ['POST /unlock', 'present'],
  ['POST /password', 'present'],
  ['POST /active', 'desk'],
  ['POST /pin', 'desk'],
  ['GET /sign-ins', 'desk'],
  ['POST /sign-ins/end', 'desk'],
  ['GET /history', 'manager'],
  ['GET /history/2020-11-17', 'manager'],
  ['GET /reports', 'manager'],
  ['GET /reports.csv', 'manager'],
  ['GET /reports.pdf', 'manager'],
  ['GET /accounts', 'manager'],
  ['GET /devices', 'manager'],
  ['POST /devices/pair', 'manager'],
  ['POST /devices/rename', 'manager'],
  ['POST /devices/revoke', 'manager'],
  ['GET /access-log', 'manager'],
  ['POST /accounts', 'administrator'],
  ['POST /accounts/change', 'administrator'],
  ['POST /accounts/reset', 'administrator'],
  // Last: after these nobody is there.
  ['POST /lock', 'present'],
  ['POST /sign-out', 'present'],
]

const ask = (route: string, cookie: string, headers: Record<string, string> = {}) => {
  const [method = '', path = ''] = route.split(' ')
  const body = method === 'POST' ? { body: '{}' } : {}
  return fetch(`${server.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', cookie, ...headers },
    ...body,
  })
}

/** What the guard says; the route itself may well say no to an empty body. */
const BY_THE_GUARD = ['notSignedIn', 'locked', 'mustChangePassword', 'notAllowed']
async function guarded(route: string, cookie: string, headers?: Record<string, string>) {
  const response = await ask(route, cookie, headers)
  const text = await response.text()
  const said = text.startsWith('{') ? (JSON.parse(text) as { refusal?: string }) : {}
  return said.refusal !== undefined && BY_THE_GUARD.includes(said.refusal) ? said.refusal : 'passed'
}

const levels = ['present', ...ACCOUNT_ROLES]

describe.each(ACCOUNT_ROLES)('%s', (role) => {
  let cookie: string
  beforeAll(async () => {
    cookie = await signIn(server.url, role)
  })
  test.each(ROUTES)(`as ${role}: %s`, async (route, needs) => {
    const allowed = needs === null || levels.indexOf(role) >= levels.indexOf(needs)
    // After the lock only what asks for presence is open.
    const locked = route === 'POST /sign-out'
    expect(await guarded(route, cookie)).toBe(allowed || locked ? 'passed' : 'notAllowed')
  })
})

describe('nobody', () => {
  test.each(ROUTES)('gets nothing but what is for everybody: %s', async (route, needs) => {
    for (const cookie of ['', 'wartemarke=', `wartemarke=${'x'.repeat(43)}`])
      expect(await guarded(route, cookie)).toBe(needs === null ? 'passed' : 'notSignedIn')
  })

  test.each(ROUTES.filter(([route]) => route.startsWith('POST')))(
    'makes a page of another site change anything: %s',
    async (route) => {
      const cookie = await signIn(server.url, 'administrator')
      for (const origin of ['http://example.org', 'null', 'http://127.0.0.1:1'])
        expect(await guarded(route, cookie, { origin })).toBe('notAllowed')
      expect(await guarded('GET /me', cookie)).toBe('passed')
    },
  )
})

test('no route is missing here', async () => {
  const served = new Set<string>()
  const http = Fastify()
  http.addHook('onRoute', ({ method, url }) => {
    if (method !== 'HEAD') served.add(`${String(method)} ${url}`)
  })
  serveAccess(http, server.access, server.office, () => {})
  const tried = new Set(ROUTES.map(([route]) => route))
  expect([...served].filter((route) => !tried.has(route))).toEqual([])
})

test('whoever was given a password can do nothing before choosing one', async () => {
  const administrator = await signIn(server.url, 'administrator')
  const made = await post(
    server.url,
    '/accounts',
    { name: 'Neue Kollegin', role: 'manager' },
    administrator,
  )
  const { password } = made.answer as { password: string }
  const device = 'browser-of-a-new-one'
  const { cookie } = await post(server.url, '/sign-in', { name: 'neue kollegin', password, device })
  const session = cookie?.split(';')[0] ?? ''
  expect(await guarded('GET /devices', session)).toBe('mustChangePassword')
  const weak = await post(server.url, '/password', { current: password, next: 'kurz' }, session)
  expect(weak.answer).toEqual({ refusal: 'weakPassword' })
  await post(server.url, '/password', { current: password, next: PASSWORD }, session)
  expect(await guarded('GET /devices', session)).toBe('passed')
})

test('the cookie is for no script and no other site', async () => {
  const body = { name: 'clerk', password: PASSWORD, device: 'browser-of-a-clerk' }
  const { cookie } = await post(server.url, '/sign-in', body)
  expect(cookie).toMatch(/^wartemarke=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict, /)
  expect(cookie).toMatch(
    /, wartemarke-known=[^;]+; [^,]*Path=\/sign-in; [^,]*HttpOnly; SameSite=Strict$/,
  )
})
