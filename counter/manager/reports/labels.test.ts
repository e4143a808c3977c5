import { expect, test } from 'vitest'
import { GROUPINGS, type Grouping } from '#shared/protocol/reports.ts'
import { rowText, shortRowText, spanOfRow, spanText, weekdayText } from './labels.ts'
import { parseSpan } from './spans.ts'
import { texts } from './texts/index.ts'

const german = { language: 'de', t: texts('de') } as const
const english = { language: 'en', t: texts('en') } as const
/** Intl sets thin and fixed spaces; which ones is its own matter. */
const plain = (text: string) => text.replace(/\s/g, ' ')

test.each([
  ['2026-10-06', 'Dienstag, 6. Oktober 2026'],
  ['2026-W41', 'Woche 41: 5.–11. Oktober 2026'],
  ['2026-10', 'Oktober 2026'],
  ['2026', '2026'],
  ['2026-10-30..2026-11-02', '30. Oktober – 2. November 2026'],
])('%s is called %s', (key, text) => {
  const span = parseSpan(key)
  expect(span && plain(spanText(span, german))).toBe(text)
})

const NAMES = { ausweis: { de: 'Ausweis', en: 'ID card' }, 'platz-3': { de: '3' } }
const ROWS: Record<Grouping, [key: string, de: string, short: string, en: string]> = {
  day: ['2026-10-06', 'Di 6. Okt.', '6. Okt.', 'Tue 6 Oct'],
  week: ['2026-W03', 'Woche 3', 'Woche 3', 'Week 3'],
  month: ['2026-10', 'Oktober 2026', 'Okt', 'October 2026'],
  year: ['2026', '2026', '2026', '2026'],
  weekday: ['7', 'Sonntag', 'So', 'Sunday'],
  hour: ['8', '08:00–09:00', '08:00', '08:00–09:00'],
  service: ['ausweis', 'Ausweis', 'Ausweis', 'ID card'],
  counter: ['platz-3', 'Platz 3', 'Platz 3', 'Counter 3'],
}

test.each(GROUPINGS)('a row by %s has a name', (by) => {
  const [key, de, short, en] = ROWS[by]
  expect(plain(rowText(key, by, NAMES, german))).toBe(de)
  expect(plain(shortRowText(key, by, NAMES, german))).toBe(short)
  expect(plain(rowText(key, by, NAMES, english))).toBe(en)
})

test('what the office does not have any more keeps its id', () => {
  expect(rowText('pilot', 'service', NAMES, german)).toBe('pilot')
})

test('the week begins with Monday', () => {
  expect([1, 2, 3, 4, 5, 6, 7].map((day) => weekdayText(day, 'de'))).toEqual([
    'Montag',
    'Dienstag',
    'Mittwoch',
    'Donnerstag',
    'Freitag',
    'Samstag',
    'Sonntag',
  ])
})

test('a row leads to its span where it has one', () => {
  expect(spanOfRow('2026-10', 'month')).toEqual(parseSpan('2026-10'))
  expect(spanOfRow('8', 'hour')).toBeNull()
  expect(spanOfRow('2026', 'service')).toBeNull()
})
