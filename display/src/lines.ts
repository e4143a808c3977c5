/** The other calls in lines below the card: how high, how large, in how many columns. Lengths in rem. Pure. */
import { ems } from './ems.ts'
import { type Place, widest } from './place.ts'

/** Of calls nobody has answered yet, which may be larger, and of the others. `size`: of the number. */
export type Dress = {
  columns: number
  open: { row: number; size: number }
  answered: { row: number; size: number }
  /** How much larger ones are missed. */
  missed: number
}

export const COLUMN_GAP = 5.5
const PLAIN = { row: 8.25, size: 5.3 }
const HALF = { row: 8.25, size: 4.2 }
const LOW = { row: 6.25, size: 3.8 }
const LOWEST = { row: 5.5, size: 3.2 }
const both = (columns: number, line: { row: number; size: number }, missed: number): Dress => ({
  columns,
  open: line,
  answered: line,
  missed,
})
/** Above and below a number that must be read from far away; 0.668 of a number is ink. */
const LARGE_AIR = 3.4

/** The most beautiful first. Whoever is still to come is read from as far as the card, as long as there is room. */
export function dresses(called: number): Dress[] {
  const size = Math.max(called, PLAIN.size)
  const large = { row: Math.max(PLAIN.row, size * 0.668 + LARGE_AIR), size }
  return [
    { columns: 1, open: large, answered: PLAIN, missed: 0 },
    { columns: 2, open: large, answered: HALF, missed: 1.5 },
    both(1, PLAIN, 1),
    both(2, HALF, 2),
    both(1, LOW, 2.5),
    both(2, LOW, 3),
    both(2, LOWEST, 3.5),
    both(3, LOW, 4),
    both(3, LOWEST, 5),
    both(4, LOWEST, 6),
  ]
}

/** Of so many calls in one list. */
export function heightOf({ columns, open, answered }: Dress, opens: number, others: number) {
  if (columns === 1) return opens * open.row + others * answered.row
  return Math.ceil((opens + others) / columns) * (opens > 0 ? open.row : answered.row)
}

export const columnWidth = (width: number, columns: number) =>
  (width - COLUMN_GAP * (columns - 1)) / columns

const ARROW = 1.4
/** Between number, arrow, word and sign. */
const GAPS = 5
const SMALLEST = 1.5
/** A sign with a number in it is about as large as the number that is called. */
const NUMBER_SHARE = 0.75
const REASON = 2.1
const SIGN_LINE = 1.05
const WORDS_SIZE = 3.3
const WORDS_LEAST = 2.2

export type LineFit = {
  /** Of the sign. */
  sign: number
  /** Of the word before it. */
  word: number
  fits: boolean
}

/** What is left of a line for the sign when the number and the word have had their room. */
export function lineFit(
  { label, place, open }: { label: string; place: Place; open: boolean },
  { columns, ...sizes }: Dress,
  width: number,
): LineFit {
  const { row, size } = open ? sizes.open : sizes.answered
  const word = columns === 1 ? 2.1 : columns === 2 ? 1.7 : SMALLEST
  const taken =
    ems(label) * size + (open ? ARROW * word : 0) + (place.word ? ems(place.word) * word : 0) + GAPS
  const room = (columnWidth(width, columns) - taken) / widest(place.sign)
  const rows = place.sign.length
  const highest = rows > 1 ? Math.min(WORDS_SIZE, (row - 0.6) / rows / SIGN_LINE) : size
  const sign = Math.min(highest, room)
  const least = place.word === null ? WORDS_LEAST : size * NUMBER_SHARE
  return { sign, word, fits: sign >= least }
}

/** Whether the reason has no room between number and place, and so stands below the number. */
export function reasonsBelow(
  { label, open }: { label: string; open: boolean },
  place: Place,
  reason: string,
  dress: Dress,
  width: number,
): boolean {
  if (!reason) return false
  if (dress.columns > 1) return true
  const { sign, word } = lineFit({ label, place, open }, dress, width)
  const { size } = open ? dress.open : dress.answered
  const placeWidth =
    widest(place.sign) * sign + (place.word ? ems(place.word) * word : 0) + ARROW * word + GAPS
  // It stands in the middle.
  return ems(reason) * REASON > width - 2 * Math.max(placeWidth, ems(label) * size + GAPS)
}
