/**
 * Tells followers the newest state: at once when it has been quiet, else at most every `GAP_MS`.
 *
 * Views are always whole, so what falls into a gap is in the next one and nothing is lost.
 */
const GAP_MS = 40

export class Publisher<Snapshot> {
  revision = 0
  private readonly make: (revision: number) => Snapshot
  private readonly listeners = new Set<(snapshot: Snapshot) => void>()
  private gap: NodeJS.Timeout | null = null
  private stale = false

  constructor(make: (revision: number) => Snapshot) {
    this.make = make
  }

  publish(): void {
    if (this.gap) {
      this.stale = true
      return
    }
    this.stale = false
    this.revision++
    this.gap = setTimeout(() => {
      this.gap = null
      if (this.stale) this.publish()
    }, GAP_MS)
    if (this.listeners.size === 0) return
    const snapshot = this.make(this.revision)
    for (const listener of this.listeners) listener(snapshot)
  }

  follow(listener: (snapshot: Snapshot) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  close(): void {
    if (this.gap) clearTimeout(this.gap)
    this.listeners.clear()
  }
}
