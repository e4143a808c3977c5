/** HTTPS for all that the server says, and what goes with it. */
import { connect } from 'node:net'
import { copyFileSync } from 'node:fs'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NAMESPACES } from '#shared/protocol/paths.ts'
import { PASSWORD } from '../../e2e/testing/accounts.ts'
import {
  askSecurely,
  certificateFiles,
  certificateShown,
  TRUSTED,
} from '../../e2e/testing/certificates.ts'
import { temporaryFolder } from '../../e2e/testing/folder.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'
import { readCertificate } from './certificate.ts'

let server: TestServer
const folder = temporaryFolder()
const files = { cert: folder.file('amt.pem'), key: folder.file('amt.key') }
const bring = (name: 'first' | 'second', what: 'cert' | 'key') =>
  copyFileSync(certificateFiles(name)[what], files[what])

beforeAll(async () => {
  bring('first', 'cert')
  bring('first', 'key')
  server = await startServer({ certificate: readCertificate(files) })
})
afterAll(async () => {
  await server.close()
  folder.remove()
})

const signIn = () =>
  askSecurely(`${server.url}/sign-in`, {
    body: { name: 'manager', password: PASSWORD, device: 'browser-by-tls' },
  })
const cookieOf = async () => String((await signIn()).headers['set-cookie']).split(';')[0] ?? ''

/** `view`, or why not. */
const told = (options: Record<string, unknown>) =>
  new Promise<string>((resolve) => {
    const socket = io(`${server.url}${NAMESPACES.manager}`, {
      auth: { device: 'browser-by-tls' },
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      ca: TRUSTED,
      ...options,
    })
    const end = (what: string) => {
      socket.close()
      resolve(what)
    }
    socket.once('view', () => end('view'))
    socket.once('connect_error', (error) => end(error.message))
  })

test('browsers are told to come by TLS only from now on', async () => {
  const { status, headers } = await askSecurely(`${server.url}/health`)
  expect([status, headers['strict-transport-security']]).toEqual([200, 'max-age=2592000'])
})

test('plain HTTP says no such thing', async () => {
  const plain = await startServer()
  const { headers } = await fetch(`${plain.url}/health`)
  await plain.close()
  expect(headers.get('strict-transport-security')).toBeNull()
})

test('plain HTTP on the same port gets no answer', async () => {
  const socket = connect(server.port, '127.0.0.1')
  let heard = ''
  socket.setEncoding('latin1').on('data', (text) => (heard += String(text)))
  socket.write('GET /health HTTP/1.1\r\nhost: x\r\n\r\n')
  await new Promise((resolve) => socket.once('close', resolve))
  expect(heard).not.toContain('HTTP/1.1 200')
})

describe('the cookie', () => {
  test('never goes by plain HTTP, and no other host can set it', async () => {
    const { headers } = await signIn()
    expect(headers['set-cookie']).toContainEqual(
      expect.stringMatching(
        /^__Host-wartemarke=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
      ),
    )
  })

  test('lets its owner in, over HTTPS and over sockets', async () => {
    const cookie = await cookieOf()
    expect((await askSecurely(`${server.url}/me`, { headers: { cookie } })).status).toBe(200)
    expect(await told({ extraHeaders: { cookie } })).toBe('view')
  })

  test('is not taken by the name that plain HTTP could have set', async () => {
    const cookie = (await cookieOf()).replace('__Host-', '')
    expect((await askSecurely(`${server.url}/me`, { headers: { cookie } })).status).toBe(401)
    expect(await told({ extraHeaders: { cookie } })).toBe('notSignedIn')
  })
})

test('a page that came by plain HTTP from the same host changes nothing', async () => {
  const cookie = await cookieOf()
  const origin = server.url.replace('https', 'http')
  const headers = { cookie, origin }
  const { status } = await askSecurely(`${server.url}/lock`, { headers, body: {} })
  expect(status).toBe(403)
  expect(await told({ extraHeaders: headers })).toBe('websocket error')
  expect(await told({ extraHeaders: { cookie, origin: server.url } })).toBe('view')
})

test('a renewed certificate is shown without a start; a half renewed one is not', async () => {
  expect(await certificateShown(server.url)).toBe('first.example')
  bring('second', 'cert')
  await expect.poll(() => server.logged.join()).toContain('nicht zusammen')
  expect(await certificateShown(server.url)).toBe('first.example')
  bring('second', 'key')
  await expect.poll(() => certificateShown(server.url)).toBe('second.example')
})
