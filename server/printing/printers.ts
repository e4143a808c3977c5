/** Which printers the server prints on, as an option names them: `virtual`, or `name=address,name=address`. */
import { parsePrinterAddress, type PrinterAddress } from '../../kiosk/printer/address.ts'

export type NamedAddress = {
  id: string
  address: PrinterAddress | { kind: 'virtual'; paper: 80 | 58 }
}

const NAME = /^([a-z0-9-]{1,40})=(.+)$/

/** @throws Error with what would be right. */
export function parsePrinters(text: string): NamedAddress[] {
  if (text === 'none') return []
  const printers = text.split(',').map((part) => {
    const [, id = 'drucker', address = part] = NAME.exec(part.trim()) ?? []
    return { id, address: parseAddress(address.trim()) }
  })
  const twice = printers.find(({ id }, at) => printers.findIndex((one) => one.id === id) !== at)
  if (twice) throw new Error(`„${twice.id}“ kommt doppelt vor, bitte jeden anders nennen`)
  return printers
}

function parseAddress(text: string): NamedAddress['address'] {
  if (text === 'virtual' || text === 'virtual?paper=80') return { kind: 'virtual', paper: 80 }
  if (text === 'virtual?paper=58') return { kind: 'virtual', paper: 58 }
  return parsePrinterAddress(text)
}
