/** The kiosk's own printer by the address in the settings. */
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as pass } from 'node:timers/promises'
import type { PrinterHealth } from '#shared/protocol/printing.ts'
import type { Receipt } from '#shared/receipt/receipt.ts'
import { parsePrinterAddress } from '../printer/address.ts'
import { encodeReceipt } from '../printer/encode.ts'
import { readLogo } from '../printer/logo.ts'
import { openPrinter, type Printer } from '../printer/printer.ts'
import { transportFor } from '../printer/transportFor.ts'

/** A German sentence about a wrong address; null if it can be used. */
export function addressFault(address: string): string | null {
  try {
    parsePrinterAddress(address)
    return null
  } catch (error) {
    return (error as Error).message
  }
}

export const openByAddress = (address: string): Printer =>
  openPrinter({ transport: transportFor(parsePrinterAddress(address)) })

/** Longer than a printer takes to be reached and to answer. In ms. */
const FIRST_WORD = 3_000

/** How it is; `unreachable` if it has not said a word in time. */
export async function askByAddress(address: string): Promise<PrinterHealth> {
  const printer = openByAddress(address)
  const late = new AbortController()
  try {
    const firstWord = new Promise<void>((resolve) => printer.follow(() => resolve()))
    await Promise.race([firstWord, pass(FIRST_WORD, undefined, { signal: late.signal })])
    return printer.health()
  } finally {
    late.abort()
    await printer.close()
  }
}

/** `logoFile`: a PNG, where there is one; a broken one is left out, and the set-up page says what is wrong. */
export async function encodeFor(
  receipt: Receipt,
  address: string,
  logoFile: string,
): Promise<Uint8Array> {
  const { paper, codePage } = parsePrinterAddress(address)
  const read = existsSync(logoFile) ? await readLogo(readFileSync(logoFile), paper) : null
  const logo = read && 'bitmap' in read ? read.bitmap : null
  return encodeReceipt(receipt, { paper, codePage, logo })
}
