import type { Commit } from './port.ts'

type Listener = (commit: Commit) => void

/** Those who are told of each commit. */
export class Followers {
  readonly #listeners = new Set<{ listener: Listener }>()

  /** The same function may follow twice, and stops once for each. */
  add(listener: Listener): () => void {
    const follower = { listener }
    this.#listeners.add(follower)
    return () => void this.#listeners.delete(follower)
  }

  tell(commit: Commit) {
    for (const { listener } of this.#listeners) {
      try {
        listener(commit)
      } catch (error) {
        // The commit is done and the others must hear of it; but a view that missed a fact is a
        // fault nobody may overlook, so it goes where the process handles its uncaught exceptions.
        queueMicrotask(() => {
          throw error
        })
      }
    }
  }
}
