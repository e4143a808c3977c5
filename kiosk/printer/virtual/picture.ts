/** A receipt as it lies on the counter: off-white paper, dark grey ink, a cut or torn edge. */
import { createCanvas } from '@napi-rs/canvas'
import type { Sheet } from './paper.ts'
import { type PaperWidth, WIDTHS } from './sizes.ts'
import { isInk } from './typesetter.ts'

const PAPER = [252, 251, 247, 255] as const
/** Thermal paper never gets quite black. */
const INK = [34, 33, 40, 255] as const
/** Where somebody tore the paper off, it is jagged by so much. */
const JAG = 9
/** A partial cut leaves a bridge in the middle: its rest stands out of the edge. */
const BRIDGE = { width: 10, height: 3 }

/** One pixel a dot; transparent around the paper. */
export function pictureOf(sheet: Sheet, width: PaperWidth): Buffer {
  const size = WIDTHS[width]
  const margin = (size.paper - size.print) / 2
  const height = sheet.rows.length + (sheet.whole ? BRIDGE.height : JAG)
  // Asking the canvas for its width at each dot costs more than all the rest.
  const across = size.paper
  const down = Math.max(1, height)
  const canvas = createCanvas(across, down)
  const pen = canvas.getContext('2d')
  const picture = pen.createImageData(across, down)
  const { data } = picture
  for (let y = 0; y < down; y++) {
    const row = sheet.rows[y]
    for (let x = 0; x < across; x++) {
      if (!isPaper(x, y)) continue
      const ink = row !== undefined && isInk(row, x - margin)
      data.set(ink ? INK : PAPER, (y * across + x) * 4)
    }
  }
  pen.putImageData(picture, 0, 0)
  return canvas.toBuffer('image/png')

  function isPaper(x: number, y: number): boolean {
    const below = y - sheet.rows.length
    if (below < 0) return true
    if (!sheet.whole) return below < tear(x)
    return Math.abs(x - size.paper / 2) < BRIDGE.width / 2
  }
}

/** The same jags every time: pictures are compared in tests. */
const tear = (x: number): number =>
  JAG * (0.5 + 0.3 * Math.sin(x / 7) + 0.2 * Math.sin(x / 2.3 + 1))
