import { type Moment, plusSeconds } from '#shared/domain/moment.ts'
import type { Clock } from '../clock.ts'

/** Makes it when it is asked for, and at most once in so many seconds however often that is. */
export function keptFor<Made>(seconds: number, clock: Clock, make: () => Made): () => Made {
  let kept: { made: Made; from: Moment; until: Moment } | null = null
  return () => {
    const now = clock.now()
    // The clock may have been put back.
    if (!kept || now < kept.from || now >= kept.until)
      kept = { made: make(), from: now, until: plusSeconds(now, seconds) }
    return kept.made
  }
}
