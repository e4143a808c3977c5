/** Chance that can be replayed: the same seed gives the same draws on every machine. */

/** Tommy Ettinger's mulberry32: uniform in [0, 1). */
export function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Box and Muller's transform: a standard normal number from two uniform ones. */
export const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** The standard normal number below which a share of all lies; to within 0.0005 (Abramowitz and Stegun, 26.2.23). */
export function normalQuantile(share: number): number {
  if (share > 0.5) return -normalQuantile(1 - share)
  const t = Math.sqrt(-2 * Math.log(share))
  const top = 2.515517 + t * (0.802853 + t * 0.010328)
  return top / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t
}
