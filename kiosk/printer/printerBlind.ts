/** A queue of the operating system as a printer: it takes jobs, and whether they came out stays unknown. */
import { isDeepStrictEqual } from 'node:util'
import type { PrinterHealth, PrinterTrouble, PrintOutcome } from '#shared/protocol/printing.ts'
import type { Printer } from './printer.ts'
import { createBell } from './printerBell.ts'
import { splitAtCut } from './printerCommands.ts'
import type { Transport } from './transport.ts'

export function openQueue(
  { submit, check }: Extract<Transport, { blind: true }>,
  timings: { check: number },
): Printer {
  const bell = createBell()
  const listeners = new Set<(health: PrinterHealth) => void>()
  let health: PrinterHealth = { trouble: 'unreachable', paperLow: false, blind: true }
  const ending = new AbortController()
  const { signal } = ending
  let latest: Promise<unknown> = Promise.resolve()

  function tell(trouble: PrinterTrouble | null): void {
    const news = { ...health, trouble }
    if (isDeepStrictEqual(news, health)) return
    health = news
    for (const listener of listeners) listener(news)
  }

  /** Why nobody can look at the queue is no matter. */
  async function look(): Promise<void> {
    tell(await check().catch(() => 'unreachable' as const))
  }

  let checked = look()

  async function live(): Promise<void> {
    for (;;) {
      await checked
      await bell.until(() => signal.aborted, timings.check)
      if (signal.aborted) return
      checked = look()
    }
  }

  async function printNow(job: Uint8Array): Promise<PrintOutcome> {
    await checked
    if (signal.aborted || health.trouble) return 'failed'
    const outcome = await submit(job)
    if (outcome === 'failed') tell('unreachable')
    return outcome
  }

  const ended = live()

  return {
    health: () => health,
    reason: () => (health.trouble ? 'the queue is unknown, stopped, or refused a job' : null),
    follow(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    print(job) {
      splitAtCut(job)
      const outcome = latest.then(() => printNow(job))
      // Whoever asked is told what went wrong; those behind him have nothing to do with it.
      latest = outcome.catch(() => {})
      return outcome
    },
    async close() {
      ending.abort()
      listeners.clear()
      bell.ring()
      await Promise.all([ended, latest])
    },
  }
}
