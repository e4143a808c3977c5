/** What is answered over the wire, and what everybody is shown meanwhile. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  joinCounter,
  joinDisplay,
  joinKiosk,
  joinManager,
  type KioskClient,
  valueOf,
} from '../../e2e/testing/clients.ts'
import { type Folder, temporaryFolder } from '../../e2e/testing/folder.ts'
import { at } from '../../e2e/testing/offices.ts'
import { startServer, type TestServer } from '../../e2e/testing/server.ts'

let folder: Folder
let server: TestServer
let kiosk: KioskClient

const start = async () => {
  server = await startServer({ file: folder.file('wartemarke.db') })
  kiosk = await joinKiosk(server.url)
}

beforeEach(async () => {
  folder = temporaryFolder()
  await start()
})

afterEach(async () => {
  await server.close()
  folder.remove()
})

const pull = (request?: string) => kiosk.send('issue', { service: 'ausweis', party: 1 }, request)

describe('a number', () => {
  test('is answered with all that the receipt needs', async () => {
    await pull()
    expect(await pull()).toEqual({
      ok: true,
      value: { ticket: 2, label: '2', issuedAt: at('08:00'), ahead: 1, followUrl: null },
    })
  })

  test('is shown to every role when it is answered', async () => {
    const counter = await joinCounter(server.url)
    const display = await joinDisplay(server.url)
    const manager = await joinManager(server.url)
    await pull()
    expect((await counter.until(({ line }) => line.length > 0)).line[0]?.label).toBe('1')
    expect((await display.until(({ waiting }) => waiting > 0)).waiting).toBe(1)
    expect((await manager.until(({ counts }) => counts.issued > 0)).counts.waiting).toBe(1)
    expect((await kiosk.until(({ waiting }) => waiting > 0)).waiting).toBe(1)
  })

  test('pulled again with the same request is the same, also after a restart', async () => {
    const first = await pull('the-same-request-1')
    const again = await pull('the-same-request-1')
    await server.close()
    await start()
    const restarted = await pull('the-same-request-1')
    expect([again, restarted]).toEqual([first, first])
  })

  test('is not made of a request that was used for something else', async () => {
    valueOf(await pull())
    await kiosk.send('void', { ticket: 1 }, 'the-same-request-1')
    expect(await pull('the-same-request-1')).toEqual({ ok: false, refusal: 'notAllowed' })
  })
})

describe('a clerk', () => {
  test('is told who was called', async () => {
    await pull()
    const clerk = await joinCounter(server.url)
    await clerk.send('open', {})
    expect(await clerk.send('next', {})).toEqual({ ok: true, value: { ticket: 1, label: '1' } })
  })

  test('is told that nobody is left after finishing the last one', async () => {
    await pull()
    const clerk = await joinCounter(server.url)
    for (const event of ['open', 'next', 'here'] as const) valueOf(await clerk.send(event, {}))
    expect(await clerk.send('next', {})).toEqual({ ok: true, value: null })
  })

  test('who takes up a parked ticket is told who that is', async () => {
    await pull()
    const clerk = await joinCounter(server.url)
    for (const event of ['open', 'next', 'here'] as const) valueOf(await clerk.send(event, {}))
    valueOf(await clerk.send('park', { reason: 'photo' }))
    expect(await clerk.send('resume', { ticket: 1 })).toEqual({
      ok: true,
      value: { ticket: 1, label: '1' },
    })
  })

  test('sees the counter of the handshake, and two on one machine see their own', async () => {
    const one = await joinCounter(server.url, 'platz-1', 'one-browser')
    const two = await joinCounter(server.url, 'platz-2', 'one-browser')
    valueOf(await two.send('open', {}))
    await two.until(({ me }) => me.is === 'open')
    expect([one.view().me.id, two.view().me.id]).toEqual(['platz-1', 'platz-2'])
    expect(one.view().me.is).toBe('closed')
  })
})

describe('a disk that is full', () => {
  test('is told to whoever asked and to everybody, until it works again', async () => {
    const display = await joinDisplay(server.url)
    server.journal.fault = 'full'
    expect(await pull()).toEqual({ ok: false, refusal: 'notSaved' })
    expect((await display.until(({ failing }) => failing)).failing).toBe(true)
    server.journal.fault = null
    expect(valueOf(await pull()).ticket).toBe(1)
    expect((await display.until(({ failing }) => !failing)).failing).toBe(false)
  })
})

describe('a server that ends', () => {
  test('still answers all that it was asked before', async () => {
    const release = server.journal.hold()
    const asked = Array.from({ length: 20 }, () => pull())
    // One socket's messages are taken in their order: when this one is refused, the others are in.
    await kiosk.socket.emitWithAck('nonsense', {})
    const closed = server.close()
    release()
    const tickets = (await Promise.all(asked)).map((answer) => valueOf(answer).ticket)
    expect(tickets).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    await closed
  })

  test('refuses what comes now, and still answers what it knows', async () => {
    valueOf(await pull('the-same-request-1'))
    await server.office.close()
    expect(await pull()).toEqual({ ok: false, refusal: 'stopping' })
    expect(valueOf(await pull('the-same-request-1')).ticket).toBe(1)
  })

  test('does not wait for somebody who says nothing and does not hang up', async () => {
    const { connect } = await import('node:net')
    const silent = connect(server.port, '127.0.0.1')
    await new Promise((resolve) => silent.once('connect', resolve))
    const hungUp = new Promise((resolve) => silent.once('close', resolve))
    await server.close()
    await hungUp
    expect(silent.destroyed).toBe(true)
  })
})
