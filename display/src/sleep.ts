/** How long no timer may have run before the device must have slept; a page that is hard at work misses a few. */
const SLEPT_MS = 10_000
/** So long after waking, what comes in may have lain in the connection since before. */
const WAKING_MS = 3_000
const TICK_MS = 1_000

/** Tells when the device was just woken: its clock went on, and no timer did. */
export function watchSleep(): { hasJustWoken: () => boolean; isConnectedAnew: () => void } {
  let lastTick = Date.now()
  let wokenAt = -Infinity
  const tick = () => {
    const now = Date.now()
    if (now - lastTick > SLEPT_MS) wokenAt = now
    lastTick = now
  }
  setInterval(tick, TICK_MS)
  return {
    hasJustWoken() {
      // A message may come before the timer does.
      tick()
      return Date.now() - wokenAt < WAKING_MS
    },
    isConnectedAnew() {
      tick()
      wokenAt = -Infinity
    },
  }
}
