import { expect, it } from 'vitest'
import { glyph, type Glyph } from './glyphs.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789äöüßÄÖÜ'

/** First and last row with a dot. */
function rowsOf({ width, height, dots }: Glyph): [number, number] {
  const inked = Array.from({ length: height }, (_, y) => y).filter((y) =>
    dots.subarray(y * width, (y + 1) * width).includes(1),
  )
  return [inked[0] ?? -1, inked.at(-1) ?? -1]
}
const inkOf = ({ dots }: Glyph) => dots.reduce((sum, dot) => sum + dot, 0)

it('has bold letters of the same height as plain ones, only darker', () => {
  for (const letter of LETTERS) {
    const plain = glyph(letter, 'A', false)
    const bold = glyph(letter, 'A', true)
    const [top, bottom] = rowsOf(plain)
    const [boldTop, boldBottom] = rowsOf(bold)
    // The canvas once drew weights between the hundreds far too large.
    expect([letter, Math.abs(top - boldTop) <= 2, Math.abs(bottom - boldBottom) <= 2]).toEqual([
      letter,
      true,
      true,
    ])
    expect([letter, inkOf(bold) >= inkOf(plain)]).toEqual([letter, true])
  }
})

it('leaves room between lines: no letter reaches the last row', () => {
  for (const letter of LETTERS)
    expect([letter, rowsOf(glyph(letter, 'A', true))[1] < 23]).toEqual([letter, true])
})
