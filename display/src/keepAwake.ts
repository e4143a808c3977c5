/** Asks the device not to darken its screen. Browsers offer it on https and localhost only. */
export function keepAwake(): void {
  if (!('wakeLock' in navigator)) return
  const ask = () => {
    if (document.visibilityState !== 'visible') return
    // Refused when the battery is low: the screen may sleep then, and is asked about again when it is back.
    navigator.wakeLock.request('screen').catch(() => undefined)
  }
  document.addEventListener('visibilitychange', ask)
  ask()
}
