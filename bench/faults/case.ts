/** What a case is given, and what it says. */
import type { Program } from '../../e2e/testing/program.ts'
import type { Chance } from '../simulate/chance.ts'

export type Given = {
  quick: boolean
  seed: number
  /** A copy of the program, to be started as a process. */
  program: string
  /** Of the case alone, empty. */
  folder: string
  chance: Chance
  /** Started by the case: ended with it, whatever comes. */
  programs: Program[]
}

export type Outcome = {
  /** Faults that were made. */
  tried: number
  /** What was promised and did not hold, counted. */
  lost: number
  /** With figures. German. */
  note: string
}

export type FaultCase = { name: string; fullOnly?: true; run: (given: Given) => Promise<Outcome> }

/** This machine does not allow what the case needs: said, and not counted as held. */
export class NotPossible extends Error {
  override readonly name = 'NotPossible'
}

/** Collects what did not hold; the first few in words. */
export class Losses {
  readonly said: string[] = []
  count = 0

  unless(holds: boolean, what: string): void {
    if (holds) return
    this.count++
    if (this.said.length < 5) this.said.push(what)
  }

  outcome(tried: number, note: string): Outcome {
    return { tried, lost: this.count, note: [note, ...this.said].join('; ') }
  }
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1).replace('.', ',')} s`

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Asks again until it is so. @throws when it takes too long. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, ms = 30_000) {
  const end = performance.now() + ms
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`not within ${ms} ms: ${what}`)
    await pause(20)
  }
}

/** @throws when it takes too long: whoever waits for ever says nothing. */
export async function within<T>(what: string, work: Promise<T>, ms = 60_000): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`not within ${ms} ms: ${what}`)), ms)
  })
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer))
}
