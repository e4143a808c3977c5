/** How this kiosk prints: on the server's printer, or on the shell's own. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { newRequest, type Connection } from '#shared/client/connection.ts'
import type { Language } from '#shared/domain/closedLists.ts'
import type { Bridge } from '#shared/protocol/bridge.ts'
import type { KioskEvents } from '#shared/protocol/commands.ts'
import type { PrinterHealth, PrintOutcome } from '#shared/protocol/printing.ts'
import { PRINT_PATIENCE_MS } from '#shared/protocol/printPatience.ts'
import type { KioskView, Wait } from '#shared/protocol/views.ts'
import type { Receipt } from '#shared/receipt/receipt.ts'

export type PrintJob = {
  ticket: number
  language: Language
  wait: Wait
  /** The same words as on the screen. */
  receipt: Receipt
}

export type KioskPrinter = {
  /** Null where nothing prints. */
  health: StoreApi<PrinterHealth | null>
  /** Never tries twice by itself. */
  print: (job: PrintJob) => Promise<PrintOutcome>
}

type KioskConnection = Pick<Connection<KioskView, KioskEvents>, 'store' | 'send'>

/** The server writes the receipt itself, from what it knows of the ticket. */
export function serverPrinter({ store, send }: KioskConnection): KioskPrinter {
  const health = createStore<PrinterHealth | null>(() => null)
  store.subscribe(({ view, link }) => {
    if (!view) return
    const known = view.printer
    // Without a connection nobody prints, whatever was known before.
    const lost = known && link !== 'up'
    health.setState(lost ? { ...known, trouble: 'unreachable' } : known, true)
  })
  return {
    health,
    async print({ ticket, language, wait }) {
      if (store.getState().link !== 'up') return 'failed'
      const options = { patienceMs: PRINT_PATIENCE_MS, once: true }
      const answer = await send('print', { ticket, language, wait }, options)
      if (answer.ok) return answer.value.outcome
      // Without an answer it may have come out all the same; a refusal was given before anything was sent.
      return answer.refusal === 'noAnswer' ? 'unknown' : 'failed'
    },
  }
}

/** The shell's own printer; its health is told to the server, so that staff see it. */
export function shellPrinter(
  bridge: Bridge<Receipt>,
  { store, send }: KioskConnection,
): KioskPrinter {
  const health = createStore<PrinterHealth | null>(() => null)
  const tell = (now: PrinterHealth) => {
    health.setState(now, true)
    // Should this one be lost, the next connection tells it anew.
    void send('health', { health: now }, { request: newRequest() })
  }
  bridge.onHealth(tell)
  void bridge.health().then(tell)
  let wasUp = false
  store.subscribe(({ link }) => {
    const known = health.getState()
    if (link === 'up' && !wasUp && known) tell(known)
    wasUp = link === 'up'
  })
  return { health, print: ({ receipt }) => bridge.print(receipt) }
}
