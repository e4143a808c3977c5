/**
 * Wrong passwords cost time, and more time each. Counted twice: for a name from one place, so that whoever guesses locks
 * out nobody but himself; and for the place with all its names. A place is an address, or a browser in which somebody has
 * signed in before: a clerk gets in while somebody guesses behind the same address. In memory: a restart forgives.
 *
 * Not rate-limiter-flexible: it counts, but does not grow its delays, and asks the machine's clock.
 */
import { minutesBetween, type Moment } from '#shared/domain/moment.ts'
import type { Clock } from '../clock.ts'
import { plainName } from './accounts.ts'

type Failures = { count: number; last: Moment }

/** Slips are free. */
export const FREE_SLIPS = 4
/** A town hall may have one address for all its counters. */
export const FREE_SLIPS_OF_A_PLACE = 40
const LONGEST_WAIT_SECONDS = 900
export const FORGOTTEN_AFTER_MINUTES = 60
/** So many guessers are remembered; then the one who has been quiet longest is forgotten. */
const MOST = 10_000

export const secondsAfter = (failures: number, free: number): number =>
  failures < free + 1 ? 0 : Math.min(2 ** (failures - free), LONGEST_WAIT_SECONDS)

export class Attempts {
  readonly #clock: Clock
  readonly #failures = new Map<string, Failures>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /**
   * Begins one attempt, which counts as failed until it succeeds: a hundred at once are not one. Answers with the seconds
   * still to wait when it may not be made.
   */
  begin(name: string, place: string): { succeeded: () => void } | { seconds: number } {
    const own = JSON.stringify([plainName(name), place])
    const seconds = Math.max(
      this.#secondsLeft(own, FREE_SLIPS),
      this.#secondsLeft(place, FREE_SLIPS_OF_A_PLACE),
    )
    if (seconds > 0) return { seconds }
    this.#count(own)
    this.#count(place)
    return {
      succeeded: () => {
        this.#failures.delete(own)
        const all = this.#failures.get(place)
        if (all) this.#failures.set(place, { ...all, count: all.count - 1 })
      },
    }
  }

  #secondsLeft(key: string, free: number): number {
    const failures = this.#failures.get(key)
    if (!failures) return 0
    const minutes = minutesBetween(failures.last, this.#clock.now())
    // A clock that was put back must not lock anybody out.
    if (minutes < 0 || minutes >= FORGOTTEN_AFTER_MINUTES) {
      this.#failures.delete(key)
      return 0
    }
    return Math.max(0, Math.ceil(secondsAfter(failures.count, free) - minutes * 60))
  }

  #count(key: string): void {
    const count = (this.#failures.get(key)?.count ?? 0) + 1
    // Anew, so that the map is in the order of the last failure.
    this.#failures.delete(key)
    this.#failures.set(key, { count, last: this.#clock.now() })
    const [oldest] = this.#failures.keys()
    if (this.#failures.size > MOST && oldest !== undefined) this.#failures.delete(oldest)
  }
}
