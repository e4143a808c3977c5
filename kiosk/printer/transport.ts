/** Ways to a printer. */
import type { PrinterTrouble, PrintOutcome } from '#shared/protocol/printing.ts'

/** `closed` is called once, whoever ended it, and no `data` comes after it. */
export type LinkEvents = { data: (bytes: Uint8Array) => void; closed: () => void }

export type Link = {
  /** Settles when the bytes were taken (not: printed). Rejects when the way there is gone. */
  write(bytes: Uint8Array): Promise<void>
  /** At once: what was not yet sent is thrown away, never sent later. */
  close(): Promise<void>
}

export type Transport =
  /** `open` settles by itself within seconds, or rejects. */
  | { blind: false; open: (events: LinkEvents) => Promise<Link> }
  /** One way only: whether anything came out, nobody hears. */
  | {
      blind: true
      submit: (job: Uint8Array) => Promise<Exclude<PrintOutcome, 'printed'>>
      /** What is known of the queue, which is not what is known of the printer. */
      check: () => Promise<PrinterTrouble | null>
    }
