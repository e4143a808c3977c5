/**
 * The printers beside the kiosks: those the server prints on, and what kiosks report of their own. Health lives in
 * memory alone; a printer says it again at once after a restart.
 */
import type { Receipt } from '#shared/receipt/receipt.ts'
import type { PrinterHealth, PrintOutcome } from '#shared/protocol/printing.ts'
import type { PrinterInfo } from '#shared/protocol/views.ts'

/** A printer with everything that depends on it: paper width, code page, logo. */
export type ReceiptPrinter = {
  health: () => PrinterHealth
  follow: (listener: () => void) => () => void
  print: (receipt: Receipt) => Promise<PrintOutcome>
  close: () => Promise<void>
}

export type NamedPrinter = { id: string; name: string; printer: ReceiptPrinter }

export type Printing = {
  /** The printer for a kiosk or a counter that names one; the first for one that does not. */
  of: (id: string | undefined) => ReceiptPrinter | null
  /** A kiosk's own printer; null when the kiosk has gone. */
  report: (device: string, health: PrinterHealth | null) => void
  /** `nameOf`: how a kiosk is called; null where nobody knows. */
  all: (nameOf: (device: string) => string | null) => PrinterInfo[]
  follow: (listener: () => void) => () => void
  close: () => Promise<void>
}

/** In a handshake: there is a printer of one's own, or none. */
export const NO_PRINTER = 'none'

/** A slip in the address must not look like a place without paper. */
export const existsPrinter = (printing: Printing, id: string | undefined): boolean =>
  id === undefined || id === NO_PRINTER || printing.of(id) !== null

export function createPrinting(printers: NamedPrinter[]): Printing {
  const reported = new Map<string, PrinterHealth>()
  const listeners = new Set<() => void>()
  const changed = () => listeners.forEach((listener) => listener())
  const unfollow = printers.map(({ printer }) => printer.follow(changed))
  return {
    of: (id) =>
      (id === undefined ? printers[0] : printers.find((one) => one.id === id))?.printer ?? null,
    report(device, health) {
      if (JSON.stringify(reported.get(device) ?? null) === JSON.stringify(health)) return
      if (health) reported.set(device, health)
      else reported.delete(device)
      changed()
    },
    all: (nameOf) => [
      ...printers.map(({ name, printer }) => ({ name, health: printer.health() })),
      ...[...reported].map(([device, health]) => ({
        name: nameOf(device) ?? `Kiosk ${device.slice(0, 6)}`,
        health,
      })),
    ],
    follow(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      unfollow.forEach((stop) => stop())
      listeners.clear()
      await Promise.all(printers.map(({ printer }) => printer.close()))
    },
  }
}
