import { Temporal } from 'temporal-polyfill'
import type { Report } from '#shared/protocol/reports.ts'

const WEEKDAYS = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag']
const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
]

/** `2026-10`: Oktober 2026. */
export function monthText(month: string): string {
  const [year = '', number = ''] = month.split('-')
  return `${MONTHS[Number(number) - 1] ?? number} ${year}`
}

/** `2026-10-06`: Di 06.10.2026. */
export function dateText(date: string): string {
  const { day, month, year, dayOfWeek } = Temporal.PlainDate.from(date)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${WEEKDAYS[dayOfWeek - 1]?.slice(0, 2)} ${two(day)}.${two(month)}.${year}`
}

/** `3` needs a word before it, `Zimmer 12` brings its own. */
const onSign = (name: string): string => (/\p{L}{2}/u.test(name) ? name : `Platz ${name}`)

/** What a row is called. */
export function keyText(key: string, { query, names }: Pick<Report, 'query' | 'names'>): string {
  switch (query.by) {
    case 'day':
      return dateText(key)
    case 'week':
      return `KW ${key.slice(6)}/${key.slice(0, 4)}`
    case 'month':
      return monthText(key)
    case 'year':
      return key
    case 'weekday':
      return WEEKDAYS[Number(key) - 1] ?? key
    case 'hour':
      return `${key}–${Number(key) + 1} Uhr`
    case 'service':
      return names[key]?.de ?? key
    case 'counter':
      return onSign(names[key]?.de ?? key)
    default:
      return query.by satisfies never
  }
}
