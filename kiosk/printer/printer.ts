/** Drives one receipt printer: knows how it is, prints one job after another, and comes back by itself. */
import { isDeepStrictEqual } from 'node:util'
import type { PrinterHealth, PrintOutcome } from '#shared/protocol/printing.ts'
import { createBell } from './printerBell.ts'
import { openQueue } from './printerBlind.ts'
import { RECOVER, splitAtCut, STATUS_BACK } from './printerCommands.ts'
import { clearPrinter, newHabits, printOn, type JobEnd, type JobTimings } from './printerJob.ts'
import { openLine, type Line } from './printerLine.ts'
import type { Condition } from './status.ts'
import type { Transport } from './transport.ts'

export type Printer = {
  health(): PrinterHealth
  /** Called with every change; the answer ends it. */
  follow(listener: (health: PrinterHealth) => void): () => void
  /** In the order of asking. Throws where the job does not end with a cut. Never prints twice. */
  print(job: Uint8Array): Promise<PrintOutcome>
  /** What the last attempt to reach it said, for the log: `EACCES …`. */
  reason(): string | null
  /** Ends everything; jobs that have not begun are 'failed'. */
  close(): Promise<void>
}

/** Milliseconds. */
export type Timings = JobTimings & {
  /** Before the second attempt to reach it; doubled up to the longest. */
  retryFirst: number
  retryLongest: number
  /** Between two attempts to recover from a stuck cutter, which each move it. */
  recover: number
  /** Between two looks at a queue of the system. */
  check: number
}

/** A silent printer is known after `beat` and `answer`: within two seconds. */
export const TIMINGS: Timings = {
  beat: 500,
  answer: 1_000,
  patience: 5_000,
  stall: 5_000,
  confirm: 15_000,
  settle: 1_500,
  clear: 500,
  retryFirst: 250,
  retryLongest: 4_000,
  recover: 5_000,
  check: 10_000,
}

type Job = { bytes: Uint8Array; done: (outcome: PrintOutcome) => void }
const UNREACHABLE: PrinterHealth = { trouble: 'unreachable', paperLow: false, blind: false }

export function openPrinter(deps: { transport: Transport; timings?: Partial<Timings> }): Printer {
  const timings = { ...TIMINGS, ...deps.timings }
  const { transport } = deps
  return transport.blind ? openQueue(transport, timings) : openTalking(transport, timings)
}

function openTalking(transport: Extract<Transport, { blind: false }>, timings: Timings): Printer {
  const bell = createBell()
  const listeners = new Set<(health: PrinterHealth) => void>()
  const habits = newHabits()
  let health = UNREACHABLE
  let reason: string | null = null
  let jobs: Job[] = []
  let line: Line | null = null
  /** Before, 'unreachable' only means that it has not answered yet, and a job waits for that. */
  let tried = false
  const ending = new AbortController()
  const { signal } = ending

  function unreachable(): void {
    tried = true
    tell(UNREACHABLE)
  }

  function tell(news: PrinterHealth): void {
    if (isDeepStrictEqual(news, health)) return
    health = news
    for (const listener of listeners) listener(news)
  }

  function learn({ trouble, paperLow }: Condition): void {
    reason = null
    tried = true
    tell({ trouble, paperLow, blind: false })
  }

  function refuseAll(): void {
    for (const { done } of jobs) done('failed')
    jobs = []
  }

  /** Null when it is not there, or says nothing. */
  async function reach(): Promise<Line | null> {
    let opened: Line
    try {
      opened = await openLine(transport, bell, learn)
    } catch (error) {
      reason = (error as Error).message
      return null
    }
    line = opened
    if (signal.aborted) return opened
    // A printer may still hold what somebody sent who was cut off, ourselves before a power cut included.
    await clearPrinter(opened, timings)
    await opened.write(STATUS_BACK, timings.answer)
    if (await opened.look(timings.answer)) return opened
    reason = opened.gone() ? 'the printer hung up' : 'the printer does not answer'
    await opened.close()
    return null
  }

  /** As long as the line holds. True when it was of use, so that the next may be tried at once. */
  async function serve(on: Line): Promise<boolean> {
    const proved = performance.now() + 2 * timings.beat
    let printed = false
    let recovered = performance.now()
    while (!signal.aborted && !on.gone()) {
      const job = jobs.shift()
      if (job) {
        const end = await printOn(on, job.bytes, habits, timings)
        if (end === 'printed') printed = true
        if (!(await settle(job, end, on))) break
      }
      const condition = await on.look(timings.answer)
      if (!condition) {
        // A line that was closed may only have been idle for too long; silence is known for what it is.
        if (!on.gone()) silent()
        break
      }
      if (condition.needsRecovery && performance.now() - recovered >= timings.recover) {
        recovered = performance.now()
        await on.write(RECOVER, timings.answer)
      }
      await on.until(() => jobs.length > 0 || signal.aborted, timings.beat)
    }
    await on.close()
    return printed || performance.now() > proved
  }

  /** Nothing is said of a job before the printer has forgotten it. False when the line is of no more use. */
  async function settle(job: Job, end: JobEnd, on: Line): Promise<boolean> {
    if (end === 'notBegun' && on.gone()) {
      // The next line, if there is one, may try.
      jobs.unshift(job)
      return false
    }
    const clean = end === 'printed' || (await clearPrinter(on, timings))
    if (!clean && !on.gone() && !on.condition()?.trouble) silent()
    job.done(end === 'notBegun' ? 'failed' : end)
    // The job may have begun with ESC @, and its own request for this may have been cleared away.
    return clean && on.write(STATUS_BACK, timings.answer)
  }

  function silent(): void {
    reason = 'the printer does not answer'
    unreachable()
  }

  async function live(): Promise<void> {
    let pause = timings.retryFirst
    while (!signal.aborted) {
      const reached = await reach()
      const useful = reached !== null && (await serve(reached))
      line = null
      // A printer that hangs up again and again is tried no faster than one that is not there.
      if (useful) {
        pause = timings.retryFirst
        continue
      }
      unreachable()
      refuseAll()
      await bell.until(() => signal.aborted, pause)
      pause = Math.min(pause * 2, timings.retryLongest)
    }
    refuseAll()
  }

  const ended = live()

  return {
    health: () => health,
    reason: () => reason,
    follow(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    print(bytes) {
      splitAtCut(bytes)
      const lost = tried && health.trouble === 'unreachable'
      if (signal.aborted || lost) return Promise.resolve('failed')
      return new Promise((done) => {
        jobs.push({ bytes, done })
        bell.ring()
      })
    },
    async close() {
      ending.abort()
      listeners.clear()
      bell.ring()
      await line?.close()
      await ended
    },
  }
}
