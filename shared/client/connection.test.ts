/** The screens' connection, to a real server over a network that can be cut. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CounterEvents, KioskEvents } from '#shared/protocol/commands.ts'
import type { CounterView, KioskView } from '#shared/protocol/views.ts'
import { pair, post, secretOf, signIn } from '../../e2e/testing/accounts.ts'
import { joinDisplay, joinManager, valueOf } from '../../e2e/testing/clients.ts'
import { turn } from '../../e2e/testing/dayLogs.ts'
import { type Folder, temporaryFolder } from '../../e2e/testing/folder.ts'
import { smallOffice } from '../../e2e/testing/offices.ts'
import { type Proxy, startProxy } from '../../e2e/testing/proxy.ts'
import { until } from '../../e2e/testing/states.ts'
import { type ServerOptions, startServer, type TestServer } from '../../e2e/testing/server.ts'
import { connect, type Connection } from './connection.ts'

let folder: Folder
let server: TestServer
let network: Proxy
let opened: { close: () => void }[]
let token: string
let session: string

const start = async (options: ServerOptions = {}) => {
  server = await startServer({ file: folder.file('wartemarke.db'), ...options })
}

beforeEach(async () => {
  folder = temporaryFolder()
  opened = []
  await start()
  network = await startProxy(server.port)
  token = await pair(server.url, 'kiosk', 'kiosk-one')
  session = secretOf(await signIn(server.url, 'clerk'))
})

afterEach(async () => {
  vi.useRealTimers()
  for (const connection of opened) connection.close()
  await network.close()
  await server.close()
  folder.remove()
})

type Kiosk = Connection<KioskView, KioskEvents>

const openKiosk = (): Kiosk => {
  const kiosk: Kiosk = connect(`${network.url}/kiosk`, { device: 'kiosk-one', token })
  opened.push(kiosk)
  return kiosk
}

const openCounter = (counter: string) => {
  const handshake = { device: 'pc-one-at-work', counter, session }
  const connection = connect<CounterView, CounterEvents>(`${network.url}/counter`, handshake)
  opened.push(connection)
  return connection
}

const up = ({ link }: { link: string }) => link === 'up'
const down = ({ link }: { link: string }) => link === 'down'

const pull = (kiosk: Kiosk, patienceMs?: number) =>
  kiosk.send(
    'issue',
    { service: 'ausweis', party: 1 },
    patienceMs === undefined ? {} : { patienceMs },
  )

const saved = (tickets: number) =>
  new Promise<void>((resolve) => {
    const stop = server.office.follow(({ day }) => {
      if (day.tickets.length < tickets) return
      stop()
      resolve()
    })
  })

describe('an answer that is lost after the number was saved', () => {
  test('is asked for again under the same request, and there is one number', async () => {
    const kiosk = openKiosk()
    await until(kiosk, up)
    network.holdAnswers()
    const isSaved = saved(1)
    const answer = pull(kiosk)
    await isSaved
    network.cut()
    await until(kiosk, down)
    network.release()
    network.mend()
    expect(await answer).toMatchObject({ ok: true, value: { ticket: 1 } })
    expect(server.office.day.tickets).toHaveLength(1)
  })

  test('comes though the server was started anew in between', async () => {
    const kiosk = openKiosk()
    await until(kiosk, up)
    network.holdAnswers()
    const isSaved = saved(1)
    const answer = pull(kiosk)
    await isSaved
    network.cut()
    await server.close()
    await start({ port: server.port })
    network.release()
    network.mend()
    expect(await answer).toMatchObject({ ok: true, value: { ticket: 1 } })
    expect(server.office.day.tickets).toHaveLength(1)
  })
})

describe('the link', () => {
  test('is unknown at first, and up with the first view', async () => {
    const kiosk = openKiosk()
    expect(kiosk.store.getState()).toMatchObject({ link: 'unknown', view: null })
    expect((await until(kiosk, up)).view?.office.name).toBe('Probeamt')
  })

  test('is down as soon as it is cut, and keeps the last view', async () => {
    const kiosk = openKiosk()
    const { view } = await until(kiosk, up)
    network.cut()
    const state = await until(kiosk, down)
    expect(state.downSince).toBeGreaterThan(0)
    expect(state.view).toBe(view)
  })

  test('is up again only with a view of now', async () => {
    const kiosk = openKiosk()
    await until(kiosk, up)
    network.cut()
    await until(kiosk, down)
    const manager = await joinManager(server.url)
    valueOf(await manager.send('stopIssuing', { reason: 'staff' }))
    network.mend()
    const state = await until(kiosk, up)
    expect([state.view?.issuing.is, state.downSince]).toEqual(['stopped', null])
  })

  test('is down when there is no server at all', async () => {
    network.cut()
    expect(await until(openKiosk(), down)).toMatchObject({ view: null, refused: null })
  })

  test('tells how far the office’s clock is ahead', async () => {
    const { clockOffset } = await until(openKiosk(), up)
    const expected = Date.parse(server.clock.now()) - Date.now()
    expect(Math.abs(clockOffset - expected)).toBeLessThan(10_000)
  })
})

describe('a refusal', () => {
  const withThird = () => {
    const { counters } = smallOffice()
    return smallOffice({
      counters: [...counters, { id: 'platz-3', name: '3', services: ['ausweis'] }],
    })
  }

  test('is shown, and gone when the office is set up otherwise', async () => {
    const counter = openCounter('platz-3')
    expect(await until(counter, down)).toMatchObject({ refused: 'notIdentified', view: null })
    await server.close()
    await start({ port: server.port, configuration: withThird() })
    expect(await until(counter, up)).toMatchObject({ refused: null, view: { me: { name: '3' } } })
  })

  test('after having been let in is asked for at once', async () => {
    const cookie = await signIn(server.url, 'clerk')
    session = secretOf(cookie)
    const counter = openCounter('platz-1')
    await until(counter, up)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await post(server.url, '/sign-out', {}, cookie)
    await until(counter, down)
    vi.advanceTimersByTime(1)
    vi.useRealTimers()
    expect(await until(counter, ({ refused }) => refused !== null)).toMatchObject({
      refused: 'notSignedIn',
    })
  })

  test('of a namespace that an older server does not have is no end either', async () => {
    const newer = connect<KioskView, KioskEvents>(`${network.url}/later`, { device: 'kiosk-one' })
    opened.push(newer)
    await until(newer, down)
    const before = network.attempts()
    await vi.waitUntil(() => network.attempts() > before, { timeout: 10_000 })
    expect(newer.store.getState().link).toBe('down')
  })
})

describe('a command', () => {
  test('is refused at once before the first view', async () => {
    expect(await pull(openKiosk())).toEqual({ ok: false, refusal: 'noAnswer' })
  })

  test('is refused at once while the link is down', async () => {
    const kiosk = openKiosk()
    await until(kiosk, up)
    network.cut()
    await until(kiosk, down)
    network.mend()
    expect(await pull(kiosk)).toEqual({ ok: false, refusal: 'noAnswer' })
    await until(kiosk, up)
    expect(server.office.day.tickets).toEqual([])
  })

  test('that stays without an answer ends when patience does', async () => {
    // Before it opens: it keeps the timers that it finds.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    const kiosk = openKiosk()
    await until(kiosk, up)
    network.holdAnswers()
    const answer = pull(kiosk, 300)
    await vi.advanceTimersByTimeAsync(300)
    expect(await answer).toEqual({ ok: false, refusal: 'noAnswer' })
  })

  test('ends when patience does though nobody comes back', async () => {
    const kiosk = openKiosk()
    await until(kiosk, up)
    network.holdAnswers()
    const answer = pull(kiosk, 300)
    network.cut()
    expect(await answer).toEqual({ ok: false, refusal: 'noAnswer' })
  })
})

describe('closing', () => {
  test('ends a command that waits for its answer', async () => {
    const kiosk = openKiosk()
    await until(kiosk, up)
    network.holdAnswers()
    const answer = pull(kiosk)
    kiosk.close()
    expect(await answer).toEqual({ ok: false, refusal: 'noAnswer' })
    expect(kiosk.store.getState().link).toBe('down')
  })

  test('ends a command that waits for the connection', async () => {
    const kiosk = openKiosk()
    await until(kiosk, up)
    network.holdAnswers()
    const answer = pull(kiosk)
    network.cut()
    await until(kiosk, down)
    await turn()
    kiosk.close()
    expect(await answer).toEqual({ ok: false, refusal: 'noAnswer' })
  })

  test('ends the attempts to be let in', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const counter = openCounter('platz-9')
    await until(counter, ({ refused }) => refused !== null)
    counter.close()
    const before = network.attempts()
    vi.advanceTimersByTime(60_000)
    vi.useRealTimers()
    // Had the closed one tried again, it would have come before this one.
    const display = await joinDisplay(network.url)
    display.close()
    expect(network.attempts()).toBe(before + 1)
  })
})
