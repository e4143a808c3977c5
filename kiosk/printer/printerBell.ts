/** Waiting for something that may happen any moment, but not for ever. */
import { setImmediate as nextTurn } from 'node:timers/promises'

export type Bell = {
  /** Something has changed: whoever waits looks again. */
  ring(): void
  /** False when it did not become true in so many milliseconds. */
  until(ready: () => boolean, within: number): Promise<boolean>
}

export function createBell(): Bell {
  const waiting = new Set<() => void>()

  const nextRing = (within: number) =>
    new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer)
        waiting.delete(done)
        resolve()
      }
      const timer = setTimeout(done, within)
      waiting.add(done)
    })

  return {
    ring() {
      for (const done of waiting) done()
    },
    async until(ready, within) {
      const end = performance.now() + within
      while (!ready()) {
        const left = end - performance.now()
        if (left <= 0) {
          // A program that was busy for long runs its timers before it reads what came in meanwhile.
          await nextTurn()
          return ready()
        }
        await nextRing(left)
      }
      return true
    },
  }
}
