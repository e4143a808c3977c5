/** Tells the server what was shown and heard here: each once, and all that still holds again after every connect. */
import type { Connection } from '#shared/client/connection.ts'
import type { AnnouncementId, SoundState } from '#shared/protocol/announcing.ts'
import type { DisplayEvents } from '#shared/protocol/commands.ts'
import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'

export type Report = {
  /** Calls that stand on the screen; again and again while they do. */
  shown: (calls: readonly AnnouncementId[]) => void
  sounded: (call: AnnouncementId) => void
  sound: (state: SoundState) => void
}

/** As the server takes them at once. */
const MOST = 60

export const keyOf = ({ call, recalls }: AnnouncementId) => `${call} ${recalls}`
const idOf = ({ call, recalls }: AnnouncementId): AnnouncementId => ({ call, recalls })

export function createReport({
  store,
  send,
}: Pick<Connection<DisplayView, DisplayEvents>, 'store' | 'send'>): Report {
  /** Keys of what the server knows since the last connect. */
  let told = new Set<string>()
  /** Waits for the connection. */
  let heard: AnnouncementId[] = []
  let state: SoundState | null = null

  const isUp = () => store.getState().link === 'up'
  const listed = () => new Set(store.getState().view?.calls.map(keyOf))

  function tellSounded() {
    if (!isUp()) return
    // A call of another day has the number of another call today.
    const known = listed()
    const calls = heard.filter((call) => known.has(keyOf(call)))
    heard = []
    if (calls.length > 0) void send('sounded', { calls: calls.map(idOf) })
  }

  // `once`: what was lost on the way is told again after the next connect, by itself.
  function tellState() {
    if (isUp() && state !== null) void send('sound', { state }, { once: true })
  }

  store.subscribe(({ link, view }, previous) => {
    if (link !== 'up' || view === previous.view) return
    const known = listed()
    told = new Set([...told].filter((key) => known.has(key)))
    if (previous.link === 'up' && view?.epoch === previous.view?.epoch) return
    told = new Set()
    tellState()
    tellSounded()
  })

  return {
    shown(calls) {
      if (!isUp()) return
      const news = calls.filter((call) => !told.has(keyOf(call))).slice(0, MOST)
      if (news.length === 0) return
      for (const call of news) told.add(keyOf(call))
      void send('shown', { calls: news.map(idOf) }, { once: true })
    },
    sounded(call) {
      heard = [...heard, call].slice(-MOST)
      tellSounded()
    },
    sound(next) {
      state = next
      tellState()
    },
  }
}
