import { namesItself } from '#shared/ui/placeName.ts'
import { ems } from './ems.ts'

/** What stands at a counter: a small word, and the sign one looks for in one line or two. */
export type Place = { word: string | null; sign: string[] }

/** A name without a number in it is broken in two when it is longer than this. */
const LONGEST_LINE_EMS = 7

/**
 * `3` is told as Platz 3. A name that says itself what it is stays as it is: `Zimmer 12` is the word Zimmer
 * and the sign 12, `Information` all sign.
 */
export function placeOf(counter: string, place: string): Place {
  if (!namesItself(counter)) return { word: place, sign: [counter] }
  const [, word, sign] = /^(.*\p{L}{2})\s+(.*\d.*)$/u.exec(counter) ?? []
  return word && sign ? { word, sign: [sign] } : { word: null, sign: inLines(counter) }
}

export const placeText = ({ word, sign }: Place) => [word ?? [], sign].flat().join(' ')

/** The text in one line, or in the two lines that are the least wide. */
function inLines(text: string): string[] {
  if (ems(text) <= LONGEST_LINE_EMS) return [text]
  const words = text.split(/\s+/)
  const ways = words.map((_, i) =>
    [words.slice(0, i).join(' '), words.slice(i).join(' ')].filter((line) => line !== ''),
  )
  return ways.reduce((best, way) => (widest(way) < widest(best) ? way : best))
}

export const widest = (lines: string[]) => Math.max(...lines.map(ems))
