import type { CSSProperties } from 'preact'

/**
 * About how wide a text is in our font at its boldest, in em. The style sheets divide the room they have by it,
 * so that `A 105` and `Zimmer 12` fit as whole as `45` and `3`; to measure would mean to wait for the font.
 */
export const ems = (text: string) =>
  Math.round(Array.from(text, emsOfLetter).reduce((sum, width) => sum + width, 0) * 100) / 100

function emsOfLetter(letter: string): number {
  if (/\d/.test(letter)) return 0.63
  if (/\s/.test(letter)) return 0.33
  if (/[fiIjlrt.,:·-]/.test(letter)) return 0.42
  if (/[MWmw]/.test(letter)) return 0.9
  return /\p{Lu}/u.test(letter) ? 0.7 : 0.61
}

/** Hands numbers to a style sheet: `{ ems: 2 }` is `var(--ems)` there. */
export const variables = (values: Record<string, number>): CSSProperties =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`--${name}`, value]))
