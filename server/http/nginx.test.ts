/** docs/nginx.conf as it stands there, in a real nginx before a real server. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { NAMESPACES, SOCKET_PATHS } from '#shared/protocol/paths.ts'
import { PASSWORD } from '../../e2e/testing/accounts.ts'
import { askSecurely, certificateFiles, TRUSTED } from '../../e2e/testing/certificates.ts'
import { joinKiosk, valueOf } from '../../e2e/testing/clients.ts'
import { ticketIn } from '../../e2e/testing/everybody.ts'
import { type Folder, temporaryFolder } from '../../e2e/testing/folder.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'
import { SCREENS } from '../../e2e/testing/town.ts'

const EXAMPLE = join(import.meta.dirname, '..', '..', 'docs', 'nginx.conf')

const program = (() => {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' })
    return 'nginx'
  } catch {
    return null
  }
})()
const because = program ? '' : ' (no nginx here)'

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

/** Only places are another: addresses, ports and files. */
function withPlaces(text: string, places: [string, string][]): string {
  return places.reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`the example does not say ${from}`)
    return changed.replace(from, to)
  }, text)
}

describe.skipIf(!program)(`behind nginx${because}`, () => {
  let server: TestServer
  let nginx: ChildProcess
  let folder: Folder
  let internet: string
  let inside: string
  let ticket: string
  let ended = false

  beforeAll(async () => {
    const [outer, inner] = [await freePort(), await freePort()]
    internet = `https://127.0.0.1:${outer}`
    inside = `https://127.0.0.1:${inner}`
    server = await startServer({
      trustedProxies: ['127.0.0.1'],
      publicUrl: internet,
      screens: SCREENS,
    })
    const kiosk = await joinKiosk(server.url)
    const { followUrl } = valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
    ticket = ticketIn(followUrl)
    folder = temporaryFolder()
    mkdirSync(folder.file('tmp'))
    const { cert, key } = certificateFiles('first')
    const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (one) => `${one}_temp_path ${folder.file('tmp')}/${one};`,
    )
    const config = withPlaces(readFileSync(EXAMPLE, 'utf8'), [
      ['listen 443 ssl', `listen 127.0.0.1:${outer} ssl`],
      ['listen 10.0.5.10:443 ssl', `listen 127.0.0.1:${inner} ssl`],
      ['server 127.0.0.1:8080', `server 127.0.0.1:${server.port}`],
      ['/etc/wartemarke/amt.pem', cert],
      ['/etc/wartemarke/amt.key', key],
      ['http {', `pid ${folder.file('pid')};\nhttp {\n${scratch.join('\n')}\naccess_log off;`],
    ])
    writeFileSync(folder.file('nginx.conf'), config)
    const log = folder.file('error.log')
    nginx = spawn('nginx', [
      '-p',
      folder.path,
      '-c',
      folder.file('nginx.conf'),
      '-e',
      log,
      '-g',
      'daemon off;',
    ])
    nginx.once('exit', () => (ended = true))
    await vi.waitFor(
      async () => {
        if (ended) throw new Error(readFileSync(log, 'utf8'))
        await askSecurely(`${inside}/health`)
      },
      { timeout: 10_000 },
    )
  })
  afterAll(async () => {
    if (!ended) {
      nginx.kill()
      await once(nginx, 'exit')
    }
    await server.close()
    folder.remove()
  })

  const told = (base: string, role: 'follow' | 'display' | 'manager', more = {}) =>
    new Promise<string>((resolve) => {
      const device = 'a-device-behind-nginx'
      const socket = io(`${base}${NAMESPACES[role]}`, {
        path: role === 'follow' ? SOCKET_PATHS.phone : SOCKET_PATHS.office,
        auth: role === 'follow' ? { device, ticket } : { device },
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
        ca: TRUSTED,
        ...more,
      })
      const end = (what: string) => {
        socket.close()
        resolve(what)
      }
      socket.once('view', () => end('view'))
      socket.once('connect_error', (error) => end(error.message))
    })
  const status = async (url: string) => (await askSecurely(url)).status

  test('the internet reaches the page of a ticket, what belongs to it, and the page for the town', async () => {
    const page = await askSecurely(`${internet}/t/${ticket}`)
    expect(page.status).toBe(200)
    const needed = [...page.text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path)
    expect(needed.length).toBeGreaterThan(1)
    for (const path of [...needed, '/today', '/today.json', '/today.css'])
      expect([path, await status(`${internet}${path}`)]).toEqual([path, 200])
    expect(await told(internet, 'follow', { extraHeaders: { origin: internet } })).toBe('view')
  })

  test.each([
    '/',
    '/me',
    '/health',
    '/kiosk/',
    '/display/',
    '/counter/',
    '/counter/manager/',
    '/setup',
    '/accounts',
    '/history',
    '/reports',
    '/reports.pdf',
    '/t/../me',
    '/t/..%2fme',
    '/assets/../counter/',
    '/t//../setup',
    '//me',
    '/today/../me',
    '/today.json/../health',
    '/socket.io/?EIO=4&transport=polling',
    '/t/socket/../../socket.io/?EIO=4&transport=polling',
  ])('the internet does not reach %s', async (path) => {
    expect(await status(`${internet}${path}`)).toBe(404)
  })

  test('nor any socket of the office', async () => {
    expect(await told(internet, 'display')).toBe('websocket error')
    expect(await told(internet, 'display', { path: SOCKET_PATHS.phone })).toBe('Invalid namespace')
  })

  test('the office’s own network reaches everything, by cookies that go by TLS alone', async () => {
    const body = { name: 'manager', password: PASSWORD, device: 'browser-behind-nginx' }
    const signedIn = await askSecurely(`${inside}/sign-in`, { body, headers: { origin: inside } })
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? ''
    expect(String(signedIn.headers['set-cookie'])).toContain('__Host-wartemarke=')
    const headers = { cookie, origin: inside }
    expect((await askSecurely(`${inside}/me`, { headers })).status).toBe(200)
    expect(await told(inside, 'manager', { extraHeaders: headers })).toBe('view')
    const foreign = { ...headers, origin: internet }
    expect((await askSecurely(`${inside}/lock`, { headers: foreign, body: {} })).status).toBe(403)
  })

  test('a guesser is known by his own address, whatever he says of himself', async () => {
    const { promise, resolve } = Promise.withResolvers<string>()
    server.access.signIn = async (_body, address) => {
      resolve(address)
      return { refusal: 'wrongPassword' }
    }
    await askSecurely(`${inside}/sign-in`, {
      body: { name: 'x', password: 'x', device: 'browser-of-a-guesser' },
      headers: { 'x-forwarded-for': '203.0.113.9' },
    })
    // The test's own, which is the proxy's as well: nobody stands behind it but the machine itself.
    expect(await promise).toBe('127.0.0.1')
  })
})
