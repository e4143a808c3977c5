/** How large a text may be in the room it has. Lengths in rem. Pure. */
import { ems } from './ems.ts'

export type Area = { width: number; height: number }

/** Of the width that `ems` tells: letters of a line of text in these weights, at the most. */
export const REGULAR = 0.88
export const BOLD = 0.93
const STEP = 0.05

/** `weight`: REGULAR or BOLD. */
type Wish = { most: number; least: number; line: number; weight: number }

/** Lines of a text of this size, broken between words as the browser does it. */
export function linesOf(text: string, size: number, width: number, weight: number): number {
  const room = width / (size * weight)
  const space = ems(' ')
  let lines = 1
  let used = 0
  for (const word of text.trim().split(/[ \n]+/)) {
    const long = ems(word)
    if (used > 0 && used + space + long > room) {
      lines += 1
      used = 0
    }
    // A word that is longer than a line is broken.
    lines += Math.max(0, Math.ceil(long / room) - 1)
    used += (used > 0 ? space : 0) + long
  }
  return lines
}

/** The largest size with which the text stays within the area, or the least one allowed. */
export function fitted(
  text: string,
  { width, height }: Area,
  { most, least, line, weight }: Wish,
): number {
  for (let size = most; size > least; size -= STEP)
    if (linesOf(text, size, width, weight) * size * line <= height) return size
  return least
}
