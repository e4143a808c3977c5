/** The kiosk's own printer: opened by the settings, one receipt after the other. */
import type { PrinterHealth, PrintOutcome } from '#shared/protocol/printing.ts'
import type { Receipt } from '#shared/receipt/receipt.ts'
import type { Log } from './log.ts'

/** What is used of kiosk/printer. */
export type ShellPrinter = {
  health: () => PrinterHealth
  follow: (listener: (health: PrinterHealth) => void) => () => void
  print: (bytes: Uint8Array) => Promise<PrintOutcome>
  /** What the last attempt to reach it said. */
  reason: () => string | null
  close: () => Promise<void>
}

export type Printing = {
  print: (receipt: Receipt) => Promise<PrintOutcome>
  health: () => PrinterHealth
  close: () => Promise<void>
}

/** `own` null: there is no printer here, so nothing can be printed. */
export function printing(deps: {
  own: { printer: ShellPrinter; encode: (receipt: Receipt) => Promise<Uint8Array> } | null
  tell: (health: PrinterHealth) => void
  log: Log
}): Printing {
  const { own, tell, log } = deps
  const unfollow = own?.printer.follow((health) => {
    if (health.trouble !== null)
      log('warn', `printer: ${health.trouble} ${own.printer.reason() ?? ''}`.trim())
    tell(health)
  })
  let last: Promise<unknown> = Promise.resolve()

  async function printNow(receipt: Receipt): Promise<PrintOutcome> {
    if (own === null) return 'failed'
    let bytes: Uint8Array
    try {
      bytes = await own.encode(receipt)
    } catch (error) {
      log('error', `receipt ${receipt.label} could not be laid out: ${String(error)}`)
      return 'failed'
    }
    try {
      const outcome = await own.printer.print(bytes)
      if (outcome !== 'printed') log('warn', `receipt ${receipt.label}: ${outcome}`)
      return outcome
    } catch (error) {
      // Bytes may have gone out, so nobody can say that nothing was printed.
      log('error', `receipt ${receipt.label}: ${String(error)}`)
      return 'unknown'
    }
  }

  return {
    print(receipt) {
      const outcome = last.then(() => printNow(receipt))
      last = outcome
      return outcome
    },
    health: () =>
      own?.printer.health() ?? { trouble: 'unreachable', paperLow: false, blind: false },
    async close() {
      unfollow?.()
      await own?.printer.close()
    },
  }
}
