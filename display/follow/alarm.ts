/** Sound, vibration and a screen that stays on, as far as this phone has them. */
import { gong } from './gong.ts'
import type { Ring } from './ringing.ts'

export type Alarm = {
  /** Inside a touch: only then does a browser allow sound. Rings softly, so that its owner hears whether it does. */
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
  let sound: AudioContext | null = null
  let screen: WakeLockSentinel | null = null
  let isOn = false

  async function keepScreenOn() {
    if (!isOn || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    try {
      const lock = await navigator.wakeLock.request('screen')
      // It may have been turned off meanwhile.
      if (isOn) screen = lock
      else await lock.release()
    } catch {
      // A low battery, for one. The screen goes dark as ever, and the page has said to keep it open.
    }
  }
  // Browsers take the lock back when the page is hidden.
  document.addEventListener('visibilitychange', () => void keepScreenOn())

  function play() {
    if (!sound) return
    // A telephone call may have interrupted it.
    if (sound.state !== 'running') void sound.resume()
    gong(sound)
  }

  return {
    on() {
      isOn = true
      if ('AudioContext' in window) sound ??= new AudioContext()
      play()
      void keepScreenOn()
    },
    off() {
      isOn = false
      void screen?.release()
      screen = null
    },
    ring(ring) {
      play()
      // Not on iPhones.
      if ('vibrate' in navigator) navigator.vibrate(VIBRATION[ring])
    },
  }
}
