/**
 * Tells followers the newest state: as soon as it has been answered when it has been quiet, else after a pause.
 *
 * Whoever asked comes first: with a long line and many screens their views take longer to make than a number to save.
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
  private soon: NodeJS.Immediate | null = null
  private pause: NodeJS.Timeout | null = null
  private stale = false

  constructor(make: (revision: number) => Snapshot) {
    this.make = make
  }

  publish(): void {
    this.stale = true
    // Answers go out in this turn of the event loop, views in the next.
    if (!this.pause) this.soon ??= setImmediate(this.tellNow)
  }

  /** What waits is told now: what comes next will not contain it. */
  flush(): void {
    if (this.stale) this.tellNow()
  }

  follow(listener: (snapshot: Snapshot) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  close(): void {
    this.cancel()
    this.listeners.clear()
  }

  private readonly tellNow = (): void => {
    this.cancel()
    const started = performance.now()
    this.stale = false
    this.revision++
    this.tell()
    // What a listener has changed waits for the end of the pause, like everything else.
    this.cancel()
    this.pause = setTimeout(
      () => {
        this.pause = null
        if (this.stale) this.tellNow()
      },
      PAUSE_FACTOR * (performance.now() - started),
    )
  }

  private cancel(): void {
    if (this.soon) clearImmediate(this.soon)
    if (this.pause) clearTimeout(this.pause)
    this.soon = null
    this.pause = null
  }

  private tell(): void {
    if (this.listeners.size === 0) return
    const snapshot = this.make(this.revision)
    for (const listener of this.listeners) listener(snapshot)
  }
}
