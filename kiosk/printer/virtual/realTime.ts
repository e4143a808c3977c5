/**
 * Real-time commands, which are carried out as they arrive, past everything that waits (Epson,
 * ESC/POS definitions: "After executing, they are stored in the receive buffer and then discarded").
 * Their bytes count wherever they stand, in a picture too: a raster that happens to hold
 * `10 04 01` makes the real printer answer, and this one.
 */
export type RealTime =
  | { type: 'status'; request: number }
  /** `DLE ENQ 1`: go on after an error. `DLE ENQ 2`: go on, and forget what was waiting. */
  | { type: 'recover'; clear: boolean }
  /** `DLE DC4 8`: forget what is waiting, in any state. */
  | { type: 'clear' }

const CLEAR = Buffer.from([0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8])

/** `after`: how many of these bytes were taken in when it was complete. */
export function createRealTime(): (bytes: Uint8Array) => { after: number; request: RealTime }[] {
  let tail = Buffer.alloc(0)
  return (bytes) => {
    const all = Buffer.concat([tail, bytes])
    const found: { after: number; request: RealTime }[] = []
    for (let end = tail.length; end < all.length; end++) {
      const request = endingAt(all, end)
      if (request) found.push({ after: end - tail.length + 1, request })
    }
    tail = all.subarray(Math.max(0, all.length - CLEAR.length + 1))
    return found
  }
}

function endingAt(all: Buffer, end: number): RealTime | undefined {
  const n = all[end] ?? 0
  if (n === 0 || n > 8) return undefined
  if (all[end - 2] === 0x10 && all[end - 1] === 0x04 && n <= 4)
    return { type: 'status', request: n }
  if (all[end - 2] === 0x10 && all[end - 1] === 0x05 && n <= 2)
    return { type: 'recover', clear: n === 2 }
  const begin = end + 1 - CLEAR.length
  return begin >= 0 && CLEAR.equals(all.subarray(begin, end + 1)) ? { type: 'clear' } : undefined
}
