/** Chance that can be replayed: the same seed and purpose always give the same draws. */
import { mulberry32 } from '#shared/domain/forecast/random.ts'

export class Chance {
  readonly #next: () => number

  /** A purpose of its own for each actor, so that one who draws more does not change the others. */
  constructor(seed: number, purpose: string) {
    this.#next = mulberry32(fnv1a(`${seed}/${purpose}`))
  }

  /** Uniform in [0, 1). */
  share(): number {
    return this.#next()
  }

  happens(probability: number): boolean {
    return this.share() < probability
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.share()
  }

  pick<T>(list: readonly T[]): T {
    return this.weighted(list, () => 1)
  }

  weighted<T>(list: readonly T[], weightOf: (item: T, index: number) => number): T {
    const weights = list.map(weightOf)
    let left = this.share() * weights.reduce((sum, weight) => sum + weight, 0)
    const index = weights.findIndex((weight) => (left -= weight) < 0)
    const item = list.at(index)
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }

  /** Lognormal with this mean: most are a little below it, some are far above, as with service times. */
  around(mean: number, spread = 0.5): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.share())) * Math.cos(2 * Math.PI * this.share())
    return mean * Math.exp(spread * normal - (spread * spread) / 2)
  }
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}
