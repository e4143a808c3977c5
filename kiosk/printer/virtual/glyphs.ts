/** Letters as a thermal printer has them: one bit a dot, each in a cell of its own size. */
import { fileURLToPath } from 'node:url'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'

export type Glyph = { width: number; height: number; dots: Uint8Array }

export const CELLS = { A: { width: 12, height: 24 }, B: { width: 9, height: 17 } } as const
type Font = keyof typeof CELLS

const FILES = {
  'receipt-latin': 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal',
  'receipt-more':
    'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal',
  'receipt-cyrillic': 'noto-sans/files/noto-sans-cyrillic-wght-normal',
  'receipt-cyrillic-more': 'noto-sans/files/noto-sans-cyrillic-ext-wght-normal',
  'receipt-greek': 'noto-sans/files/noto-sans-greek-wght-normal',
  'receipt-latin-more': 'noto-sans/files/noto-sans-latin-ext-wght-normal',
}
const FAMILIES = Object.keys(FILES).join(', ')

let registered = false
function register(): void {
  if (registered) return
  for (const [name, file] of Object.entries(FILES)) {
    const path = fileURLToPath(import.meta.resolve(`@fontsource-variable/${file}.woff2`))
    if (!GlobalFonts.registerFromPath(path, name)) throw new Error(`cannot read the font ${path}`)
  }
  registered = true
}

const cache = new Map<string, Glyph>()

export function glyph(character: string, font: Font, bold: boolean): Glyph {
  const key = `${font}${bold ? 'b' : '-'}${character}`
  const known = cache.get(key)
  if (known) return known
  const made = box(character, font) ?? letter(character, font, bold)
  cache.set(key, made)
  return made
}

/** Drawn larger, then every dot decided by how much of it is covered. */
const FINER = 8
const COVERED = 0.42

function letter(character: string, font: Font, bold: boolean): Glyph {
  register()
  const { width, height } = CELLS[font]
  const dots = new Uint8Array(width * height)
  if (character.trim() === '') return { width, height, dots }
  const canvas = createCanvas(width * FINER, height * FINER)
  const pen = canvas.getContext('2d')
  pen.font = `${bold ? 700 : 500} ${height * FINER * 0.9}px ${FAMILIES}`
  // Wide letters are pressed into the cell; no letter touches its neighbour.
  const room = (width - 1) * FINER
  const advance = pen.measureText(character).width
  const squeeze = Math.min(1, room / advance)
  pen.translate((width * FINER - advance * squeeze) / 2, height * FINER * 0.77)
  pen.scale(squeeze, 1)
  pen.fillText(character, 0, 0)
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height)
  for (let at = 0; at < dots.length; at++) {
    const [left, top] = [(at % width) * FINER, Math.floor(at / width) * FINER]
    let ink = 0
    for (let y = top; y < top + FINER; y++) {
      for (let x = left; x < left + FINER; x++) ink += data[(y * canvas.width + x) * 4 + 3] ?? 0
    }
    dots[at] = ink > COVERED * 255 * FINER * FINER ? 1 : 0
  }
  return { width, height, dots }
}

/** Arms of ruled lines: left, right, up, down; 2 is a double line. */
const ARMS: Record<string, string> = Object.fromEntries(
  (
    '─1100 │0011 ┌0101 ┐1001 └0110 ┘1010 ├0111 ┤1011 ┬1101 ┴1110 ┼1111 ╭0101 ╮1001 ╰0110 ╯1010 ' +
    '═2200 ║0022 ╔0202 ╗2002 ╚0220 ╝2020 ╠0222 ╣2022 ╦2202 ╩2220 ╬2222 ╞0211 ╡2011 ╪2211 ╫1122 ' +
    '╥1102 ╨1120 ╤2201 ╧2210 ╟0122 ╢1022 ╓0102 ╖1002 ╙0120 ╜1020 ╒0201 ╕2001 ╘0210 ╛2010'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 1), entry.slice(1)]),
)

/** Shares of the cell: from left, from above, width, height. */
const BLOCKS: Record<string, [number, number, number, number]> = {
  '█': [0, 0, 1, 1],
  '▀': [0, 0, 1, 0.5],
  '▄': [0, 0.5, 1, 0.5],
  '▌': [0, 0, 0.5, 1],
  '▐': [0.5, 0, 0.5, 1],
  '■': [0.2, 0.3, 0.6, 0.4],
}
/** One dot in so many. */
const SHADES: Record<string, number> = { '░': 4, '▒': 2, '▓': 1.4 }

function box(character: string, font: Font): Glyph | undefined {
  const { width, height } = CELLS[font]
  const dots = new Uint8Array(width * height)
  const fill = (left: number, top: number, right: number, bottom: number) => {
    for (let y = Math.floor(top); y < bottom; y++) dots.fill(1, y * width + left, y * width + right)
  }
  const made = { width, height, dots }
  const shade = SHADES[character]
  if (shade !== undefined) {
    for (let at = 0; at < dots.length; at++) {
      const place = (at % width) + Math.floor(at / width) * 2
      dots[at] = place % shade < 1 ? 1 : 0
    }
    return made
  }
  const block = BLOCKS[character]
  if (block) {
    const [x, y, w, h] = block
    fill(Math.round(x * width), y * height, Math.round((x + w) * width), (y + h) * height)
    return made
  }
  const arms = ARMS[character]
  if (!arms) return undefined
  const [left, right, up, down] = Array.from(arms, Number)
  const [x, y] = [Math.floor(width / 2) - 1, Math.floor(height / 2) - 1]
  const offsets = (kind = 0) => (kind === 2 ? [-2, 2] : kind === 1 ? [0] : [])
  for (const dy of offsets(left)) fill(0, y + dy, x + 2, y + dy + 2)
  for (const dy of offsets(right)) fill(x, y + dy, width, y + dy + 2)
  for (const dx of offsets(up)) fill(x + dx, 0, x + dx + 2, y + 2)
  for (const dx of offsets(down)) fill(x + dx, y, x + dx + 2, height)
  return made
}
