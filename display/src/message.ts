/** The manager's message across the screen: how large, and how high. Lengths in rem. Pure. */
import type { NoticeText } from '#shared/domain/day/facts.ts'
import { linesOf, BOLD } from './fit.ts'
import { EDGE } from './layout.ts'
import type { DisplayLanguage } from './words.ts'

/** Beside the sign that says what it is. */
const ICON = 5
const LINE = 1.25
const AIR = 2.2
/** The first in which the text has so few lines. */
const SIZES = [
  { size: 3, lines: 1 },
  { size: 2.6, lines: 2 },
  { size: 2.3, lines: 3 },
  { size: 2, lines: Infinity },
]

export type Said = { language: DisplayLanguage; text: string }

/** In every language there is, one after the other; the screen's own first. */
export function messageTexts(notice: NoticeText | null, own: DisplayLanguage): Said[] {
  if (!notice) return []
  const german: Said = { language: 'de', text: notice.de }
  if (notice.en === undefined) return [german]
  const english: Said = { language: 'en', text: notice.en }
  return own === 'en' ? [english, german] : [german, english]
}

export function messageFit(text: string, width: number): { size: number; height: number } {
  const room = width - 2 * EDGE - ICON
  for (const { size, lines: most } of SIZES) {
    const lines = linesOf(text, size, room, BOLD)
    if (lines <= most) return { size, height: lines * size * LINE + AIR }
  }
  throw new Error('the last size is always taken')
}

/** The same for all of them: the calls do not move when they turn. 0 without a message. */
export const messageHeight = (said: Said[], width: number): number =>
  Math.max(0, ...said.map(({ text }) => messageFit(text, width).height))
