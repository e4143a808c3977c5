/** Gong and speech of a call, by the rules of the office. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ConnectionState } from '#shared/client/connection.ts'
import type { Language } from '#shared/domain/closedLists.ts'
import type { SoundState } from '#shared/protocol/announcing.ts'
import type { DisplayCall, DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { type BrowserSpeech, browserSpeech } from '#shared/speech/browserSpeech.ts'
import { type Loudspeaker, openLoudspeaker } from './loudspeaker.ts'
import { soundStateOf } from './state.ts'
import { languagesFor, wordsFor } from './words.ts'

export type Sound = {
  /** Null until it is known. */
  state: StoreApi<{ is: SoundState | null }>
  /** Answers whether it was played to its end; null when this display is silent now. */
  announce: (call: DisplayCall, waiting: number, signal: AbortSignal) => Promise<boolean> | null
}

/** Quiet hours begin and end without anybody telling. Milliseconds. */
const LOOK_AGAIN_MS = 5_000

export function createSound(connection: StoreApi<ConnectionState<DisplayView>>): Sound {
  const loudspeaker = openLoudspeaker()
  const volume = () => (connection.getState().view?.announcement.volume ?? 0) / 100
  const speech = browserSpeech({ openPlayer: loudspeaker.openPlayer, volume })
  const state = createStore<{ is: SoundState | null }>(() => ({ is: null }))
  const prepared = new Set<Language>()

  function look() {
    const { view, clockOffset } = connection.getState()
    const { is } = loudspeaker.state.getState()
    if (!view || is === null) return
    const now = Date.now() + clockOffset
    state.setState({ is: soundStateOf(view.announcement, is, now, view.office.zone) })
    if (view.announcement.volume > 0) prepare(view.announcement.languages)
  }

  /** The first call must not wait until the voice is fetched. */
  function prepare(languages: readonly Language[]) {
    for (const language of languages) {
      if (prepared.has(language)) continue
      prepared.add(language)
      void speech.ready(language)
    }
  }

  connection.subscribe(look)
  loudspeaker.state.subscribe(look)
  setInterval(look, LOOK_AGAIN_MS)
  look()

  return {
    state,
    announce(call, waiting, signal) {
      look()
      const { view, link } = connection.getState()
      if (!view || link !== 'up' || state.getState().is !== 'on') return null
      loudspeaker.setVolume(volume())
      const languages = languagesFor(view.announcement, waiting)
      return aloud({ loudspeaker, speech }, view.announcement, call, languages, signal)
    },
  }
}

async function aloud(
  { loudspeaker, speech }: { loudspeaker: Loudspeaker; speech: BrowserSpeech },
  { gong, template }: DisplayView['announcement'],
  call: DisplayCall,
  languages: readonly Language[],
  signal: AbortSignal,
): Promise<boolean> {
  const ring = gong ? await loudspeaker.ring(signal) : null
  if (ring && ring.is !== 'spoken') return false
  signal.addEventListener('abort', speech.stop, { once: true })
  let heard = true
  for (const language of languages) {
    if (signal.aborted) break
    // A language without a voice is passed over, and the next one is said.
    heard = (await speech.say(wordsFor(call, language, template), language)) === 'spoken' && heard
  }
  signal.removeEventListener('abort', speech.stop)
  return heard && !signal.aborted
}
