/** One typed connection: the newest view and whether we are connected, in a store; commands by name. */
import { io, type Socket } from 'socket.io-client'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Handshake } from '#shared/protocol/handshake.ts'
import { SOCKET_PATHS } from '#shared/protocol/paths.ts'
import type { Ack, Refusal } from '#shared/protocol/refusals.ts'
import type { Stamp } from '#shared/protocol/views.ts'

export type ConnectionState<View> = {
  view: View | null
  /** `unknown` until the first connection succeeded. */
  link: 'unknown' | 'up' | 'down'
  /** Local time in ms (Date.now) since which it is down; null while up. */
  downSince: number | null
  /** How far the office's clock is ahead of this device's, in ms. */
  clockOffset: number
  /** The server refused this device or counter; trying again does not help. */
  refused: Refusal | null
}

/** What a screen gets for a command: the server's answer, or that none came in time. */
export type Answer<T> = Ack<T> | { ok: false; refusal: 'noAnswer' }
export type AnyRefusal = Refusal | 'noAnswer'

type Handler = (payload: never, ack: never) => void
export type CommandMap<Events> = { [Event in keyof Events]: Handler }
/** What a caller gives for an event; the request id is added. */
export type Payload<H> = H extends (payload: infer P, ...rest: never[]) => void
  ? Omit<P, 'request'>
  : never
/** What the server answers. */
export type Value<H> = H extends (payload: never, ack: (answer: Ack<infer T>) => void) => void
  ? T
  : never

export type Connection<View, Events extends CommandMap<Events>> = {
  store: StoreApi<ConnectionState<View>>
  /**
   * Sends a command until it is answered or `patienceMs` have passed; a repetition carries the same
   * request id, so it has its effect once. While the link is down at the start it is refused at once.
   * `once`: never repeated, for what the server cannot remember having done, such as printing.
   */
  send: <Event extends keyof Events & string>(
    event: Event,
    payload: Payload<Events[Event]>,
    options?: { request?: string; patienceMs?: number; once?: boolean },
  ) => Promise<Answer<Value<Events[Event]>>>
  close: () => void
}

const ATTEMPT_MS = 3_000
/** After a refusal, which Socket.IO takes for final: the office may be set up differently in a moment. */
const TRY_AGAIN_MS = 2_000

type Way = {
  path?: string
  /** After a refusal. */
  tryAgainMs?: number
  /** After the server has sent us away: it says why to whoever comes again. */
  askWhyMs?: number
}

export function connect<View extends Stamp, Events extends CommandMap<Events>>(
  url: string,
  handshake: Handshake,
  { path = SOCKET_PATHS.office, tryAgainMs = TRY_AGAIN_MS, askWhyMs = 0 }: Way = {},
): Connection<View, Events> {
  const store = createStore<ConnectionState<View>>(() => ({
    view: null,
    link: 'unknown',
    downSince: null,
    clockOffset: 0,
    refused: null,
  }))
  const socket: Socket = io(url, {
    auth: handshake,
    path,
    transports: ['websocket'],
    reconnectionDelay: 250,
    reconnectionDelayMax: 2_000,
  })

  let closed = false
  let tryAgain: ReturnType<typeof setTimeout> | undefined
  const goDown = (refused: Refusal | null = null, againMs = tryAgainMs) => {
    const { link, downSince } = store.getState()
    store.setState({ link: 'down', downSince: link === 'down' ? downSince : Date.now(), refused })
    // Otherwise Socket.IO tries again by itself.
    if (socket.active || closed) return
    clearTimeout(tryAgain)
    tryAgain = setTimeout(() => socket.connect(), againMs)
  }
  socket.on('connect', () => store.setState({ refused: null }))
  socket.on('disconnect', (reason) =>
    goDown(null, reason === 'io server disconnect' ? askWhyMs : tryAgainMs),
  )
  socket.on('connect_error', (error: Error & { data?: { refusal?: Refusal } }) =>
    goDown(error.data?.refusal),
  )
  // Only a view proves that the whole way works, so only a view ends the trouble.
  socket.on('view', (view: View) => {
    const { view: held } = store.getState()
    if (held && held.epoch === view.epoch && view.revision < held.revision) return
    store.setState({
      view,
      link: 'up',
      downSince: null,
      clockOffset: Date.parse(view.now) - Date.now(),
    })
  })

  const waiting = new Set<() => void>()
  /** Also ends when the connection is closed for good. */
  const connected = (ms: number) =>
    new Promise<void>((resolve) => {
      if (socket.connected || closed) return resolve()
      const settle = () => {
        clearTimeout(timer)
        socket.off('connect', settle)
        waiting.delete(settle)
        resolve()
      }
      const timer = setTimeout(settle, ms)
      socket.on('connect', settle)
      waiting.add(settle)
    })

  return {
    store,
    async send(event, payload, { request = newRequest(), patienceMs = 12_000, once = false } = {}) {
      if (store.getState().link !== 'up') return { ok: false, refusal: 'noAnswer' }
      // Not by the wall clock, which may be set meanwhile.
      const deadline = performance.now() + patienceMs
      for (;;) {
        await connected(deadline - performance.now())
        const left = deadline - performance.now()
        if (!socket.connected || left <= 0) return { ok: false, refusal: 'noAnswer' }
        try {
          const attempt = socket.timeout(once ? left : Math.min(ATTEMPT_MS, left))
          return await attempt.emitWithAck(event, { request, ...payload })
        } catch {
          // No answer: whether it arrived is unknown, so it goes out again under the same id.
          if (once) return { ok: false, refusal: 'noAnswer' }
        }
      }
    },
    close() {
      closed = true
      clearTimeout(tryAgain)
      socket.close()
      for (const settle of waiting) settle()
      goDown()
    },
  }
}

/** 128 random bits as hex. Not crypto.randomUUID: browsers offer that on https and localhost only. */
export function newRequest(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
