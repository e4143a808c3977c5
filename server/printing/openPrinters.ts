/** Opens the printers that the options name; a virtual one is a TCP server of our own, printed on like any other. */
import type { Office } from '#shared/domain/config.ts'
import type { Receipt } from '#shared/receipt/receipt.ts'
import { parsePrinterAddress, type PrinterAddress } from '../../kiosk/printer/address.ts'
import { encodeReceipt } from '../../kiosk/printer/encode.ts'
import { readLogo } from '../../kiosk/printer/logo.ts'
import { openPrinter } from '../../kiosk/printer/printer.ts'
import { transportFor } from '../../kiosk/printer/transportFor.ts'
import {
  createVirtualPrinter,
  type VirtualPrinter,
} from '../../kiosk/printer/virtual/virtualPrinter.ts'
import { UserError } from '../declaredOptions.ts'
import type { NamedAddress } from './printers.ts'
import type { NamedPrinter } from './printing.ts'

/** Virtual ones, for the page that shows what they printed. */
export type VirtualOne = { id: string; name: string; printer: VirtualPrinter; port: number }

export type OpenPrinters = {
  printers: NamedPrinter[]
  virtual: VirtualOne[]
  /** To be called after the printers were closed. */
  close: () => Promise<void>
}

/** `logo`: the one of the moment. */
export async function openPrinters(
  named: NamedAddress[],
  logo: () => Office['logo'],
): Promise<OpenPrinters> {
  const virtual: VirtualOne[] = []
  const printers: NamedPrinter[] = []
  for (const { id, address } of named) {
    const name = id === 'drucker' ? 'Drucker' : `Drucker ${id}`
    let real: PrinterAddress
    if (address.kind === 'virtual') {
      const printer = createVirtualPrinter({ paper: address.paper })
      const port = await printer.listen()
      virtual.push({ id, name, printer, port })
      real = parsePrinterAddress(`tcp://127.0.0.1:${port}?paper=${address.paper}`)
    } else real = address
    printers.push({ id, name, printer: receiptPrinter(real, logo) })
  }
  return {
    printers,
    virtual,
    close: async () => void (await Promise.all(virtual.map(({ printer }) => printer.close()))),
  }
}

function receiptPrinter(
  address: PrinterAddress,
  logoNow: () => Office['logo'],
): NamedPrinter['printer'] {
  const { paper, codePage } = address
  const printer = openPrinter({ transport: transportFor(address) })
  const bitmapOf = lastRead((logo: Office['logo']) => readOfficeLogo({ logo }, paper))
  return {
    ...printer,
    print: async (receipt: Receipt) =>
      printer.print(encodeReceipt(receipt, { paper, codePage, logo: await bitmapOf(logoNow()) })),
  }
}

/** A logo is read once, not for each receipt. */
function lastRead<Key, Value>(read: (key: Key) => Value): (key: Key) => Value {
  let last: { key: Key; value: Value } | null = null
  return (key) => {
    if (!last || last.key !== key) last = { key, value: read(key) }
    return last.value
  }
}

/** @throws UserError when it cannot be read. */
export async function readOfficeLogo(
  { logo }: Pick<Office, 'logo'>,
  paper: PrinterAddress['paper'],
) {
  const read = await readLogoOf({ logo }, paper)
  if (read && 'fault' in read) throw new UserError(read.fault)
  return read?.bitmap ?? null
}

/** Null without a logo. `fault`: a German sentence. */
export async function readLogoOf({ logo }: Pick<Office, 'logo'>, paper: PrinterAddress['paper']) {
  if (logo === undefined) return null
  return readLogo(Buffer.from(logo.slice(logo.indexOf(',') + 1), 'base64'), paper)
}
