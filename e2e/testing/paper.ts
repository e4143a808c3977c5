/** A town with a printer beside its kiosks: the virtual one, printed on over TCP as on a real one. */
import { createCanvas, loadImage } from '@napi-rs/canvas'
import jsqr from 'jsqr'
import { expect } from 'vitest'
import type { PrintedReceipt, VirtualPrinter } from '../../kiosk/printer/virtual/virtualPrinter.ts'
import { openPrinters } from '../../server/printing/openPrinters.ts'
import { parsePrinters } from '../../server/printing/printers.ts'
import { createPrinting } from '../../server/printing/printing.ts'
import type { ServerOptions } from './server.ts'
import { openTown, type Town } from './town.ts'

export type PaperTown = Town & {
  paper: VirtualPrinter
  /** Its plug is put back in. */
  plugIn: () => Promise<unknown>
  /** The newest receipt, once there are so many. */
  receipt: (count: number) => Promise<PrintedReceipt>
}

export async function openPaperTown(
  options: ServerOptions & { printer?: string } = {},
): Promise<PaperTown> {
  const { printer = 'virtual', ...rest } = options
  let town: Town | null = null
  const logo = () => town?.server.office.configuration.logo
  const opened = await openPrinters(parsePrinters(printer), logo)
  const printing = createPrinting(opened.printers)
  const made = await openTown({ ...rest, printing })
  town = made
  const [one] = opened.virtual
  if (!one) throw new Error('there is no virtual printer')
  const paper = one.printer
  return {
    ...made,
    // Not copied: a restart puts another one in its place.
    get server() {
      return made.server
    },
    paper,
    plugIn: () => paper.listen(one.port),
    async receipt(count) {
      await expect.poll(() => paper.receipts().length).toBe(count)
      const newest = paper.receipts().at(-1)
      if (!newest) throw new Error('nothing was printed')
      return newest
    },
    async close() {
      await made.close()
      await printing.close()
      await opened.close()
      expect(paper.faults()).toEqual([])
    },
  }
}

/** What a phone reads from the paper; null when it finds no QR code. */
export async function scan(receipt: PrintedReceipt): Promise<string | null> {
  const image = await loadImage(receipt.png())
  const { width, height } = image
  const context = createCanvas(width, height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, width, height)
  // Its types say it has a default export inside the default export.
  const read = jsqr as unknown as typeof jsqr.default
  return read(new Uint8ClampedArray(data), width, height)?.data ?? null
}
