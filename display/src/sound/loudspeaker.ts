/**
 * The page's way to the loudspeaker: one for as long as it lives. It stays open between calls, since televisions swallow
 * the first half second of a sound after a silence, and a page that opens one for each call has opened thousands.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import {
  BEGINS_WITHIN,
  bufferOf,
  newContext,
  type OpenPlayer,
  playOn,
} from '#shared/speech/player.ts'
import type { Outcome } from '#shared/speech/speech.ts'
import { gong } from '#shared/sound/gong.ts'
import type { Loudspeaker as State } from './state.ts'

export type Loudspeaker = {
  /** Null until the browser has had the time to begin. */
  state: StoreApi<{ is: State | null }>
  /** 0 to 1. */
  setVolume: (volume: number) => void
  ring: (signal: AbortSignal) => Promise<Outcome>
  /** For a voice. */
  openPlayer: OpenPlayer
}

const TRY_AGAIN_MS = 30_000
/** What browsers take for a touch; for a finger that is only its end. */
const TOUCHES = ['pointerdown', 'pointerup', 'keydown'] as const

export function openLoudspeaker(): Loudspeaker {
  const context = newContext()
  if (!context)
    return {
      state: createStore(() => ({ is: 'noDevice' as const })),
      setVolume: () => undefined,
      ring: () => Promise.resolve({ is: 'silent', because: 'noDevice' }),
      openPlayer: () => null,
    }
  const state = createStore<{ is: State | null }>(() => ({ is: null }))
  const volume = new GainNode(context)
  volume.connect(context.destination)
  const gongBuffer = bufferOf(context, gong(context.sampleRate))

  let touched = false
  let patience: ReturnType<typeof setTimeout> | undefined
  function look() {
    clearTimeout(patience)
    if (context?.state === 'running') state.setState({ is: 'ready' })
    else patience = setTimeout(giveUp, BEGINS_WITHIN)
  }
  function giveUp() {
    // Touched while the page was loading: now the browser lets it begin.
    if (!touched && navigator.userActivation?.hasBeenActive) touch()
    else if (touched) missDevice()
    else state.setState({ is: 'needsTouch' })
  }
  /** A browser that was touched would have begun, had it a loudspeaker; one may be switched on later. */
  function missDevice() {
    state.setState({ is: 'noDevice' })
    clearTimeout(patience)
    patience = setTimeout(wake, TRY_AGAIN_MS)
  }
  function wake() {
    context?.resume().catch(() => undefined)
    look()
  }
  function touch() {
    touched = true
    wake()
  }
  context.addEventListener('statechange', look)
  context.addEventListener('error', missDevice)
  for (const kind of TOUCHES) addEventListener(kind, touch, { capture: true })
  // Browsers stop it while the page is hidden or frozen, and a loudspeaker may be plugged in again.
  document.addEventListener('visibilitychange', wake)
  navigator.mediaDevices?.addEventListener('devicechange', wake)
  wake()

  async function play(buffer: AudioBuffer, signal: AbortSignal): Promise<Outcome> {
    if (context?.state !== 'running')
      return { is: 'silent', because: touched ? 'noDevice' : 'needsTouch' }
    const { over, stop } = playOn(context, volume, buffer)
    signal.addEventListener('abort', stop, { once: true })
    const outcome = await over
    signal.removeEventListener('abort', stop)
    return outcome
  }

  return {
    state,
    setVolume: (to) => void (volume.gain.value = to),
    ring: (signal) => play(gongBuffer, signal),
    openPlayer() {
      const closing = new AbortController()
      return {
        play: (sound) => play(bufferOf(context, sound), closing.signal),
        close: () => closing.abort(),
      }
    },
  }
}
