/** The roll, the head and the cutter: rows come out, and a cut makes a receipt of them. */
import { CUTTER_DISTANCE } from './sizes.ts'
import type { Printed, Row } from './typesetter.ts'

export type Sheet = {
  rows: Row[]
  /** Printed lines that are not blank; `[QR …]` and `[Bild 384×96]` for what has no words. */
  text: string[]
  /** From its first line to the cut in one piece. */
  whole: boolean
}

type Job = { type: 'print'; printed: Printed; at: number } | { type: 'cut' }

export type Paper = {
  print(printed: Printed): void
  /** Feeds the last line to the knife and by these rows beyond it; null cuts where the paper stands. */
  cut(feed: Row[] | null): void
  /** Prints what waits. False where the paper ended first. */
  run(): boolean
  /** Forgets what waits, and tears off what has come out. */
  clear(): void
  /** The job is over: what hangs out uncut is torn off. */
  tearOff(): void
  /** A new roll. Rows that wait for it come out on it, without their beginning. */
  refill(): void
  /** Ends after so many more rows. */
  runOutAfter(dots: number): void
  /** Something printed that no cut has released yet. */
  hasStarted(): boolean
}

/** 20 m: whoever feeds on and on fills the room with paper, but not the memory. */
const LONGEST = 160_000

export function createPaper(dots: number, released: (sheet: Sheet) => void): Paper {
  const empty = new Uint8Array(Math.ceil(dots / 8))
  // The paper between head and knife is blank, or holds the end of what was cut too early.
  const fresh = () => Array.from({ length: CUTTER_DISTANCE }, () => empty)
  let rows: Row[] = fresh()
  let words: { at: number; text: string }[] = []
  let waiting: Job[] = []
  let left = Infinity
  let beginningLost = false

  const hasStarted = () => words.length > 0 || rows.some((row) => row.some((byte) => byte > 0))

  function release(upTo: number, whole: boolean): void {
    const sheet = {
      rows: rows.slice(0, upTo),
      text: words.filter(({ at }) => at <= upTo).map(({ text }) => text),
      whole,
    }
    rows = rows.slice(upTo)
    words = words.filter(({ at }) => at > upTo).map(({ at, text }) => ({ at: at - upTo, text }))
    released(sheet)
  }

  function tearOff(): void {
    if (hasStarted()) {
      release(rows.length, false)
      rows = fresh()
    }
    beginningLost = false
  }

  function print(job: Extract<Job, { type: 'print' }>): boolean {
    const { printed } = job
    while (job.at < printed.rows.length) {
      if (left <= 0) return false
      rows.push(printed.rows[job.at] ?? empty)
      job.at++
      left--
      if (rows.length >= LONGEST) {
        beginningLost = true
        release(rows.length, false)
      }
    }
    if (printed.text !== null) words.push({ at: rows.length, text: printed.text })
    return true
  }

  function run(): boolean {
    for (let job = waiting[0]; job; job = waiting[0]) {
      if (job.type === 'print' && !print(job)) break
      waiting.shift()
      if (job.type === 'cut') {
        const whole = !beginningLost
        beginningLost = false
        release(rows.length - CUTTER_DISTANCE, whole)
      }
    }
    if (left > 0) return true
    // The end of the roll falls out of the printer with what is on it.
    const lost = beginningLost || hasStarted()
    tearOff()
    beginningLost = lost
    return false
  }

  return {
    print: (printed) => void waiting.push({ type: 'print', printed, at: 0 }),
    cut(feed) {
      const printed = { rows: feed ? [...feed, ...fresh()] : [], text: null }
      waiting.push({ type: 'print', printed, at: 0 }, { type: 'cut' })
    },
    run,
    clear() {
      waiting = []
      tearOff()
    },
    tearOff,
    refill() {
      left = Infinity
    },
    runOutAfter(after) {
      left = after
    },
    hasStarted,
  }
}
