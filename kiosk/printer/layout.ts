/** Receipt in, lines out: what stands where on the paper. Pure. */
import { directionOf } from '#shared/i18n/format.ts'
import type { Receipt } from '#shared/receipt/receipt.ts'
import { balanced, widthOfRuns, wrap, type Letters, type Ruler, type Run } from './layoutWrap.ts'

/** Width of the roll in mm. */
export type Paper = 80 | 58
export type Align = 'left' | 'center' | 'right'

export type Line =
  /** `indent`: in the ruler's unit, from the side where the language begins. */
  | { is: 'text'; runs: Run[]; align: Align; letters: Letters; indent: number }
  | { is: 'pair'; left: Run; right: Run }
  | { is: 'rule' }
  | { is: 'qr'; text: string }
  | { is: 'logo' }
  /** Blank lines. */
  | { is: 'feed'; lines: number }
  | { is: 'cut' }

/** Columns of font A, 12 dots wide, on the 72 and 48 mm that are printed on. */
export const COLUMNS: Record<Paper, number> = { 80: 48, 58: 32 }

export const NORMAL: Letters = { across: 1, down: 1 }
const TALL: Letters = { across: 1, down: 2 }
const LARGEST = 8

/** For the printer's own letters, of which each is as wide as the next. */
export const columnRuler = (paper: Paper): Ruler => ({
  width: COLUMNS[paper],
  widthOf: ({ text }, { across }) => text.length * across,
  bullet: '-',
})

export function layout(receipt: Receipt, ruler: Ruler, has: { logo: boolean }): Line[] {
  const begin = directionOf(receipt.language) === 'rtl' ? 'right' : 'left'
  const blank: Line = { is: 'feed', lines: 1 }
  const centered = (text: string, letters = NORMAL, bold = false) =>
    balanced([{ text, bold }], letters, ruler).map((runs): Line => ({
      is: 'text',
      runs,
      align: 'center',
      letters,
      indent: 0,
    }))
  const { trial, facts, follow, advice, lines } = receipt
  return [
    ...(has.logo ? [{ is: 'logo' } as const, blank] : []),
    ...centered(receipt.office, NORMAL, true),
    ...(trial === null ? [] : centered(trial, TALL, true)),
    blank,
    ...centered(receipt.heading),
    ...centered(receipt.label, largest(receipt.label, ruler), true),
    ...centered(receipt.service, TALL, true),
    // Not balanced: the date stays whole and the time goes below it.
    ...paragraph([{ text: receipt.issued, bold: false }], 'center', NORMAL, ruler),
    { is: 'rule' },
    ...facts.flatMap((fact) => factLines(fact, begin, ruler)),
    ...(facts.length > 0 ? [{ is: 'rule' } as const] : []),
    // A QR code needs four of its modules of white around it.
    ...(follow ? [blank, { is: 'qr', text: follow.url } as const, blank] : []),
    ...(follow ? centered(follow.caption) : []),
    ...advice.flatMap((piece) => [blank, ...adviceLines(piece, begin, ruler)]),
    ...(lines.length > 0 ? [blank] : []),
    ...lines.flatMap((line) => centered(line)),
    { is: 'feed', lines: 2 },
    { is: 'cut' },
  ]
}

const paragraph = (runs: Run[], align: Align, letters: Letters, ruler: Ruler): Line[] =>
  wrap(runs, letters, ruler).map((line) => ({ is: 'text', runs: line, align, letters, indent: 0 }))

/** The number is what people look for: as large as the paper is wide. */
function largest(label: string, ruler: Ruler): Letters {
  let times = LARGEST
  while (times > 1 && ruler.widthOf({ text: label, bold: true }, square(times)) > ruler.width)
    times--
  return square(times)
}

const square = (times: number): Letters => ({ across: times, down: times })

function factLines(fact: Receipt['facts'][number], begin: Align, ruler: Ruler): Line[] {
  const name = { text: fact.name, bold: false }
  const value = { text: fact.value, bold: true }
  const gap = { text: '  ', bold: false }
  if (widthOfRuns([name, gap, value], NORMAL, ruler) <= ruler.width)
    return [
      begin === 'left'
        ? { is: 'pair', left: name, right: value }
        : { is: 'pair', left: value, right: name },
    ]
  const end = begin === 'left' ? 'right' : 'left'
  return [...paragraph([name], begin, NORMAL, ruler), ...paragraph([value], end, NORMAL, ruler)]
}

/** One text runs on behind its title; a list stands below it, each entry under its own bullet. */
function adviceLines(
  { title, text }: Receipt['advice'][number],
  begin: Align,
  ruler: Ruler,
): Line[] {
  const heading = { text: title, bold: true }
  const entries = text.split('\n')
  if (entries.length === 1) return paragraph([heading, { text, bold: false }], begin, NORMAL, ruler)
  return [
    ...paragraph([heading], begin, NORMAL, ruler),
    ...entries.flatMap((entry) => entryLines(entry, begin, ruler)),
  ]
}

function entryLines(entry: string, align: Align, ruler: Ruler): Line[] {
  const bullet = { text: `${ruler.bullet} `, bold: false }
  const indent = ruler.widthOf(bullet, NORMAL)
  return wrap([{ text: entry, bold: false }], NORMAL, ruler, ruler.width - indent).map(
    (runs, index) => ({
      is: 'text',
      runs: index === 0 ? [bullet, ...runs] : runs,
      align,
      letters: NORMAL,
      indent: index === 0 ? 0 : indent,
    }),
  )
}
