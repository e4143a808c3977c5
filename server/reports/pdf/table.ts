/** A table that goes on over sheets, with its head on each. */
import { COLOURS, INNER, MARGIN, type Letters, type Paper } from './paper.ts'

export type Table = {
  /** The first column is text and takes what the others leave. */
  head: string[]
  rows: string[][]
  /** Below a line, such as the sum. */
  last?: string[]
  /** Of each column of figures. */
  columnWidth: number
}

const SIZE = 9
const ROW = 15
const LEADING = 11
const HEAD: Letters = { size: 8, weight: 700, colour: COLOURS.soft }

export function drawTable(paper: Paper, { head, rows, last, columnWidth }: Table): void {
  const first = INNER - columnWidth * (head.length - 1)
  const heads = head.map((text, index) =>
    text
      .split('\n')
      .flatMap((part) => paper.lines(part, (index === 0 ? first : columnWidth) - 5, HEAD)),
  )
  const headHeight = Math.max(...heads.map(({ length }) => length)) * 10 + 6
  const rightOf = (index: number) => MARGIN + first + columnWidth * index

  paper.need(headHeight + 3 * ROW)
  drawHead()
  for (const [index, row] of rows.entries())
    // The sum never stands alone on a sheet.
    drawRow(row, { keepsNext: index === rows.length - 1 && last !== undefined })
  if (last) drawRow(last, { isSum: true })
  paper.y += 10

  function drawHead(): void {
    for (const [index, lines] of heads.entries())
      for (const [number, line] of lines.entries()) {
        const y = paper.y + headHeight - 7 - (lines.length - 1 - number) * 10
        paper.text(line, index === 0 ? MARGIN : rightOf(index), y, {
          ...HEAD,
          align: index === 0 ? 'left' : 'right',
        })
      }
    paper.y += headHeight
    rule(COLOURS.soft)
  }

  function drawRow(cells: string[], { isSum = false, keepsNext = false }): void {
    const letters: Letters = { size: SIZE, weight: isSum ? 700 : 400 }
    const [name = '', ...figures] = cells
    const names = paper.lines(name, first - 6, letters)
    const height = ROW + (names.length - 1) * LEADING
    if (paper.need(height + (keepsNext ? ROW : 0))) drawHead()
    if (isSum) rule(COLOURS.soft)
    const y = paper.y + 10.5
    for (const [line, text] of names.entries())
      paper.text(text, MARGIN, y + line * LEADING, letters)
    for (const [index, figure] of figures.entries())
      paper.text(figure, rightOf(index + 1), y, { ...letters, align: 'right' })
    paper.y += height
    if (!isSum) rule(COLOURS.line)
  }

  function rule(colour: string): void {
    const { y } = paper
    paper.draw((context) => {
      context.fillStyle = colour
      context.fillRect(MARGIN, y, INNER, 0.5)
    })
  }
}
