/** Commands to rows of dots: characters gather in a line until it is fed. */
import { generate, mode as qrMode, correction } from 'lean-qr'
import { character } from './codePages.ts'
import { type Command, type Image, INITIAL_MODE, type Mode, type Trouble } from './commands.ts'
import { CELLS, glyph } from './glyphs.ts'

/** Dots per inch, both ways. */
const RESOLUTION = 203
const LINE_SPACING = 30

/** One bit a dot, most significant first. */
export type Row = Uint8Array
/** What leaves the head at once, and the words for it. */
export type Printed = { rows: Row[]; text: string | null }

type Cell = { x: number; width: number; height: number; isBlack(x: number, y: number): boolean }

export type PaperCommand = Extract<
  Command,
  {
    type:
      | 'character'
      | 'lineFeed'
      | 'tab'
      | 'reset'
      | 'mode'
      | 'feed'
      | 'feedLines'
      | 'position'
      | 'columns'
      | 'image'
      | 'storeImage'
      | 'printImage'
      | 'storeQr'
      | 'printQr'
  }
>

export type Typesetter = {
  /** What is to be printed now, or why the command has no effect. */
  set(command: PaperCommand): Printed[] | Trouble
  /** Characters that no line feed has sent out yet. */
  hasOpenLine(): boolean
  dropLine(): void
  /** Blank rows for a motion downwards. */
  blank(motion: number): Row[]
}

export function createTypesetter(dots: number): Typesetter {
  const bytesPerRow = Math.ceil(dots / 8)
  const empty = new Uint8Array(bytesPerRow)
  let mode: Mode = { ...INITIAL_MODE }
  let stored: Image | null = null
  let qr: Uint8Array | null = null
  let cells: Cell[] = []
  let x = 0
  let words = ''

  const across = (motion: number) => Math.floor((motion * RESOLUTION) / mode.unitX)
  const down = (motion: number) => Math.floor((motion * RESOLUTION) / mode.unitY)
  const left = () => Math.min(across(mode.left), dots)
  const area = () => Math.min(mode.area === null ? dots : across(mode.area), dots - left())
  const blank = (height: number): Row[] => Array.from({ length: height }, () => empty)
  const dropLine = () => {
    cells = []
    x = 0
    words = ''
  }

  /** Cells stand on the same bottom; the whole line is aligned. */
  function compose(): Row[] {
    const height = Math.max(0, ...cells.map((cell) => cell.height))
    const used = Math.max(0, ...cells.map((cell) => cell.x + cell.width))
    const begin = left() + Math.floor(((area() - used) * mode.align) / 2)
    const rows = Array.from({ length: height }, () => new Uint8Array(bytesPerRow))
    for (const cell of cells) {
      for (let row = 0; row < cell.height; row++) {
        const target = rows[height - cell.height + row] ?? empty
        for (let column = 0; column < cell.width; column++) {
          if (cell.isBlack(column, row)) blacken(target, begin + cell.x + column, dots)
        }
      }
    }
    return rows
  }

  function feedLine(): Printed {
    const rows = compose()
    const spacing = mode.lineSpacing === null ? LINE_SPACING : down(mode.lineSpacing)
    const text = words.trimEnd() === '' ? null : words.trimEnd()
    dropLine()
    return { rows: [...rows, ...blank(Math.max(0, spacing - rows.length))], text }
  }

  /** Prints what the line holds, then feeds exactly so far. */
  function feed(motion: number): Printed {
    const rows = compose()
    const text = words.trimEnd() === '' ? null : words.trimEnd()
    dropLine()
    return { rows: [...rows, ...blank(Math.max(0, down(motion) - rows.length))], text }
  }

  function type(byte: number): Printed[] {
    const drawn = glyph(character(byte, mode.codePage, mode.international), mode.font, mode.bold)
    const { wide, high, underline, inverse } = mode
    const width = drawn.width * wide
    const printed = x > 0 && x + width + across(mode.spacing) > area() ? [feedLine()] : []
    const height = drawn.height * high
    const isBlack = (column: number, row: number) => {
      const dot = drawn.dots[Math.floor(row / high) * drawn.width + Math.floor(column / wide)]
      // A printer underlines nothing that is inverse.
      return inverse ? dot === 0 : dot === 1 || row >= height - underline
    }
    cells.push({ x, width, height, isBlack })
    x += width + across(mode.spacing)
    words += character(byte, mode.codePage, mode.international)
    return printed
  }

  function tab(): void {
    const stop = CELLS.A.width * 8
    moveTo((Math.floor(x / stop) + 1) * stop)
  }

  function moveTo(target: number): void {
    const gap = target - x
    if (gap > 0) words += ' '.repeat(Math.max(1, Math.round(gap / CELLS[mode.font].width)))
    x = Math.max(0, Math.min(target, area()))
    // An empty cell: what stands behind a gap is aligned together with the gap.
    cells.push({ x, width: 0, height: 0, isBlack: () => false })
  }

  function columns(image: Image): Printed[] {
    const width = image.width * image.scaleX
    const height = image.height * image.scaleY
    cells.push({ x, width, height, isBlack: (column, row) => isSet(image, column, row) })
    x += width
    words += `[Bild ${width}×${height}]`
    return []
  }

  function placed(width: number, height: number, isBlack: Cell['isBlack']): Row[] | Trouble {
    if (cells.length > 0) return { kind: 'place', what: 'Bild mitten in einer Zeile' }
    if (width > area()) {
      return { kind: 'parameter', what: `Bild ${width} Punkte breit, Platz ist für ${area()}` }
    }
    cells.push({ x: 0, width, height, isBlack })
    const rows = compose()
    dropLine()
    return rows
  }

  function picture(image: Image): Printed[] | Trouble {
    const [width, height] = [image.width * image.scaleX, image.height * image.scaleY]
    const rows = placed(width, height, (column, row) => isSet(image, column, row))
    return 'kind' in rows ? rows : [{ rows, text: `[Bild ${width}×${height}]` }]
  }

  function qrCode(): Printed[] | Trouble {
    if (!qr) return { kind: 'place', what: 'QR-Code ohne Inhalt' }
    const level = correction[mode.qrLevel]
    let code
    try {
      code = generate(qrMode.bytes(qr), { minCorrectionLevel: level, maxCorrectionLevel: level })
    } catch {
      return { kind: 'parameter', what: `QR-Code mit ${qr.length} Bytes ist zu lang` }
    }
    const size = code.size * mode.qrSize
    const isBlack = (column: number, row: number) =>
      code.get(Math.floor(column / mode.qrSize), Math.floor(row / mode.qrSize))
    const rows = placed(size, size, isBlack)
    return 'kind' in rows ? rows : [{ rows, text: `[QR ${new TextDecoder().decode(qr)}]` }]
  }

  return {
    hasOpenLine: () => words !== '' || cells.length > 0,
    dropLine,
    blank: (motion) => blank(down(motion)),
    set(command) {
      switch (command.type) {
        case 'character':
          return type(command.byte)
        case 'lineFeed':
          return [feedLine()]
        case 'tab':
          tab()
          return []
        case 'reset':
          mode = { ...INITIAL_MODE }
          stored = null
          qr = null
          dropLine()
          return []
        case 'mode':
          if (command.onlyAtStart && cells.length > 0) {
            return {
              kind: 'place',
              what: `${Object.keys(command.change).join()} mitten in der Zeile`,
            }
          }
          mode = { ...mode, ...command.change }
          return []
        case 'feed':
          return [feed(command.motion)]
        case 'feedLines':
          return Array.from({ length: command.lines }, feedLine)
        case 'position':
          moveTo(across(command.motion) + (command.relative ? x : 0))
          return []
        case 'columns':
          return columns(command.image)
        case 'image':
          return picture(command.image)
        case 'storeImage':
          stored = command.image
          return []
        case 'printImage':
          return stored ? picture(stored) : { kind: 'place', what: 'kein Bild gespeichert' }
        case 'storeQr':
          qr = command.data
          return []
        case 'printQr':
          return qrCode()
        default:
          return command satisfies never
      }
    },
  }
}

function blacken(row: Row, x: number, dots: number): void {
  if (x < 0 || x >= dots) return
  const at = x >> 3
  row[at] = (row[at] ?? 0) | (0x80 >> (x & 7))
}

export const isInk = (row: Row, x: number): boolean =>
  ((row[x >> 3] ?? 0) & (0x80 >> (x & 7))) !== 0

const isSet = ({ width, bits, scaleX, scaleY }: Image, column: number, row: number): boolean => {
  const [x, y] = [Math.floor(column / scaleX), Math.floor(row / scaleY)]
  return ((bits[y * Math.ceil(width / 8) + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0
}
