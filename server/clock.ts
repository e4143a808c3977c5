/** The office's time: the machine's, one that was set for a rehearsal, or one that a test turns by hand. */
import { type Moment, momentAt, msBetween } from '#shared/domain/moment.ts'

export interface Clock {
  now(): Moment
  /** Calls back once, when `at` has come or soon after. Answers with the way to cancel. */
  wake(at: Moment, callback: () => void): () => void
}

// A long timer would sleep through a clock that is put forward, and Node cannot hold one over 24 days.
const LONGEST_SLEEP_MS = 30_000

/** `start` sets the clock to that moment now; it then runs on at its usual pace. */
export function systemClock(start?: Moment): Clock {
  const offset = start ? msBetween(momentAt(Date.now()), start) : 0
  const now = () => momentAt(Date.now() + offset)
  return {
    now,
    wake(at, callback) {
      let timer: NodeJS.Timeout
      const rest = () => msBetween(now(), at)
      const sleep = (ms: number) => {
        timer = setTimeout(
          () => {
            const left = rest()
            if (left <= 0) callback()
            else sleep(left)
          },
          Math.max(0, Math.min(ms, LONGEST_SLEEP_MS)),
        )
      }
      sleep(rest())
      return () => clearTimeout(timer)
    },
  }
}

/** Stands still until it is set. Waking calls run in order of time, each seeing its own moment. */
export class ManualClock implements Clock {
  private time: Moment
  private readonly waiting = new Set<{ at: Moment; callback: () => void }>()

  constructor(start: Moment) {
    this.time = start
  }

  now(): Moment {
    return this.time
  }

  wake(at: Moment, callback: () => void): () => void {
    const entry = { at, callback }
    this.waiting.add(entry)
    if (at <= this.time) queueMicrotask(() => this.set(this.time))
    return () => this.waiting.delete(entry)
  }

  /** The next moment somebody wants to be woken at, or null. */
  nextWake(): Moment | null {
    return [...this.waiting].map((w) => w.at).sort()[0] ?? null
  }

  /** Goes to `moment`, waking on the way whoever is due by then. It may also go back; that wakes nobody. */
  set(moment: Moment): void {
    for (;;) {
      const due = [...this.waiting]
        .filter((w) => w.at <= moment)
        .sort((a, b) => (a.at < b.at ? -1 : 1))
      const first = due[0]
      if (!first) break
      this.waiting.delete(first)
      if (first.at > this.time) this.time = first.at
      first.callback()
    }
    this.time = moment
  }
}
