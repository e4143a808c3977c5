/** Figures as they are read: whole where more would be noise. */
import type { Language } from '#shared/domain/closedLists.ts'

/** Keeps a number and its unit on one line. */
const NBSP = '\u00a0'

const locale = (language: Language) => (language === 'en' ? 'en-GB' : 'de-DE')

export type Unit = 'count' | 'minutes' | 'share'

export const countText = (count: number, language: Language): string =>
  count.toLocaleString(locale(language))

/** A decimal matters to a wait of three minutes, not to one of thirty. */
const rounded = (value: number): number =>
  Math.abs(value) < 10 ? Math.round(value * 10) / 10 : Math.round(value)

export const minutesText = (minutes: number, language: Language): string =>
  `${countText(rounded(minutes), language)}${NBSP}min`

export const hoursText = (minutes: number, language: Language): string =>
  `${countText(rounded(minutes / 60), language)}${NBSP}h`

/** Never `100 %` for less, nor `0 %` for more. */
export const percent = (share: number): number =>
  share >= 1 || share <= 0
    ? Math.round(share * 100)
    : Math.min(99, Math.max(1, Math.round(share * 100)))

export const shareText = (share: number, language: Language): string =>
  `${countText(percent(share), language)}${NBSP}%`

export const valueText = (value: number, unit: Unit, language: Language): string =>
  unit === 'count'
    ? countText(value, language)
    : unit === 'minutes'
      ? minutesText(value, language)
      : shareText(value, language)

export const shareOf = (part: number, whole: number): number | null =>
  whole > 0 ? part / whole : null

/** By how much one figure is above another, of what is shown: 17 and 16 differ by one, whatever is behind them. */
export function difference(now: number, earlier: number, unit: Unit): number {
  if (unit === 'share') return percent(now) - percent(earlier)
  if (unit === 'minutes') return Math.round((rounded(now) - rounded(earlier)) * 10) / 10
  return now - earlier
}
