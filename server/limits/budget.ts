/** So many at once, and so many a second in the long run. By the machine's own time, which nobody turns. */
export type Rate = { burst: number; perSecond: number }

export class Budget {
  readonly #rate: Rate
  readonly #now: () => number
  #left: number
  #asOf: number

  /** `now`: in ms. */
  constructor(rate: Rate, now: () => number = () => performance.now()) {
    this.#rate = rate
    this.#now = now
    this.#left = rate.burst
    this.#asOf = now()
  }

  /** False when there is nothing left now. */
  take(): boolean {
    const { burst, perSecond } = this.#rate
    if (burst === Infinity) return true
    const now = this.#now()
    this.#left = Math.min(burst, this.#left + ((now - this.#asOf) / 1_000) * perSecond)
    this.#asOf = now
    if (this.#left < 1) return false
    this.#left--
    return true
  }
}

/** So many are remembered; then the one who came first begins anew. */
const MOST = 10_000

export class Budgets {
  readonly #rate: Rate
  readonly #now: (() => number) | undefined
  readonly #of = new Map<string, Budget>()

  constructor(rate: Rate, now?: () => number) {
    this.#rate = rate
    this.#now = now
  }

  take(key: string): boolean {
    let budget = this.#of.get(key)
    if (!budget) {
      budget = new Budget(this.#rate, this.#now)
      this.#of.set(key, budget)
      const [oldest] = this.#of.keys()
      if (this.#of.size > MOST && oldest !== undefined) this.#of.delete(oldest)
    }
    return budget.take()
  }
}
