/** Lines as text that can be read and compared: each column one character, what cannot be seen beside it. */
import type { Line } from '../layout.ts'
import type { Run } from '../layoutWrap.ts'

export const readable = (title: string, columns: number, lines: Line[]): string =>
  [
    `${title}, ${columns} columns`,
    ...lines.map((line) => `|${shown(line, columns).padEnd(columns)}|${note(line)}`),
    '',
  ].join('\n')

const widthOf = (text: string) => Array.from(text).length
const textOf = (runs: Run[]) => runs.map(({ text }) => text).join('')

function shown(line: Line, columns: number): string {
  switch (line.is) {
    case 'text': {
      const spread = Array.from(textOf(line.runs), (letter) => letter.padEnd(line.letters.across))
      const text = spread.join('')
      const room = columns - widthOf(text)
      const before = { left: line.indent, center: Math.floor(room / 2), right: room - line.indent }
      return ' '.repeat(before[line.align]) + text
    }
    case 'pair': {
      const gap = columns - widthOf(line.left.text) - widthOf(line.right.text)
      return line.left.text + ' '.repeat(gap) + line.right.text
    }
    case 'rule':
      return '-'.repeat(columns)
    case 'qr':
      return centered('[QR]', columns)
    case 'logo':
      return centered('[LOGO]', columns)
    case 'feed':
      return ''
    case 'cut':
      return '='.repeat(columns)
    default:
      throw new Error(line satisfies never)
  }
}

const centered = (text: string, columns: number) =>
  ' '.repeat(Math.floor((columns - text.length) / 2)) + text

function note(line: Line): string {
  if (line.is === 'qr') return ` ${line.text}`
  if (line.is === 'feed' && line.lines > 1) return ` ${line.lines} lines`
  if (line.is === 'pair') return ` bold: ${boldOf([line.left, line.right])}`
  if (line.is !== 'text') return ''
  const { across, down } = line.letters
  const size = across === 1 && down === 1 ? '' : ` ${across}x${down}`
  const strong = boldOf(line.runs)
  if (strong === '') return size
  return strong === textOf(line.runs) ? `${size} bold` : `${size} bold: ${strong}`
}

const boldOf = (runs: Run[]) => textOf(runs.filter(({ bold }) => bold)).trim()
