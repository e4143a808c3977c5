/** A receipt as bytes for an ESC/POS printer. The only file that knows the package `escpos`. */
import Printer from 'escpos'
import { directionOf } from '#shared/i18n/format.ts'
import type { Receipt } from '#shared/receipt/receipt.ts'
import { CODE_PAGES, mapTexts, printable, receiptInPage, type CodePage } from './codePage.ts'
import {
  columnRuler,
  COLUMNS,
  layout,
  NORMAL,
  type Align,
  type Line,
  type Paper,
} from './layout.ts'
import type { Letters, Run } from './layoutWrap.ts'
import { qrBytes } from './qr.ts'
import { drawLine, type DrawnLine } from './raster.ts'
import { rasterBytes, type Bitmap } from './rasterBytes.ts'
import { dotRuler } from './rasterFonts.ts'

export type ReceiptOptions = {
  paper: Paper
  /** Set by `ESC t`; texts that it lacks the letters for are drawn. */
  codePage: CodePage
  /** As `readLogo` made it for this paper. */
  logo: Bitmap | null
}

const ALIGN = { left: 'lt', center: 'ct', right: 'rt' } as const

/** `FS .`: many printers would take umlauts for halves of Chinese letters. */
const SINGLE_BYTES = Buffer.from([0x1c, 0x2e])
/** Feeds as far as the knife, and cuts. The package's own cut stops short of that. */
const CUT = Buffer.from([0x1d, 0x56, 0x42, 0x00])
const bold = (on: boolean) => Buffer.from([0x1b, 0x45, on ? 1 : 0])

/** Ends with the cut. Nothing in the receipt's texts can become a command. */
export function encodeReceipt(
  receipt: Receipt,
  { paper, codePage, logo }: ReceiptOptions,
): Uint8Array {
  const clean = mapTexts(receipt, printable)
  const written = receiptInPage(clean, codePage)
  const { table, encoding } = CODE_PAGES[codePage]
  const printer = new Printer(null, { encoding })
  printer.hardware('init').raw(SINGLE_BYTES).setCharacterCodeTable(table)
  const put = written
    ? (line: DrawnLine) => writeLine(printer, line, paper)
    : (line: DrawnLine) => {
        const drawn = drawLine(line, directionOf(receipt.language), paper)
        printer.align('lt').raw(rasterBytes(drawn))
      }
  const ruler = written ? columnRuler(paper) : dotRuler(paper)
  for (const line of layout(written ?? clean, ruler, { logo: logo !== null }))
    putLine(printer, line, logo, put)
  return printer.buffer.flush()
}

function putLine(
  printer: Printer,
  line: Line,
  logo: Bitmap | null,
  put: (line: DrawnLine) => void,
): void {
  switch (line.is) {
    case 'logo':
      if (logo) printer.align('ct').raw(rasterBytes(logo))
      return
    case 'qr':
      printer.align('ct').raw(qrBytes(line.text))
      return
    case 'cut':
      printer.raw(CUT)
      return
    default:
      put(line)
  }
}

/** In the printer's own letters. */
function writeLine(printer: Printer, line: DrawnLine, paper: Paper): void {
  switch (line.is) {
    case 'text': {
      const indent = { text: ' '.repeat(line.indent), bold: false }
      writeRuns(printer, [indent, ...line.runs], line.align, line.letters)
      return
    }
    case 'pair': {
      const gap = COLUMNS[paper] - line.left.text.length - line.right.text.length
      const space = { text: ' '.repeat(gap), bold: false }
      writeRuns(printer, [line.left, space, line.right], 'left', NORMAL)
      return
    }
    case 'rule':
      writeRuns(printer, [{ text: '-'.repeat(COLUMNS[paper]), bold: false }], 'left', NORMAL)
      return
    case 'feed':
      printer.size(0, 0).feed(line.lines)
      return
    default:
      throw new Error(line satisfies never)
  }
}

function writeRuns(printer: Printer, runs: Run[], align: Align, { across, down }: Letters): void {
  printer.align(ALIGN[align]).size(across - 1, down - 1)
  for (const run of runs.filter(({ text }) => text !== ''))
    // Not every printer leaves its non-breaking space blank.
    printer.raw(bold(run.bold)).pureText(run.text.replaceAll('\u00a0', ' '))
  printer.feed(1)
}
