/** One device in the play: the screens' own connection, with request ids that follow from the seed. */
import type { StoreApi } from 'zustand/vanilla'
import {
  type CommandMap,
  connect,
  type Connection,
  type ConnectionState,
} from '#shared/client/connection.ts'
import type { Handshake } from '#shared/protocol/handshake.ts'
import type { Stamp } from '#shared/protocol/views.ts'

/** Nothing here takes so long: rather than hang, the play says what it waits for. In ms. */
const LONGEST_WAIT = 60_000

export type Screen<View, Events extends CommandMap<Events>> = {
  /** Answered after the commit. A lost answer is asked for again with the same request. */
  send: Connection<View, Events>['send']
  /** The view of this publication or a later one. */
  viewOf(revision: number): Promise<View>
  /** Connected or not, as soon as the screen knows. */
  isLinked(link: 'up' | 'down'): Promise<void>
  close(): void
}

export async function openScreen<View extends Stamp, Events extends CommandMap<Events>>(
  url: string,
  handshake: Handshake,
  newRequest: () => string,
): Promise<Screen<View, Events>> {
  const { store, send, close } = connect<View, Events>(url, handshake)
  const isUp = (state: ConnectionState<View>) => state.link === 'up'
  await reached(store, isUp, `${handshake.device}: connection`)
  return {
    close,
    async send(event, payload, { request = newRequest(), once = false } = {}) {
      for (;;) {
        const answer = await send(event, payload, { request, once })
        if (once || answer.ok || answer.refusal !== 'noAnswer') return answer
        await reached(store, isUp, `${handshake.device}: answer to ${event}`)
      }
    },
    async isLinked(link) {
      await reached(store, (state) => state.link === link, `${handshake.device}: ${link}`)
    },
    async viewOf(revision) {
      const shows = ({ view }: ConnectionState<View>) => view !== null && view.revision >= revision
      const { view } = await reached(store, shows, `${handshake.device}: view ${revision}`)
      if (!view) throw new Error('unreachable')
      return view
    },
  }
}

/** @throws Error when it takes too long. */
function reached<View>(
  store: StoreApi<ConnectionState<View>>,
  isReached: (state: ConnectionState<View>) => boolean,
  what: string,
): Promise<ConnectionState<View>> {
  return new Promise((resolve, reject) => {
    const state = store.getState()
    if (isReached(state)) return resolve(state)
    const timer = setTimeout(() => {
      unsubscribe()
      const { link, refused } = store.getState()
      const how = refused ?? link
      reject(new Error(`nothing came in ${LONGEST_WAIT} ms: ${what} (${how})`))
    }, LONGEST_WAIT)
    const unsubscribe = store.subscribe((now) => {
      if (!isReached(now)) return
      clearTimeout(timer)
      unsubscribe()
      resolve(now)
    })
  })
}
