/** Keeps the device from darkening its screen. Browsers offer it on https and localhost only. */
export function screenAwake(): { keep: () => void; release: () => void } {
  let isKept = false
  let lock: WakeLockSentinel | null = null

  async function ask() {
    if (!isKept || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    try {
      lock = await navigator.wakeLock.request('screen')
      // It may have been released meanwhile.
      if (!isKept) await lock.release()
    } catch {
      // A low battery, for one: the screen sleeps as ever, and is asked about again when it is back.
    }
  }
  // Browsers take the lock back when the page is hidden.
  document.addEventListener('visibilitychange', () => void ask())

  return {
    keep() {
      isKept = true
      void ask()
    },
    release() {
      isKept = false
      void lock?.release()
      lock = null
    },
  }
}
