/**
 * Sheets of A4, written as PDF/A by Skia, which the receipts are drawn with already. Lengths are points. What is on a sheet is
 * gathered first: only then is it known how many there are.
 */
import { createHash } from 'node:crypto'
import { PDFDocument } from '@napi-rs/canvas'
import { letterFamilies } from '../../../kiosk/printer/rasterFonts.ts'

export const WIDTH = 595
export const HEIGHT = 842
export const MARGIN = 48
export const INNER = WIDTH - 2 * MARGIN
/** What lies below is the foot's. */
const FOOT = HEIGHT - 40

export const COLOURS = {
  ink: '#13202b',
  soft: '#3f4c57',
  line: '#d5d0c4',
  town: '#00505c',
  townSoft: '#dcebec',
  refused: '#723e00',
  refusedSoft: '#e9c9a2',
} as const

export type Letters = {
  size: number
  weight?: 400 | 700
  colour?: string
  align?: 'left' | 'right'
}
type Context = ReturnType<PDFDocument['beginPage']>
type Draw = (context: Context) => void

export class Paper {
  private readonly sheets: Draw[][] = [[]]
  private readonly ruler = new PDFDocument().beginPage(WIDTH, HEIGHT)
  private readonly families = letterFamilies()
  /** Where the next thing begins. */
  y = MARGIN

  draw(draw: Draw): void {
    this.sheets.at(-1)?.push(draw)
  }

  /** On a new sheet unless it fits on this one. Answers whether it is a new one. */
  need(height: number): boolean {
    if (this.y + height <= FOOT - 16) return false
    this.sheets.push([])
    this.y = MARGIN
    return true
  }

  /** `y` is where the letters stand. */
  text(text: string, x: number, y: number, letters: Letters): void {
    this.draw((context) => this.write(context, text, x, y, letters))
  }

  widthOf(text: string, letters: Letters): number {
    this.ruler.font = this.fontOf(letters)
    return this.ruler.measureText(text).width
  }

  /** With an ellipsis where it does not fit. */
  fitted(text: string, width: number, letters: Letters): string {
    if (this.widthOf(text, letters) <= width) return text
    let kept = [...text]
    while (kept.length > 0 && this.widthOf(`${kept.join('')}…`, letters) > width)
      kept = kept.slice(0, -1)
    return `${kept.join('').trimEnd()}…`
  }

  lines(text: string, width: number, letters: Letters): string[] {
    const lines: string[] = []
    for (const word of text.split(' ')) {
      const last = lines.at(-1)
      const longer = last === undefined ? word : `${last} ${word}`
      if (last !== undefined && this.widthOf(longer, letters) <= width)
        lines[lines.length - 1] = longer
      else lines.push(this.fitted(word, width, letters))
    }
    return lines
  }

  /** Words below each other, from here on. */
  paragraph(text: string, letters: Letters, width = INNER): void {
    const leading = letters.size * 1.4
    for (const line of this.lines(text, width, letters)) {
      this.need(leading)
      this.y += leading
      this.text(line, MARGIN, this.y - leading * 0.28, letters)
    }
  }

  /** `foot`: at the lower edge of each sheet, before its number. The same sheets make the same bytes. */
  bytes(title: string, foot: string): Buffer {
    const document = new PDFDocument({
      title,
      creator: 'Wartemarke',
      producer: 'Wartemarke',
      pdfa: true,
    })
    for (const [index, sheet] of this.sheets.entries()) {
      const context = document.beginPage(WIDTH, HEIGHT)
      for (const draw of sheet) draw(context)
      const letters = { size: 8.5, colour: COLOURS.soft }
      this.write(context, foot, MARGIN, FOOT + 12, letters)
      const number = `Seite ${index + 1} von ${this.sheets.length}`
      this.write(context, number, WIDTH - MARGIN, FOOT + 12, { ...letters, align: 'right' })
      document.endPage()
    }
    return withoutChance(document.close())
  }

  private write(context: Context, text: string, x: number, y: number, letters: Letters): void {
    context.font = this.fontOf(letters)
    context.fillStyle = letters.colour ?? COLOURS.ink
    // Skia's own alignment moves letters of several fonts apart.
    context.fillText(text, letters.align === 'right' ? x - this.widthOf(text, letters) : x, y)
  }

  private fontOf({ size, weight = 400 }: Letters): string {
    return `${weight} ${size}px ${this.families}`
  }
}

/** PDF/A asks for an id, and Skia throws dice for it; ours is made from everything else, and as long. */
function withoutChance(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1')
  const id = /uuid:([0-9a-f-]{36})/.exec(text)?.[1]
  if (id === undefined) throw new Error('the document has no id')
  const bare = id.replaceAll('-', '').toUpperCase()
  const zero = (pattern: string) => pattern.replaceAll(/[0-9a-fA-F]/g, '0')
  const neutral = text.replaceAll(id, zero(id)).replaceAll(bare, zero(bare))
  const made = createHash('sha256').update(neutral, 'latin1').digest('hex').slice(0, 32)
  const own = made.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return Buffer.from(text.replaceAll(id, own).replaceAll(bare, made.toUpperCase()), 'latin1')
}
