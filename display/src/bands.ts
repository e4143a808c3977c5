/** Heights and letters of what runs across the screen: news, hours, notice. Lengths in rem. Pure. */
import { ems } from './ems.ts'
import { BOLD, linesOf, REGULAR } from './fit.ts'
import { EDGE, SIDE } from './layout.ts'
import type { Notice } from './notice.ts'
import type { Sizes } from './sizes.ts'

/** Beside the sign that says what it is. */
const NEWS_ICON = 4
const NEWS_LINE = 1.25
const NEWS_AIR = 1.7
/** The first in which the text has so few lines. */
const NEWS_SIZES = [
  { size: 2.1, lines: 1 },
  { size: 1.9, lines: 1 },
  { size: 1.7, lines: 2 },
  { size: 1.5, lines: Infinity },
]

export type NewsFit = { size: number; lines: number }

export function newsFit(text: string, width: number): NewsFit {
  const room = width - 2 * EDGE - NEWS_ICON
  const fits = NEWS_SIZES.map(({ size }) => ({ size, lines: linesOf(text, size, room, REGULAR) }))
  const found = fits.find(({ lines }, i) => lines <= (NEWS_SIZES[i]?.lines ?? 0))
  return found ?? { size: 1.5, lines: 1 }
}

/** The same for all news: the calls do not move when they turn. */
export const newsHeight = (texts: string[], width: number): number =>
  Math.max(
    0,
    ...texts.map((text) => {
      const { size, lines } = newsFit(text, width)
      return lines * size * NEWS_LINE + NEWS_AIR
    }),
  )

export type FooterPart = { label: string; value: string }
export type FooterFit = { rows: FooterPart[][]; size: number; height: number }

const FOOTER_GAP = 3.5
const FOOTER_SIZE = 1.95
const FOOTER_GOOD = 1.7
export const FOOTER_HEIGHT = 5.25
const FOOTER_ROW = 2.7

/** In one row, or in two or three when they would be small. */
export function footerFit(parts: FooterPart[], width: number): FooterFit {
  const room = width - 2 * EDGE
  const sizeOf = (row: FooterPart[]) =>
    (room - FOOTER_GAP * (row.length - 1)) /
    row.reduce((sum, { label, value }) => sum + ems(`${label} ${value}`), 0)
  const ways = [[parts], [parts.slice(0, -1), parts.slice(-1)], parts.map((part) => [part])].map(
    (rows) => rows.filter((row) => row.length > 0),
  )
  const fits = ways.map((rows) => ({
    rows,
    size: Math.min(FOOTER_SIZE, ...rows.map(sizeOf)),
    height: FOOTER_HEIGHT + (rows.length - 1) * FOOTER_ROW,
  }))
  const largest = fits.reduce((best, fit) => (fit.size > best.size ? fit : best))
  return fits.find(({ size }) => size >= FOOTER_GOOD) ?? largest
}

export type StripFit = { height: number; isStacked: boolean }

const STRIP = { padX: 2.4, padY: 1.2, gap: 3, stackGap: 1, large: 2.3, small: 1.75, line: 1.25 }
const STRIP_LEAST = 10.5

/** What is wrong beside the next chance, or above it where that is lower. */
export function stripFit({ title, why, chance }: Notice, sizes: Sizes): StripFit {
  // As if there were a side beside it: with more room it is lower.
  const side = sizes.shape === 'landscape' ? SIDE : 0
  const whole = sizes.width - 2 * EDGE - side - 2 * STRIP.padX
  const large = (text: string, width: number) =>
    linesOf(text, STRIP.large, width, BOLD) * STRIP.large * STRIP.line
  const small = (text: string, width: number) =>
    text ? linesOf(text, STRIP.small, width, REGULAR) * STRIP.small * STRIP.line : 0
  const left = (width: number) => large(title, width) + small(why, width)
  const right = (width: number) =>
    chance
      ? small(chance.label, width) + large(chance.when, width) + small(chance.details, width)
      : 0

  const half = chance ? (whole - STRIP.gap) / 2 : whole
  const beside = Math.max(left(half), right(half))
  const stacked = left(whole) + (chance ? STRIP.stackGap : 0) + right(whole)
  const isStacked = stacked < beside
  return {
    height: Math.max(STRIP_LEAST, 2 * STRIP.padY + Math.min(beside, stacked)),
    isStacked,
  }
}
