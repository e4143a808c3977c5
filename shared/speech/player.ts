/** Samples to the loudspeaker. A player is for one sound: so a loudspeaker plugged in later is found. */
import type { Outcome } from './speech.ts'

/** One channel, -1 to 1; `rate` in hertz. */
export type Sound = { samples: Float32Array<ArrayBuffer>; rate: number }

export type Player = {
  play: (sound: Sound) => Promise<Outcome>
  /** Silences what is being played, and lets the loudspeaker go. */
  close: () => void
}
/** Null where there is no sound at all. */
export type OpenPlayer = () => Player | null

/** A loudspeaker begins within this time or not at all. Milliseconds. */
const BEGINS_WITHIN = 1000
/** A sound that takes so much longer than it is long is not being played. Milliseconds. */
const ENDS_WITHIN = 3000

export function openPlayer(): Player | null {
  const context = newContext()
  if (!context) return null
  // Now: what is touched while it waits does not wake it any more.
  const touched = navigator.userActivation?.hasBeenActive
  // Begins to wake at once, inside the touch that asked for it.
  const awake = context.resume()

  async function play({ samples, rate }: Sound): Promise<Outcome> {
    await Promise.race([awake.catch(() => undefined), pause(BEGINS_WITHIN)])
    if (context?.state !== 'running')
      // A browser that was touched would have begun, had it a loudspeaker.
      return { is: 'silent', because: touched ? 'noDevice' : 'needsTouch' }
    const source = context.createBufferSource()
    source.buffer = context.createBuffer(1, samples.length, rate)
    source.buffer.copyToChannel(samples, 0)
    source.connect(context.destination)
    const ended = new Promise<Outcome>((resolve) => {
      source.addEventListener('ended', () => resolve({ is: 'spoken' }))
      context.addEventListener('error', () => resolve({ is: 'silent', because: 'noDevice' }))
    })
    source.start()
    const tooLong = pause((samples.length / rate) * 1000 + ENDS_WITHIN)
    return Promise.race([
      ended,
      tooLong.then((): Outcome => ({ is: 'silent', because: 'noDevice' })),
    ])
  }

  return { play, close: () => void context.close().catch(() => undefined) }
}

/** Browsers without a sound system throw. */
function newContext(): AudioContext | null {
  try {
    return new AudioContext()
  } catch {
    return null
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
