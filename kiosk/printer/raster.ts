/** Lines drawn dot by dot, for letters that the printer does not have. */
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Align, Line, Paper } from './layout.ts'
import type { Letters, Run } from './layoutWrap.ts'
import { cropped, toBitmap, white, type Bitmap } from './rasterBytes.ts'
import { DOTS, fontOf, letterSize } from './rasterFonts.ts'

export type DrawnLine = Extract<Line, { is: 'text' | 'pair' | 'rule' | 'feed' }>

/** Darker than this (of 255) becomes black: a little more than half, since thin strokes burn too lightly. */
const BLACK_BELOW = 150

/** Dots; together they divide both widths of paper. */
const DASH = 8
const GAP = 4

/** Letters from here on are digits and capitals alone, and need no room for what hangs below a line. */
const NUMBER_FROM = 3

export function drawLine(line: DrawnLine, direction: 'ltr' | 'rtl', paper: Paper): Bitmap {
  const width = DOTS[paper]
  const normal = lineHeight(paper, { across: 1, down: 1 })
  switch (line.is) {
    case 'feed':
      return white(Math.round((line.lines * normal) / 2))
    case 'rule':
      return draw(width, normal, (context) => {
        for (let x = 0; x < width; x += DASH + GAP)
          context.fillRect(x + GAP / 2, Math.round(normal / 2) - 1, DASH, 3)
      })
    case 'pair':
      return draw(width, normal, (context) => {
        const pen = penFor(context, direction, paper, { across: 1, down: 1 })
        pen([line.left], 'left', 0)
        pen([line.right], 'right', 0)
      })
    case 'text':
      return draw(width, lineHeight(paper, line.letters), (context) =>
        penFor(context, direction, paper, line.letters)(line.runs, line.align, line.indent),
      )
    default:
      throw new Error(line satisfies never)
  }
}

function lineHeight(paper: Paper, letters: Letters): number {
  const size = letterSize(paper, letters)
  return Math.round(size * (letters.across < NUMBER_FROM ? 1.5 : 0.95))
}

const baseline = (paper: Paper, letters: Letters) =>
  Math.round(letterSize(paper, letters) * (letters.across < NUMBER_FROM ? 1 : 0.8))

function penFor(context: SKRSContext2D, direction: 'ltr' | 'rtl', paper: Paper, letters: Letters) {
  const y = baseline(paper, letters)
  return (runs: Run[], align: Align, indent: number) => {
    context.direction = direction
    context.textAlign = 'left'
    const widths = runs.map(({ text, bold }) => {
      context.font = fontOf(paper, bold, letters)
      return context.measureText(text).width
    })
    const whole = widths.reduce((sum, width) => sum + width, 0)
    const room = DOTS[paper] - whole
    const left = { left: indent, center: room / 2, right: room - indent }[align]
    // The first run stands where the language begins.
    let x = direction === 'ltr' ? left : left + whole
    for (const [index, { text, bold }] of runs.entries()) {
      const width = widths[index] ?? 0
      context.font = fontOf(paper, bold, letters)
      if (direction === 'rtl') x -= width
      context.fillText(text, x, y)
      if (direction === 'ltr') x += width
    }
  }
}

function draw(width: number, height: number, paint: (context: SKRSContext2D) => void): Bitmap {
  const context = createCanvas(width, height).getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#000'
  paint(context)
  const { data } = context.getImageData(0, 0, width, height)
  return cropped(
    toBitmap(width, height, (x, y) => (data[(y * width + x) * 4] ?? 255) < BLACK_BELOW),
  )
}
