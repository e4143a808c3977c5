/** Bytes through the virtual printer's parser and typesetter, without its sockets: what would be on the paper. */
import { createCanvas } from '@napi-rs/canvas'
import type { Paper } from '../layout.ts'
import { isTrouble, type Trouble } from '../virtual/commands.ts'
import { createParser } from '../virtual/parser.ts'
import { createTypesetter, isInk, type PaperCommand, type Row } from '../virtual/typesetter.ts'
import { WIDTHS } from '../virtual/sizes.ts'

export type OnPaper = {
  /** Dots across what can be printed on. */
  width: number
  rows: Row[]
  /** Printed lines that are not blank; `[QR …]`, `[Bild …]`. */
  text: string[]
  troubles: Trouble[]
  /** Everything that was obeyed, beside characters and line feeds. */
  commands: string[]
}

export function printed(bytes: Uint8Array, paper: Paper): OnPaper {
  const width = WIDTHS[paper].print
  const typesetter = createTypesetter(width)
  const onPaper: OnPaper = { width, rows: [], text: [], troubles: [], commands: [] }
  const parser = createParser()
  for (const { result } of [...parser.push(bytes), ...parser.end()]) {
    if (isTrouble(result)) {
      onPaper.troubles.push(result)
      continue
    }
    if (result.type !== 'character' && result.type !== 'lineFeed')
      onPaper.commands.push(result.type)
    if (!setsPaper(result)) continue
    const set = typesetter.set(result)
    if ('kind' in set) onPaper.troubles.push(set)
    else
      for (const { rows, text } of set) {
        onPaper.rows.push(...rows)
        if (text !== null) onPaper.text.push(text)
      }
  }
  return onPaper
}

const OFF_PAPER = ['cut', 'automaticStatus', 'transmit', 'identify', 'processId', 'nothing']
const setsPaper = (command: { type: string }): command is PaperCommand =>
  !OFF_PAPER.includes(command.type)

/** Black on white, with a margin as paper has it. */
export function picture({ width, rows }: OnPaper, margin = 32) {
  const canvas = createCanvas(width + 2 * margin, rows.length + 2 * margin)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#000'
  for (const [y, row] of rows.entries())
    for (let x = 0; x < width; x++)
      if (isInk(row, x)) context.fillRect(margin + x, margin + y, 1, 1)
  return canvas
}
