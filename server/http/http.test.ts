/** What is served over HTTP, asked with a real client and, where that one is too polite, over bare TCP. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Folder, temporaryFolder } from '../../e2e/testing/folder.ts'
import { at } from '../../e2e/testing/offices.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'

const SECRET = 'what lies beside the screens'

let folder: Folder
let server: TestServer

beforeAll(async () => {
  folder = temporaryFolder()
  // A folder called `assets` above the screens must not make their pages look hashed.
  const screens = folder.file('assets/dist')
  mkdirSync(join(screens, 'kiosk'), { recursive: true })
  mkdirSync(join(screens, 'counter', 'manager'), { recursive: true })
  mkdirSync(join(screens, 'assets'))
  writeFileSync(join(screens, 'counter', 'index.html'), '<!doctype html><title>Platz</title>')
  writeFileSync(
    join(screens, 'counter', 'manager', 'index.html'),
    '<!doctype html><title>Leitung</title>',
  )
  writeFileSync(join(screens, 'kiosk', 'index.html'), '<!doctype html><title>Kiosk</title>')
  writeFileSync(join(screens, 'assets', 'kiosk-Ab12.js'), 'export {}')
  writeFileSync(folder.file('assets/secret.txt'), SECRET)
  server = await startServer({ screens })
})

afterAll(async () => {
  await server.close()
  folder.remove()
})

const get = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init)

/** The whole answer as it comes over the wire: neither path nor host are tidied up on the way. */
function bare(path: string, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    )
    let answer = ''
    socket.setEncoding('utf8').on('data', (chunk) => (answer += String(chunk)))
    socket.on('end', () => resolve(answer)).on('error', reject)
  })
}

describe('security headers', () => {
  test.each(['/', '/health', '/kiosk/', '/nothing-here'])(
    '%s has a content policy without exceptions',
    async (path) => {
      const policy = (await get(path)).headers.get('content-security-policy')
      expect(policy).toBe(
        "default-src 'self';object-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
      )
    },
  )

  test('allow WebAssembly in a script’s own worker, for the voice of the screens, and nothing else', async () => {
    const { headers } = await get('/assets/kiosk-Ab12.js')
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'",
    )
  })

  test.each(['/counter/', '/counter/manager/'])(
    'allow %s pictures that the page itself holds, and nothing else',
    async (path) => {
      const { headers } = await get(path)
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'self';img-src 'self' data:;object-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
      )
    },
  )

  test('forbid guessing of types, and do not ask for https, which an office may not have', async () => {
    const { headers } = await get('/')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('strict-transport-security')).toBeNull()
  })
})

describe('host names', () => {
  const paths = ['/', '/?lang=en', '/health', '/kiosk', '/kiosk/', '/nothing-here', '/%2e%2e']

  test.each(paths)('%s names none, whatever it is asked for', async (path) => {
    const answer = await bare(path, 'attacker.example')
    expect(answer).toMatch(/^HTTP\/1\.1 [2-4]\d\d/)
    expect(answer).not.toMatch(/attacker|localhost|127\.0\.0\.1|https?:/i)
  })
})

describe('what lies outside the screens', () => {
  test.each([
    '/../secret.txt',
    '/kiosk/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/kiosk/%2e%2e/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%252e%252e/secret.txt',
    '/kiosk//..//../secret.txt',
    '//secret.txt',
    '/....//secret.txt',
    '/\\..\\secret.txt',
  ])('%s is not found', async (path) => {
    const answer = await bare(path, '127.0.0.1')
    expect(answer).toMatch(/^HTTP\/1\.1 40[034] /)
    expect(answer).not.toContain(SECRET)
  })

  test('the folders themselves are not listed', async () => {
    expect((await get('/assets/')).status).toBe(404)
  })
})

describe('caches', () => {
  test.each([
    ['/', 'no-store'],
    ['/health', 'no-store'],
    ['/kiosk/', 'no-cache'],
    ['/assets/kiosk-Ab12.js', 'public, max-age=31536000, immutable'],
  ])('%s: %s', async (path, expected) => {
    expect((await get(path)).headers.get('cache-control')).toBe(expected)
  })
})

describe('screens', () => {
  test('are found with and without the last slash', async () => {
    expect(await (await get('/kiosk/')).text()).toContain('Kiosk')
    expect((await get('/kiosk')).url).toBe(`${server.url}/kiosk/`)
  })

  test.each(['POST', 'PUT', 'DELETE'])('cannot be changed by %s', async (method) => {
    expect((await get('/kiosk/', { method })).status).toBe(404)
  })
})

describe('health', () => {
  test('is good while everything can be saved', async () => {
    const response = await get('/health')
    expect([response.status, await response.json()]).toEqual([
      200,
      { ok: true, date: '2020-11-17', revision: server.office.day.revision, backups: null },
    ])
  })

  test('is bad while nothing can be saved', async () => {
    server.journal.fault = 'full'
    await server.office.submit({
      type: 'stopIssuing',
      reason: 'other',
      by: { role: 'manager', device: 'desk-of-manager' },
      request: 'a-request-id-0001',
    })
    const response = await get('/health')
    expect([response.status, ((await response.json()) as { ok: boolean }).ok]).toEqual([503, false])
    server.journal.fault = null
    const good = new Promise<void>((resolve) => {
      server.office.follow(({ failing }) => !failing && resolve())
    })
    server.clock.set(at('08:00:05'))
    await good
    expect((await get('/health')).status).toBe(200)
  })
})
