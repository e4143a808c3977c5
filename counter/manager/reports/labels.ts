/** Spans and rows as people call them. */
import type { Language } from '#shared/domain/closedLists.ts'
import {
  dateRange,
  localize,
  monthAndYear,
  shortDate,
  shortWeekday,
  weekdayDateAndYear,
  weekdayName,
} from '#shared/i18n/format.ts'
import type { Grouping, Report } from '#shared/protocol/reports.ts'
import { placeName } from '../../parts/placeName.ts'
import { parseSpan, plusDays, type Span } from './spans.ts'
import type { ReportsText } from './texts/index.ts'

export type Words = { language: Language; t: ReportsText }

const noon = (date: string) => `${date}T12:00:00Z`

export function spanText({ kind, from, until, key }: Span, { language, t }: Words): string {
  if (kind === 'day') return weekdayDateAndYear(noon(from), language, 'UTC')
  if (kind === 'month') return monthAndYear(noon(from), language, 'UTC')
  if (kind === 'year') return key
  const dates = dateRange(from, until, language)
  return kind === 'week' ? t('weekOf', { week: Number(key.slice(-2)), dates }) : dates
}

/** 5 January 2026 was a Monday. */
export const weekdayText = (weekday: number, language: Language): string =>
  weekdayName(noon(plusDays('2026-01-04', weekday)), language, 'UTC')

export function rowText(
  key: string,
  by: Grouping,
  names: Report['names'],
  { language, t }: Words,
): string {
  switch (by) {
    case 'day':
      return `${shortWeekday(noon(key), language, 'UTC')} ${shortDate(key, language)}`
    case 'week':
      return t('week', { week: Number(key.slice(-2)) })
    case 'month':
      return monthAndYear(noon(`${key}-01`), language, 'UTC')
    case 'year':
      return key
    case 'weekday':
      return weekdayText(Number(key), language)
    case 'hour':
      return t('hour', { from: hourText(Number(key)), until: hourText(Number(key) + 1) })
    case 'counter':
      return placeName(nameOf(key, names, language), t)
    case 'service':
      return nameOf(key, names, language)
    default:
      return by satisfies never
  }
}

/** The same where there is little room: under a picture. */
export function shortRowText(
  key: string,
  by: Grouping,
  names: Report['names'],
  words: Words,
): string {
  const { language } = words
  switch (by) {
    case 'day':
      return shortDate(key, language)
    case 'month':
      return monthAndYear(noon(`${key}-01`), language, 'UTC').slice(0, 3)
    case 'weekday':
      return shortWeekday(noon(plusDays('2026-01-04', Number(key))), language, 'UTC')
    case 'hour':
      return hourText(Number(key))
    case 'week':
    case 'year':
    case 'counter':
    case 'service':
      return rowText(key, by, names, words)
    default:
      return by satisfies never
  }
}

/** What the office does not have any more keeps its id. */
export function nameOf(id: string, names: Report['names'], language: Language): string {
  const name = names[id]
  return name
    ? localize({ de: name.de, ...(name.en !== undefined && { en: name.en }) }, language)
    : id
}

const hourText = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

/** The span that a row stands for, where it stands for one. */
export const spanOfRow = (key: string, by: Grouping): Span | null =>
  by === 'day' || by === 'week' || by === 'month' || by === 'year' ? parseSpan(key) : null
