/** Bars in a row, each of one or two parts; the table with the figures is the report's. */
import { COLOURS, INNER, MARGIN, type Paper } from './paper.ts'

export type Bars = {
  /** Below some of the bars; empty: none. */
  bars: { label: string; parts: number[] }[]
  /** Names of the parts, from below. */
  names: string[]
}

const HEIGHT = 120
const FILLS = [COLOURS.town, COLOURS.refusedSoft]
const LABEL = { size: 8, colour: COLOURS.soft }
const AXIS = 26

export function drawBars(paper: Paper, { bars, names }: Bars): void {
  paper.need(HEIGHT + 40)
  const top = paper.y + 16
  const bottom = top + HEIGHT
  const highest = Math.max(1, ...bars.map(({ parts }) => sum(parts)))
  const step = stepFor(highest)
  const scale = HEIGHT / (Math.ceil(highest / step) * step)
  legend(paper, names, paper.y + 6)
  for (let value = 0; value * scale <= HEIGHT; value += step) {
    const y = bottom - value * scale
    paper.text(String(value), MARGIN + AXIS - 6, y + 3, { ...LABEL, align: 'right' })
    paper.draw((context) => {
      context.fillStyle = value === 0 ? COLOURS.soft : COLOURS.line
      context.fillRect(MARGIN + AXIS, y, INNER - AXIS, 0.5)
    })
  }
  const width = (INNER - AXIS) / Math.max(bars.length, 1)
  for (const [index, { label, parts }] of bars.entries()) {
    const left = MARGIN + AXIS + index * width
    let y = bottom
    for (const [part, value] of parts.entries()) {
      const height = value * scale
      y -= height
      const from = y
      paper.draw((context) => {
        context.fillStyle = FILLS[part] ?? COLOURS.soft
        context.fillRect(left + width * 0.15, from, width * 0.7, height)
        // Told apart without colour too.
        context.strokeStyle = part === 0 ? COLOURS.town : COLOURS.refused
        context.lineWidth = 0.6
        if (height > 0) context.strokeRect(left + width * 0.15, from, width * 0.7, height)
      })
    }
    if (label !== '') {
      const middle = left + (width - paper.widthOf(label, LABEL)) / 2
      paper.text(label, middle, bottom + 11, LABEL)
    }
  }
  paper.y = bottom + 24
}

function legend(paper: Paper, names: string[], y: number): void {
  let x = MARGIN + AXIS
  for (const [index, name] of names.entries()) {
    const left = x
    paper.draw((context) => {
      context.fillStyle = FILLS[index] ?? COLOURS.soft
      context.fillRect(left, y - 7, 8, 8)
      context.strokeStyle = index === 0 ? COLOURS.town : COLOURS.refused
      context.lineWidth = 0.6
      context.strokeRect(left, y - 7, 8, 8)
    })
    paper.text(name, x + 13, y, LABEL)
    x += 13 + paper.widthOf(name, LABEL) + 18
  }
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

/** A round number, so that there are at most six lines. */
function stepFor(highest: number): number {
  const steps = [1, 2, 5].flatMap((n) => [n, n * 10, n * 100, n * 1_000, n * 10_000])
  return steps.sort((a, b) => a - b).find((step) => highest / step <= 6) ?? highest
}
