/**
 * Tells followers the newest state: a call as soon as it has been answered, all else a moment later, and after a pause
 * when it has not been quiet.
 *
 * Whoever asked comes first: with a long line and many screens their views take longer to make than a number to save.
 * Then come those who follow first, and everybody else after them: where those are many, in a turn of its own.
 *
 * Views are always whole, so what falls into a pause is in the next one and nothing is lost. The pause
 * grows with what publishing costs: a crowd at the kiosks cannot make the office spend its time drawing. When it, or the
 * moment, ends while the next commit is on its way to disk, that one's answer still comes first.
 */

/** Pauses last so many times as long as the publication before them took; after a quiet time the first one is let off. */
const PAUSE_FACTOR = 4
/** A machine that held the process up meanwhile must not keep the next call from the screens for seconds. */
const LONGEST_PAUSE_MS = 500
/** A disk that hangs must not keep from the screens what was saved before. */
const PATIENCE_MS = 20
/** Those who follow first have a turn for themselves when telling them takes longer than this. */
const BRIEF_MS = 1
/** Whoever asked may share a core with the office, and would read the answer only when views are made. */
const GIVE_WAY_MS = 1

type Listener<Snapshot> = (snapshot: Snapshot) => void

export class Publisher<Snapshot> {
  revision = 0
  private readonly make: (revision: number) => Snapshot
  private readonly isCommitting: () => boolean
  private readonly first = new Set<Listener<Snapshot>>()
  private readonly others = new Set<Listener<Snapshot>>()
  private soon: NodeJS.Immediate | null = null
  /** For those who asked. */
  private givingWay: NodeJS.Timeout | null = null
  private pause: NodeJS.Timeout | null = null
  /** When the pause after the last one is over, by the process's own clock. */
  private restedAt = 0
  /** For what can wait, until then or the next publication. */
  private later: NodeJS.Timeout | null = null
  /** After the pause or the moment, until the commit under way is done. */
  private patience: NodeJS.Timeout | null = null
  /** Those who follow first have been told, the others not yet. */
  private half: { snapshot: Snapshot; soon: NodeJS.Immediate; cost: number } | null = null
  private stale = false

  /** `isCommitting`: something is on its way to disk, and will be published. */
  constructor(make: (revision: number) => Snapshot, isCommitting: () => boolean) {
    this.make = make
    this.isCommitting = isCommitting
  }

  publish(): void {
    this.stale = true
    // Answers go out in this turn of the event loop, views in the next.
    if (!this.pause && !this.half) this.soon ??= setImmediate(this.tellNow)
  }

  /** When whoever asked has had time to read the answer. */
  publishSoon(): void {
    this.stale = true
    if (!this.pause && !this.half) this.givingWay ??= setTimeout(this.goOn, GIVE_WAY_MS)
  }

  /** With the next one, and at the latest in so many milliseconds. */
  publishWithin(ms: number): void {
    this.later ??= setTimeout(() => this.publish(), ms)
  }

  /** What waits is told now: what comes next will not contain it. */
  flush(): void {
    if (this.stale) this.tellNow()
    this.tellOthers()
  }

  follow(listener: Listener<Snapshot>): () => void {
    this.others.add(listener)
    return () => this.others.delete(listener)
  }

  /** For the few whom nobody else may keep waiting. */
  followFirst(listener: Listener<Snapshot>): () => void {
    this.first.add(listener)
    return () => this.first.delete(listener)
  }

  close(): void {
    this.cancel()
    this.first.clear()
    this.others.clear()
  }

  private readonly tellNow = (): void => {
    this.cancel()
    this.stale = false
    this.revision++
    const started = performance.now()
    const half = {
      snapshot: this.make(this.revision),
      soon: setImmediate(this.tellOthers),
      cost: 0,
    }
    this.half = half
    for (const listener of this.first) listener(half.snapshot)
    half.cost = performance.now() - started
    if (half.cost < BRIEF_MS) this.tellOthers()
  }

  private readonly tellOthers = (): void => {
    const { half } = this
    if (!half) return
    clearImmediate(half.soon)
    const started = performance.now()
    try {
      // Whoever has come since the first were told has seen what was saved since.
      const snapshot = this.stale ? this.make(++this.revision) : half.snapshot
      for (const listener of this.others) listener(snapshot)
    } finally {
      this.half = null
    }
    this.rest(half.cost + performance.now() - started)
  }

  private rest(cost: number): void {
    const now = performance.now()
    const restedAt = this.restedAt + cost
    this.restedAt = Math.max(restedAt, now) + Math.min(PAUSE_FACTOR * cost, LONGEST_PAUSE_MS)
    // The pause before this one: what was told of itself must not keep the call after it waiting.
    const wait = restedAt - now
    if (wait > 0) this.pause = setTimeout(this.goOn, wait)
    // What has changed while they were told.
    else if (this.stale) this.publish()
  }

  private readonly goOn = (): void => {
    this.pause = null
    this.givingWay = null
    if (!this.stale) return
    if (this.isCommitting()) this.patience ??= setTimeout(this.tellNow, PATIENCE_MS)
    else this.tellNow()
  }

  private cancel(): void {
    if (this.soon) clearImmediate(this.soon)
    if (this.givingWay) clearTimeout(this.givingWay)
    if (this.pause) clearTimeout(this.pause)
    if (this.patience) clearTimeout(this.patience)
    if (this.later) clearTimeout(this.later)
    if (this.half) clearImmediate(this.half.soon)
    this.soon = null
    this.givingWay = null
    this.pause = null
    this.later = null
    this.patience = null
    this.half = null
  }
}
