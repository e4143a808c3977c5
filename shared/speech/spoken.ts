/** What is written on a screen, as it is to be said: voices stumble over dashes, zeros and dots. */
import type { Language } from '#shared/domain/closedLists.ts'
import { MANNERS, type Manner } from './manners.ts'

/** Words for a voice. Empty when nothing can be said. */
export function spoken(text: string, language: Language): string {
  const manner = MANNERS[language]
  const clean = tidy(text)
  const numbers = clean.replace(patternOf(manner), (...match) =>
    sayNumbers(match.at(-1) as Groups, manner),
  )
  return (manner.also?.(numbers) ?? numbers).replace(/\s+/gu, ' ').trim()
}

function tidy(text: string): string {
  return (
    text
      // Soft hyphens, joiners and direction marks: never heard, but they break words apart.
      .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu, '')
      .replace(/[^\S\n]+/gu, ' ')
      .trim()
      // A new line is a pause, unless one is written there already.
      .replace(/(?<=[.,:;!?،؟]) ?\n\s*/gu, ' ')
      .replace(/\s*\n\s*/gu, '. ')
      .replace(/ ?·+ ?/gu, ', ')
      .replace(/ [–—] (?!\d)/gu, ', ')
      .replace(/ ?(?:…|\.{3})/gu, '.')
  )
}

type Groups = Record<
  | 'h1'
  | 'm1'
  | 'h2'
  | 'm2'
  | 'hour'
  | 'minute'
  | 'phone'
  | 'letter'
  | 'label'
  | 'low'
  | 'high'
  | 'zeros',
  string | undefined
>

const patterns = new Map<Manner, RegExp>()

/** All at once: what one rule has said must not be read again by the next. */
function patternOf(manner: Manner): RegExp {
  let made = patterns.get(manner)
  if (!made) {
    const before = manner.before ? `(?:(?<!\\p{L})(?:${manner.before})\\s+)?` : ''
    const after = manner.after ? `(?:\\s*(?:${manner.after})(?!\\p{L}))?` : ''
    const hour = '[01]?\\d|2[0-3]'
    const dash = '\\s*[–—-]\\s*'
    made = new RegExp(
      [
        `${before}(?<!\\d)(?<h1>${hour}):(?<m1>[0-5]\\d)${after}${dash}(?<h2>${hour}):(?<m2>[0-5]\\d)(?!\\d)${after}`,
        `${before}(?<!\\d)(?<hour>${hour}):(?<minute>[0-5]\\d)(?!\\d)${after}`,
        // An area code, and the rest of the number in groups.
        `(?<![\\d.,])(?<phone>0\\d{2,4}[ /-]\\d[\\d /-]*\\d)(?!\\d)`,
        `(?<!\\p{L})(?<letter>\\p{Lu}) 0*(?<label>[1-9]\\d*)(?![\\d:])`,
        `(?<![\\d.,-])(?<low>\\d{1,4}) ?[–—] ?(?<high>\\d{1,4})(?![\\d-])`,
        `(?<![\\d.,:-])0+(?<zeros>[1-9]\\d?)(?![\\d.,:-])`,
      ].join('|'),
      'gu',
    )
    patterns.set(manner, made)
  }
  return made
}

function sayNumbers(found: Groups, manner: Manner): string {
  const { range, span = range } = manner
  if (found.h1)
    return `${span.from}${timeOf(manner, found.h1, found.m1)}${span.to}${timeOf(manner, found.h2, found.m2)}`
  if (found.hour) return timeOf(manner, found.hour, found.minute)
  if (found.phone) return digitByDigit(found.phone)
  if (found.letter) return `${found.letter}${manner.letter ?? ' '}${found.label}`
  if (found.low) return `${range.from}${found.low}${range.to}${found.high}`
  return found.zeros ?? ''
}

const timeOf = (manner: Manner, hour: string | undefined, minute: string | undefined) =>
  manner.time(Number(hour), Number(minute))

/** Said as it is dialled, with a pause between the groups. */
const digitByDigit = (phone: string): string =>
  phone
    .split(/[ /-]+/u)
    .map((group) => group.split('').join(' '))
    .join(', ')
