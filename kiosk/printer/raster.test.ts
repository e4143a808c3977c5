import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { LANGUAGES } from '#shared/domain/closedLists.ts'
import { directionOf } from '#shared/i18n/format.ts'
import { receiptIn } from './golden/samples.ts'
import { layout, NORMAL, type Align, type Paper } from './layout.ts'
import { drawLine, type DrawnLine } from './raster.ts'
import { cropped, rasterBytes, toBitmap, white, type Bitmap } from './rasterBytes.ts'
import { DOTS, dotRuler, FONT_FILES } from './rasterFonts.ts'

const text = (words: string, align: Align = 'left', bold = false): DrawnLine => ({
  is: 'text',
  runs: [{ text: words, bold }],
  align,
  letters: NORMAL,
  indent: 0,
})

/** First and last column and row with ink. */
function inkOf({ bytesPerRow, height, data }: Bitmap) {
  const dots: { x: number; y: number }[] = []
  for (let y = 0; y < height; y++)
    for (let x = 0; x < bytesPerRow * 8; x++)
      if ((data[y * bytesPerRow + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) dots.push({ x, y })
  const [xs, ys] = [dots.map(({ x }) => x), dots.map(({ y }) => y)]
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
    count: dots.length,
  }
}

it.each(LANGUAGES)('cuts off no part of a letter in %s', async (language) => {
  const receipt = await receiptIn(language)
  const touchesTheEdge = (line: DrawnLine, paper: Paper) => {
    const drawn = drawLine(line, directionOf(language), paper)
    const { top, bottom, right } = inkOf(drawn)
    return top === 0 || bottom >= drawn.height - 1 || right >= DOTS[paper]
  }
  for (const paper of [80, 58] as Paper[]) {
    const lines = layout(receipt, dotRuler(paper), { logo: false })
    const words = lines.filter((line) => line.is === 'text' || line.is === 'pair')
    expect(words.length).toBeGreaterThan(10)
    expect(words.filter((line) => touchesTheEdge(line, paper))).toEqual([])
  }
})

it('stands where the line is aligned to', () => {
  const width = DOTS[58]
  const [left, center, right] = (['left', 'center', 'right'] as const).map((align) =>
    inkOf(drawLine(text('Nummer', align), 'ltr', 58)),
  )
  expect(left?.left).toBeLessThan(4)
  expect(Math.abs((center?.left ?? 0) - (width - (center?.right ?? 0)))).toBeLessThan(6)
  expect(right?.right).toBeGreaterThan(width - 5)
})

it('joins Arabic letters', () => {
  // Of the four letters of this word, each has another shape at its place than alone.
  const joined = inkOf(drawLine(text('بيتي'), 'rtl', 80))
  const apart = inkOf(drawLine(text('ب\u200cي\u200cت\u200cي'), 'rtl', 80))
  const widthOf = (ink: typeof joined) => ink.right - ink.left
  expect(widthOf(joined)).toBeLessThan(widthOf(apart) * 0.8)
})

it('sets the bold beginning of an Arabic line at its right, and the text to the left of it', () => {
  const runs = [
    { text: 'فاتكم النداء؟ ', bold: true },
    { text: 'ابقوا هنا', bold: false },
  ]
  const both = { ...text(''), runs, align: 'right' } as DrawnLine
  const drawn = drawLine(both, 'rtl', 80)
  const alone = drawLine({ ...both, runs: runs.slice(0, 1) } as DrawnLine, 'rtl', 80)
  expect(inkOf(alone).right).toBeGreaterThan(DOTS[80] - 20)
  expect(inkOf(drawn).left).toBeLessThan(inkOf(alone).left - 40)
  const from = Math.ceil((inkOf(alone).left + 1) / 8)
  for (let y = 0; y < drawn.height; y++)
    expect(rowFrom(drawn, y, from)).toEqual(rowFrom(alone, y, from))
})

const rowFrom = ({ bytesPerRow, data }: Bitmap, y: number, from: number) =>
  Array.from(data.subarray(y * bytesPerRow + from, (y + 1) * bytesPerRow))

it('draws bold letters with more ink', () => {
  const [bold, normal] = [true, false].map((is) =>
    inkOf(drawLine(text('Nummer', 'left', is), 'ltr', 80)),
  )
  expect(bold!.count).toBeGreaterThan(normal!.count * 1.2)
})

it('brings the letters of all ten languages, whatever fonts a machine has', async () => {
  const receipts = await Promise.all(LANGUAGES.map((language) => receiptIn(language)))
  const letters = new Set(JSON.stringify(receipts).match(/\p{L}/gu))
  expect(letters.size).toBeGreaterThan(100)
  expect([...letters].filter((letter) => !RANGES.some((has) => has(letter)))).toEqual([])
})

/** Each file's part of Unicode, as its package declares it. */
const RANGES = FONT_FILES.map((file) => {
  const path = createRequire(import.meta.url).resolve(`@fontsource-variable/${file}`)
  const declared = readFileSync(join(dirname(path), '..', 'unicode.json'), 'utf8')
  const parts = JSON.parse(declared) as Record<string, string>
  const [part] = Object.keys(parts)
    .filter((name) => basename(file).includes(`-${name}-wght`))
    .sort((one, other) => other.length - one.length)
  const ranges = (parts[part ?? ''] ?? '').split(',').map((range) => range.slice(2).split('-'))
  return (letter: string) =>
    ranges.some(([from = '', to = from]) => {
      const code = letter.codePointAt(0) ?? 0
      return code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16)
    })
})

it('prints in bands that a memory of four kilobytes holds', () => {
  const bytes = rasterBytes(toBitmap(576, 1000, (x, y) => (x + y) % 3 === 0))
  let at = 0
  let rows = 0
  while (at < bytes.length) {
    expect(bytes.subarray(at, at + 6)).toEqual(Buffer.from([0x1d, 0x76, 0x30, 0, 72, 0]))
    const count = bytes.readUInt16LE(at + 6)
    expect(count * 72 + 8).toBeLessThanOrEqual(4096)
    rows += count
    at += 8 + count * 72
  }
  expect(rows).toBe(1000)
})

it('hides no request in a picture that a printer would obey at once', () => {
  const data = Uint8Array.from([0x10, 0x04, 0x01, 0x10, 0x05, 0x10, 0x14, 0x10, 0x10])
  const bytes = rasterBytes({ bytesPerRow: 3, height: 3, data })
  const requests = ['1004', '1005', '1014'].map((request) => Buffer.from(request, 'hex'))
  expect(requests.filter((request) => bytes.includes(request))).toEqual([])
  expect(bytes.subarray(8)).toHaveLength(9)
  expect(bytes.subarray(-2)).toEqual(Buffer.from([0x10, 0x10]))
})

it('sends no white beyond the last dot of a line', () => {
  const wide = toBitmap(64, 2, (x, y) => x === 9 && y === 1)
  expect(cropped(wide)).toEqual({ bytesPerRow: 2, height: 2, data: Buffer.from([0, 0, 0, 0x40]) })
  expect(cropped(toBitmap(64, 2, () => false))).toEqual({ ...white(2), data: Buffer.alloc(2) })
})
