/** How large a call's number and sign are on the card. Lengths in rem. Pure. */
import { ems } from './ems.ts'
import { type Area, BOLD } from './fit.ts'
import { type Place, widest } from './place.ts'

/** `row`: number, arrow, sign side by side. `stack`: the sign below the number. */
export type CardFit = { way: 'row' | 'stack'; number: number; sign: number }

export const CARD = { padX: 3.75, padY: 2.5, head: 3.4 }
/** Arrow and the space around it. */
const ARROW = 9
/** Arrow, word and the space around them, before the sign of a stack. */
const STACK_WORD = 8
/** Digits are 0.668 em high; the rest is air. */
const LINE = 0.8
const SIGN_LINE = 0.95
const STACK_GAP = 1.5
/** A sign in words is told by its word rather than by its size; it gets the room of so many em of the number. */
const SIGN_SHARE = 3
/** Of a stack's height, for a sign in words. */
const WORDS_SHARE = 0.4
/** Numbers and signs stand side by side, unless the other way is larger by this. */
const MUCH_LARGER = 1.2

const HEAD = { words: 2.4, mark: 1.9, gap: 1.5 }
/** Of the sign beside a mark's words, and the room around both. */
const MARK_AIR = 5.8

/** What is said of a call stands between the words over number and sign: the first that has room there, or the last. */
export function markFit(card: Area, words: string[], marks: string[]): string {
  const taken = words.reduce((sum, word) => sum + ems(word) * HEAD.words * BOLD + HEAD.gap, 0)
  const room = card.width - 2 * CARD.padX - taken - MARK_AIR
  return marks.find((mark) => ems(mark) * HEAD.mark * BOLD <= room) ?? marks.at(-1) ?? ''
}

/** `called`: the least size of what must be read from far away. */
export function cardFit(card: Area, label: string, place: Place, called: number): CardFit {
  const area = {
    width: card.width - 2 * CARD.padX,
    height: card.height - 2 * CARD.padY - CARD.head - 0.5,
  }
  const row = inRow(area, ems(label), place.sign)
  const stack = stacked(area, ems(label), place)
  const inRowSize = readableSize(row, place)
  const needed = inRowSize < called ? inRowSize : inRowSize * MUCH_LARGER
  return readableSize(stack, place) > needed ? stack : row
}

/** A sign with a number in it must be read from as far as the number that is called. */
const isNumeric = ({ word }: Place) => word !== null

/** The smaller of what must be read from far away. */
export const readableSize = ({ number, sign }: CardFit, place: Place) =>
  isNumeric(place) ? Math.min(number, sign) : number

function inRow({ width, height }: Area, label: number, sign: string[]): CardFit {
  const room = width - ARROW
  const highest = height / LINE
  const number = Math.min(highest, room / (label + Math.min(widest(sign), SIGN_SHARE)))
  const signRoom = (room - label * number) / widest(sign)
  return { way: 'row', number, sign: Math.min(number, signRoom, highest / sign.length) }
}

function stacked({ width, height }: Area, label: number, place: Place): CardFit {
  const { sign } = place
  const room = height - STACK_GAP
  const word = STACK_WORD + (place.word ? ems(place.word) * 2.4 : 0)
  const widestSign = (width - word) / widest(sign)
  if (isNumeric(place)) {
    const size = Math.min(width / label, room / 2 / LINE, widestSign)
    return { way: 'stack', number: size, sign: size }
  }
  const signSize = Math.min(widestSign, (room * WORDS_SHARE) / sign.length / SIGN_LINE)
  const left = room - signSize * sign.length * SIGN_LINE
  const number = Math.min(width / label, left / LINE)
  return { way: 'stack', number, sign: Math.min(signSize, number) }
}
