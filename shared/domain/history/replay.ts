/** A day at any of its facts, by the same `apply` that ran when it happened. */
import { apply } from '../day/apply.ts'
import type { Fact } from '../day/facts.ts'
import { type Day, EMPTY_DAY } from '../day/state.ts'
import type { Moment } from '../moment.ts'

/** A day of ten thousand facts cannot be kept whole at each of them: 2,000 tickets would be ten thousand lists. */
const FACTS_BETWEEN_KEPT_DAYS = 100

export class Replay {
  readonly facts: readonly Fact[]
  /** After fact 0, 100, 200 … */
  private readonly kept: Day[] = [EMPTY_DAY]
  /** Asked for last: most ask for the next one. */
  private last: Day = EMPTY_DAY

  /** @throws when a fact is missing. */
  constructor(facts: readonly Fact[]) {
    this.facts = facts
    let day = EMPTY_DAY
    for (const fact of facts) {
      day = apply(day, fact)
      if (day.revision % FACTS_BETWEEN_KEPT_DAYS === 0) this.kept.push(day)
    }
    this.last = day
  }

  /** The day after the fact of this revision; 0: before the first. */
  at(revision: number): Day {
    const kept = this.kept[Math.floor(revision / FACTS_BETWEEN_KEPT_DAYS)] ?? EMPTY_DAY
    const isNearer = this.last.revision <= revision && this.last.revision > kept.revision
    let day = isNearer ? this.last : kept
    for (const fact of this.facts.slice(day.revision, revision)) day = apply(day, fact)
    this.last = day
    return day
  }

  /** Of the last fact up to and including the moment; 0 when the day had none yet. */
  revisionAt(moment: Moment): number {
    let from = 0
    let to = this.facts.length
    while (from < to) {
      const middle = (from + to) >>> 1
      if ((this.facts[middle]?.at ?? '') <= moment) from = middle + 1
      else to = middle
    }
    return from
  }
}
