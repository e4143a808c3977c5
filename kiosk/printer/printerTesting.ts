/** For the tests of the driver: a job, quick timings, and a hand in the way to the printer. */
import type { PrinterHealth } from '#shared/protocol/printing.ts'
import type { Printer, Timings } from './printer.ts'
import type { Transport } from './transport.ts'

/** Without pauses; but patient, so that a busy machine is not taken for a silent printer. */
export const QUICK: Partial<Timings> = {
  beat: 20,
  answer: 10_000,
  patience: 10_000,
  stall: 10_000,
  confirm: 20_000,
  settle: 60,
  clear: 5_000,
  retryFirst: 5,
  retryLongest: 40,
  recover: 40,
  check: 30,
}

/** For printers that are silent. */
export const IMPATIENT: Partial<Timings> = {
  ...QUICK,
  answer: 800,
  patience: 1_200,
  confirm: 1_500,
  clear: 150,
}

export const job = (label: string): Uint8Array =>
  Buffer.concat([
    Buffer.from(`\x1b@Ihre Nummer\n${label}\nBitte warten Sie,\nbis sie aufgerufen wird.\n`),
    Uint8Array.of(0x1d, 0x56, 0x42, 0),
  ])

export async function becomes(
  printer: Printer,
  ready: (health: PrinterHealth) => boolean,
): Promise<void> {
  if (ready(printer.health())) return
  await new Promise<void>((resolve) => {
    const stop = printer.follow((health) => {
      if (!ready(health)) return
      stop()
      resolve()
    })
  })
}

export const well = (printer: Printer) => becomes(printer, ({ trouble }) => trouble === null)

type Talking = Extract<Transport, { blind: false }>

/** `before` sees every piece of bytes just before it is sent. */
export function watched(
  { open }: Transport & Talking,
  before: (bytes: Uint8Array) => void,
): Talking {
  return {
    blind: false,
    async open(events) {
      const link = await open(events)
      return {
        ...link,
        write(bytes) {
          before(bytes)
          return link.write(bytes)
        },
      }
    },
  }
}

export const isBody = (bytes: Uint8Array): boolean => bytes[0] === 0x1b && bytes[1] === 0x40
export const isCut = (bytes: Uint8Array): boolean => bytes[0] === 0x1d && bytes[1] === 0x56
