/** Sound, vibration and a screen that stays on, as far as this phone has them. */
import { gong } from '#shared/sound/gong.ts'
import { bufferOf, newContext } from '#shared/speech/player.ts'
import { screenAwake } from '#shared/ui/screenAwake.ts'
import type { Ring } from './ringing.ts'

export type Alarm = {
  /** Inside a touch: only then does a browser allow sound. Rings, so that its owner hears whether it does. */
  on: () => void
  off: () => void
  ring: (ring: Ring) => void
}

/** Milliseconds: on, off, on … */
const VIBRATION: Record<Ring, number[]> = {
  soon: [250, 150, 250],
  call: [600, 200, 600, 200, 600],
}

export function createAlarm(): Alarm {
  const screen = screenAwake()
  let sound: { context: AudioContext; bell: AudioBuffer } | null = null

  function prepare() {
    const context = newContext()
    if (context) sound = { context, bell: bufferOf(context, gong(context.sampleRate)) }
  }

  function play() {
    if (!sound) return
    const { context, bell } = sound
    // A telephone call may have interrupted it.
    if (context.state !== 'running') void context.resume()
    const source = new AudioBufferSourceNode(context, { buffer: bell })
    source.connect(context.destination)
    source.start()
  }

  return {
    on() {
      if (!sound) prepare()
      play()
      screen.keep()
    },
    off: screen.release,
    ring(ring) {
      play()
      // Not on iPhones.
      if ('vibrate' in navigator) navigator.vibrate(VIBRATION[ring])
    },
  }
}
