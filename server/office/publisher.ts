/**
 * Tells followers the newest state: at once when it has been quiet, else after a pause.
 *
 * Views are always whole, so what falls into a pause is in the next one and nothing is lost. The pause
 * grows with what publishing costs: a crowd at the kiosks cannot make the office spend its time drawing.
 */

/** Pauses last so many times as long as the publication before them took. */
const PAUSE_FACTOR = 4

export class Publisher<Snapshot> {
  revision = 0
  private readonly make: (revision: number) => Snapshot
  private readonly listeners = new Set<(snapshot: Snapshot) => void>()
  private pause: NodeJS.Timeout | null = null
  private stale = false

  constructor(make: (revision: number) => Snapshot) {
    this.make = make
  }

  publish(): void {
    if (this.pause) {
      this.stale = true
      return
    }
    const started = performance.now()
    this.stale = false
    this.revision++
    this.tell()
    this.pause = setTimeout(
      () => {
        this.pause = null
        if (this.stale) this.publish()
      },
      PAUSE_FACTOR * (performance.now() - started),
    )
  }

  /** What waits in a pause is told now: what comes next will not contain it. */
  flush(): void {
    if (!this.stale || !this.pause) return
    clearTimeout(this.pause)
    this.pause = null
    this.publish()
  }

  follow(listener: (snapshot: Snapshot) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  close(): void {
    if (this.pause) clearTimeout(this.pause)
    this.listeners.clear()
  }

  private tell(): void {
    if (this.listeners.size === 0) return
    const snapshot = this.make(this.revision)
    for (const listener of this.listeners) listener(snapshot)
  }
}
