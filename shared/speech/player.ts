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
export const BEGINS_WITHIN = 1000
/** A sound that takes so much longer than it is long is not being played. Milliseconds. */
const ENDS_WITHIN = 3000

export function openPlayer(): Player | null {
  const context = newContext()
  if (!context) return null
  // Now: what is touched while it waits does not wake it any more.
  const touched = navigator.userActivation?.hasBeenActive
  // Begins to wake at once, inside the touch that asked for it.
  const awake = context.resume()

  async function play(sound: Sound): Promise<Outcome> {
    await Promise.race([awake.catch(() => undefined), pause(BEGINS_WITHIN)])
    if (context?.state !== 'running')
      // A browser that was touched would have begun, had it a loudspeaker.
      return { is: 'silent', because: touched ? 'noDevice' : 'needsTouch' }
    return playOn(context, context.destination, bufferOf(context, sound)).over
  }

  return { play, close: () => void context.close().catch(() => undefined) }
}

export function bufferOf(context: BaseAudioContext, { samples, rate }: Sound): AudioBuffer {
  const buffer = context.createBuffer(1, samples.length, rate)
  buffer.copyToChannel(samples, 0)
  return buffer
}

/** On a context that runs. Leaves nothing behind on it. */
export function playOn(
  context: AudioContext,
  to: AudioNode,
  buffer: AudioBuffer,
): { over: Promise<Outcome>; stop: () => void } {
  const source = context.createBufferSource()
  source.buffer = buffer
  source.connect(to)
  let end: (outcome: Outcome) => void = () => undefined
  const over = new Promise<Outcome>((resolve) => {
    const broken = () => end({ is: 'silent', because: 'noDevice' })
    const tooLong = setTimeout(broken, buffer.duration * 1000 + ENDS_WITHIN)
    end = (outcome) => {
      clearTimeout(tooLong)
      context.removeEventListener('error', broken)
      source.disconnect()
      resolve(outcome)
    }
    source.addEventListener('ended', () => end({ is: 'spoken' }), { once: true })
    context.addEventListener('error', broken)
  })
  source.start()
  return {
    over,
    stop() {
      end({ is: 'stopped' })
      source.stop()
    },
  }
}

/** Browsers without a sound system throw. */
export function newContext(): AudioContext | null {
  try {
    return new AudioContext()
  } catch {
    return null
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
