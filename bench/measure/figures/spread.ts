/** How soon everybody knows that somebody is called. */
import type { Socket } from 'socket.io-client'
import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { startChild } from '../child.ts'
import {
  allSee,
  closeAll,
  here,
  issue,
  next,
  openCounters,
  openDisplays,
  openKiosks,
  openSocket,
} from '../client.ts'
import { type Figure, quantile, repeat } from '../figure.ts'
import { type MeasuredServer, startBare, startServer } from '../serverProcess.ts'
import type { CrowdGiven } from '../crowd.ts'

const DISPLAYS = 200
const WARM_UP = 10
/** A long line for a town hall: one of the five offices has 120 to 150 cases on a whole day. */
const WAITING = 100
/** Between two presses: nobody calls while the screens are still being told of the one before. */
const PAUSE_MS = 60

const waitingRoom = (waiting: number) => ({ tickets: waiting, waiting, counters: 1 })
const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS))

/** From the press until the last display has it, in ms. */
async function press(counter: Socket, displays: readonly Socket[], call: number): Promise<number> {
  await pause()
  const has = ({ calls }: DisplayView) => calls.some(({ label }) => label === `${call}`)
  const seen = allSee(displays, has)
  const started = performance.now()
  await Promise.all([next(counter), seen])
  const ms = performance.now() - started
  await here(counter)
  return ms
}

export const callSpread: Figure = {
  name: 'call.spread',
  unit: 'ms',
  method:
    'one counter calls while 100 wait, until the last of 200 displays has the call, 99th percentile; against a bare Socket.IO broadcast of the same bytes to 200, in turns.',
  aim: 1.3,
  atLeast: false,
  async measure({ quick }) {
    const rounds = quick ? 2 : 7
    const presses = quick ? 15 : 100
    const [server, bare] = await Promise.all([
      startServer({ past: waitingRoom(WAITING) }),
      startBare(),
    ])
    const [counter] = await openCounters(server, 1)
    const [kiosk] = await openKiosks(server, 1)
    const displays = await openDisplays(server.url, DISPLAYS)
    const listeners = await Promise.all(
      Array.from({ length: DISPLAYS }, () => openSocket(bare.url)),
    )
    try {
      let bytes: unknown = null
      displays[0]?.on('view', (view) => (bytes = view))
      let calls = 0
      const one = async () => {
        const value = await press(counter as Socket, displays, ++calls)
        // The line stays as long as it is: every call is made under the same conditions.
        await issue(kiosk as Socket)
        await pause()
        const heard = allSee(listeners, () => true)
        const started = performance.now()
        listeners[0]?.emit('broadcast', bytes)
        await heard
        return { value, reference: performance.now() - started }
      }
      return await tails(rounds, presses, one)
    } finally {
      closeAll(counter ?? [], kiosk ?? [], displays, listeners)
      await Promise.all([server.stop(), bare.stop()])
    }
  },
}

const FEW = 10

export const followSpread: Figure = {
  name: 'follow.spread',
  unit: 'ms',
  method:
    'one counter calls while 1,000 phones (in a process of their own) follow their tickets, until the last of 20 displays has the call, 99th percentile; against the same with 10 phones, in turns.',
  aim: 2,
  atLeast: false,
  async measure({ quick }) {
    const rounds = quick ? 1 : 4
    const presses = quick ? 20 : 100
    const many = quick ? 200 : 1_000
    const [crowded, quiet] = [await openRoom(many, many), await openRoom(FEW, many)]
    try {
      let calls = 0
      const one = async () => {
        calls++
        return { value: await crowded.press(calls), reference: await quiet.press(calls) }
      }
      return await tails(rounds, presses, one)
    } finally {
      await crowded.close()
      await quiet.close()
    }
  },
}

/** An office where so many wait and so many of them look at their phones. */
async function openRoom(phones: number, waiting: number) {
  const server = await startServer()
  const followUrls = await pullAll(server, waiting)
  const crowd = await startChild('crowd.ts', {
    url: server.url,
    tickets: followUrls.slice(0, phones),
  } satisfies CrowdGiven)
  const [counter] = await openCounters(server, 1)
  const displays = await openDisplays(server.url, 20)
  return {
    press: (call: number) => press(counter as Socket, displays, call),
    async close() {
      closeAll(counter ?? [], displays)
      await crowd.stop()
      await server.stop()
    },
  }
}

/** Secret names of the tickets, oldest last: those are called while the phones look on. */
export async function pullAll(server: MeasuredServer, count: number): Promise<string[]> {
  const kiosks = await openKiosks(server, 10)
  const tickets = await Promise.all(
    kiosks.map((kiosk) => repeat(count / kiosks.length, () => issue(kiosk))),
  )
  closeAll(kiosks)
  return tickets
    .flat()
    .toSorted((a, b) => b.ticket - a.ticket)
    .map(({ followUrl }) => followUrl?.split('/').at(-1) ?? '')
}

type Pair = { value: number; reference: number }

/** After a warm-up, the 99th percentiles of each round, in ms. */
async function tails(rounds: number, presses: number, one: () => Promise<Pair>): Promise<Pair[]> {
  await repeat(WARM_UP, one)
  return repeat(rounds, async () => {
    const times = await repeat(presses, one)
    const tail = (of: keyof Pair) =>
      quantile(
        times.map((time) => time[of]),
        0.99,
      )
    return { value: tail('value'), reference: tail('reference') }
  })
}
