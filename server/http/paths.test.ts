/** Ways around the guard: other spellings of a path, other methods, files that are not for everybody. */
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '../../e2e/testing/accounts.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'
import { SCREENS } from '../../e2e/testing/town.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer({ screens: SCREENS })
})
afterAll(() => server.close())

/** Status and body, the path as it stands. */
async function ask(line: string, headers = ''): Promise<{ status: number; body: string }> {
  const socket = connect(server.port, '127.0.0.1')
  let heard = ''
  socket.setEncoding('latin1').on('data', (text) => (heard += String(text)))
  socket.write(
    `${line} HTTP/1.1\r\nhost: 127.0.0.1:${server.port}\r\n${headers}connection: close\r\n\r\n`,
  )
  await once(socket, 'close')
  const [head = '', ...body] = heard.split('\r\n\r\n')
  return { status: Number(head.split(' ')[1]), body: body.join('') }
}

const GUARDED = [
  '/me',
  '/history',
  '/reports',
  '/reports.csv',
  '/reports.pdf',
  '/accounts',
  '/devices',
  '/sign-ins',
  '/access-log',
  '/setup',
]
/** Without it there is nothing to be told. */
const SPAN = '?from=2020-11-01&until=2020-11-30&by=day'
const QUERIES: Record<string, string> = {
  '/reports': SPAN,
  '/reports.csv': SPAN,
  '/reports.pdf': '?month=2020-11',
}
const spellings = (path: string) => [
  path,
  `/${path}`,
  `${path}/`,
  `${path}//`,
  `/.${path}`,
  `/x/..${path}`,
  `/kiosk/..${path}`,
  `/kiosk/%2e%2e${path}`,
  `/%2f${path}`,
  `${path}%2f`,
  `${path}%00`,
  `${path};x`,
  `${path}?x`,
  `${path}%3fx`,
  path.toUpperCase(),
  `/%${path.charCodeAt(1).toString(16)}${path.slice(2)}`,
  `http://127.0.0.1${path}`,
  `\\${path.slice(1)}`,
]

test.each(GUARDED)('%s is shown to nobody, however it is spelt and asked for', async (path) => {
  for (const method of ['GET', 'HEAD'])
    for (const spelling of spellings(path)) {
      const { status, body } = await ask(`${method} ${spelling}`)
      expect([method, spelling, status < 400]).toEqual([method, spelling, false])
      expect(body).not.toMatch(/"revision"|"role"|\[/)
    }
})

test('whoever is signed in gets them by their one name', async () => {
  const cookie = `cookie: ${await signIn(server.url, 'administrator')}\r\n`
  for (const path of GUARDED) {
    const { status } = await ask(`GET ${path}${QUERIES[path] ?? ''}`, cookie)
    expect([path, status]).toEqual([path, 200])
  }
})

test.each([
  '/../package.json',
  '/..%2fpackage.json',
  '/%2e%2e/server/main.ts',
  '/assets/../../data/wartemarke.db',
  '/assets/..%5c..%5cdata',
  '/kiosk/....//....//etc/passwd',
  '//etc/passwd',
  '/.git/config',
  '/assets/%00',
  '/assets/',
  '/fonts/',
])('%s is no file of ours', async (path) => {
  const { status, body } = await ask(`GET ${path}`)
  expect(status).toBeGreaterThanOrEqual(400)
  expect(body).not.toMatch(/wartemarke-|root:|\[core\]|import /)
})

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])(
  '%s is no way to look at what GET is kept from',
  async (method) => {
    for (const path of GUARDED) {
      const { status } = await ask(`${method} ${path}`, 'content-length: 0\r\n')
      expect([path, status >= 400]).toEqual([path, true])
    }
  },
)

test.each(['X-HTTP-Method-Override: POST', 'X-Original-URL: /me', 'X-Rewrite-URL: /me'])(
  'the header %s means nothing',
  async (header) => {
    const { body } = await ask('GET /health', `${header}\r\n`)
    expect(body).toContain('"ok":true')
  },
)
