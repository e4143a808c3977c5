import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { FakeServerProcess } from '../../e2e/testing/shellElectron.ts'
import { oneBox, serverEnvironment } from './oneBox.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

function box(forkOne = () => new FakeServerProcess()) {
  const started: FakeServerProcess[] = []
  const logged: string[] = []
  const handedOut: string[] = []
  let now = 0
  const made = oneBox({
    fork() {
      const process = forkOne()
      started.push(process)
      return process
    },
    log: (level, text) => logged.push(`${level} ${text}`),
    handOut: (line) => handedOut.push(line),
    now: () => now,
  })
  return { ...made, started, logged, handedOut, pass: (ms: number) => (now += ms) }
}

it('starts a server anew that ended, each time a little later', () => {
  const { start, started } = box()
  start()
  for (const [index, wait] of [1_000, 2_000, 4_000].entries()) {
    started[index]?.emit('exit', 1)
    vi.advanceTimersByTime(wait - 1)
    expect(started).toHaveLength(index + 1)
    vi.advanceTimersByTime(1)
    expect(started).toHaveLength(index + 2)
  }
})

it('forgets old failures of a server that then ran well', () => {
  const { start, started, pass, logged } = box()
  start()
  for (const run of [0, 0, 3_600_000]) {
    pass(run)
    started.at(-1)?.emit('exit', 1)
    vi.advanceTimersByTime(60_000)
  }
  expect(logged.map((line) => line.split('again in ')[1])).toEqual(['1 s', '2 s', '1 s'])
})

it('hands out the first password, and logs everything but that', async () => {
  const { start, started, logged, handedOut } = box()
  start()
  const { stdout } = started[0]!
  const read = new Promise((resolve) => stdout.once('end', resolve))
  stdout.push('Wartemarke läuft\n  Anmelden   Name: Verwaltung   Passwort: abc-def\n')
  stdout.push(null)
  await read
  expect(handedOut).toEqual(['Anmelden   Name: Verwaltung   Passwort: abc-def'])
  expect(logged).toEqual(['info server: Wartemarke läuft'])
})

it('stops the server with itself, and starts it no more', async () => {
  const { start, stop, started } = box()
  start()
  await stop()
  expect(started[0]?.messages).toEqual(['stop'])
  vi.advanceTimersByTime(600_000)
  expect(started).toHaveLength(1)
})

it('does not wait for ever for a server that does not listen', async () => {
  const { start, stop, started } = box(() => {
    const deaf = new FakeServerProcess()
    deaf.postMessage = () => {}
    return deaf
  })
  start()
  const stopped = stop()
  vi.advanceTimersByTime(4_000)
  await stopped
  expect(started).toHaveLength(1)
})

it('does not start a server again that waited for its next try', async () => {
  const { start, stop, started } = box()
  start()
  started[0]?.emit('exit', 2)
  await stop()
  vi.advanceTimersByTime(600_000)
  expect(started).toHaveLength(1)
})

it('keeps what the server says, line by line', async () => {
  const { start, started, logged } = box()
  start()
  started[0]?.stderr.write('Port 8080 ist schon be')
  started[0]?.stderr.write('legt\n\nzweite\nhalbe')
  await new Promise((resolve) => setImmediate(resolve))
  expect(logged).toEqual(['warn server: Port 8080 ist schon belegt', 'warn server: zweite'])
})

it('tells the server its port, folder and office', () => {
  const here = {
    is: 'here',
    port: 8081,
    data: '/srv/w',
    office: 'krefeld',
    printers: 'none',
  } as const
  expect(serverEnvironment(here, { PATH: '/bin', EMPTY: undefined })).toEqual({
    PATH: '/bin',
    WARTEMARKE_PORT: '8081',
    WARTEMARKE_HOST: '0.0.0.0',
    WARTEMARKE_DATA: '/srv/w',
    WARTEMARKE_PRINTER: 'none',
    WARTEMARKE_OFFICE: 'krefeld',
  })
  expect(serverEnvironment({ ...here, office: null }, {})).not.toHaveProperty('WARTEMARKE_OFFICE')
})
