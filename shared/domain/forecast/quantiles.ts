/** A distribution as a short list of quantiles: small enough for a fact, and without an assumed shape. */

/** Shares of all that lie below each value. The upper end is finer: rare long ones matter to everybody behind them. */
export const SHARES = [
  0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.94, 0.97, 0.985, 1,
]

export function quantilesOf(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  return SHARES.map((share) => quantileIn(sorted, share))
}

/** Of values in order; 0 for none. */
export function quantileIn(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place % 1)
}

/** The more was measured, the less what was assumed still counts: as much as `worth` measurements. */
export const mixed = (
  measured: readonly number[],
  count: number,
  assumed: readonly number[],
  worth: number,
): number[] =>
  assumed.map((guess, i) => ((measured[i] ?? guess) * count + guess * worth) / (count + worth))

/** Values that are equally likely, in order: drawing is one look-up. */
export type Table = Float64Array

const ENTRIES = 256

export function tableOf(quantiles: readonly number[]): Table {
  const table = new Float64Array(ENTRIES)
  let i = 0
  for (let entry = 0; entry < ENTRIES; entry++) {
    const share = (entry + 0.5) / ENTRIES
    while (i < SHARES.length - 2 && (SHARES[i + 1] ?? 1) < share) i++
    const [low = 0, high = 1] = [SHARES[i], SHARES[i + 1]]
    const [below = 0, above = below] = [quantiles[i], quantiles[i + 1]]
    table[entry] = below + ((above - below) * (share - low)) / (high - low)
  }
  return table
}

export const drawn = (table: Table, random: () => number): number =>
  table[(random() * ENTRIES) | 0] ?? 0

/** How much of `scale` times a value is still to come when `elapsed` of it is over; null when none is so long. */
export function drawnRest(
  table: Table,
  scale: number,
  elapsed: number,
  random: () => number,
): number | null {
  let from = 0
  while (from < ENTRIES && scale * (table[from] ?? 0) <= elapsed) from++
  if (from === ENTRIES) return null
  return scale * (table[from + ((random() * (ENTRIES - from)) | 0)] ?? 0) - elapsed
}
