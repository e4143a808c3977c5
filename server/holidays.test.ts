import { Temporal } from 'temporal-polyfill'
import { describe, expect, test, vi } from 'vitest'
import { OFFICES } from '#shared/offices/index.ts'
import { holidaysOf } from './holidays.ts'

// The machine stands on the other side of the date line: no holiday may move because of that.
vi.hoisted(() => {
  process.env['TZ'] = 'Pacific/Kiritimati'
})

/** Every holiday of a year, as `2021-06-03 Fronleichnam`. */
function yearOf(state: string, year: number): string[] {
  const holidays = holidaysOf(state)
  const found: string[] = []
  for (let day = Temporal.PlainDate.from({ year, month: 1, day: 1 }); day.year === year;) {
    const name = holidays(day)
    if (name) found.push(`${day.toString()} ${name.de}`)
    day = day.add({ days: 1 })
  }
  return found
}

describe('public holidays close an office', () => {
  test('the machine really runs in another zone', () => {
    expect(new Date(2021, 5, 3).getTimezoneOffset()).toBe(-14 * 60)
  })

  // § 2 Feiertagsgesetz NW.
  test('North Rhine-Westphalia, 2020 and 2021', () => {
    expect(yearOf('DE-NW', 2020)).toEqual([
      '2020-01-01 Neujahr',
      '2020-04-10 Karfreitag',
      '2020-04-13 Ostermontag',
      '2020-05-01 Maifeiertag',
      '2020-05-21 Christi Himmelfahrt',
      '2020-06-01 Pfingstmontag',
      '2020-06-11 Fronleichnam',
      '2020-10-03 Tag der Deutschen Einheit',
      '2020-11-01 Allerheiligen',
      '2020-12-25 1. Weihnachtstag',
      '2020-12-26 2. Weihnachtstag',
    ])
    expect(yearOf('DE-NW', 2021)).toEqual([
      '2021-01-01 Neujahr',
      '2021-04-02 Karfreitag',
      '2021-04-05 Ostermontag',
      '2021-05-01 Maifeiertag',
      '2021-05-13 Christi Himmelfahrt',
      '2021-05-24 Pfingstmontag',
      '2021-06-03 Fronleichnam',
      '2021-10-03 Tag der Deutschen Einheit',
      '2021-11-01 Allerheiligen',
      '2021-12-25 1. Weihnachtstag',
      '2021-12-26 2. Weihnachtstag',
    ])
  })

  // § 2 Feiertagsgesetz Brandenburg: the two Sundays count, Fronleichnam and Allerheiligen do not.
  test('Brandenburg, 2021 and 2022', () => {
    expect(yearOf('DE-BB', 2021)).toEqual([
      '2021-01-01 Neujahr',
      '2021-04-02 Karfreitag',
      '2021-04-04 Ostersonntag',
      '2021-04-05 Ostermontag',
      '2021-05-01 Maifeiertag',
      '2021-05-13 Christi Himmelfahrt',
      '2021-05-23 Pfingstsonntag',
      '2021-05-24 Pfingstmontag',
      '2021-10-03 Tag der Deutschen Einheit',
      '2021-10-31 Reformationstag',
      '2021-12-25 1. Weihnachtstag',
      '2021-12-26 2. Weihnachtstag',
    ])
    expect(yearOf('DE-BB', 2022).map((line) => line.slice(0, 10))).toEqual([
      '2022-01-01',
      '2022-04-15',
      '2022-04-17',
      '2022-04-18',
      '2022-05-01',
      '2022-05-26',
      '2022-06-05',
      '2022-06-06',
      '2022-10-03',
      '2022-10-31',
      '2022-12-25',
      '2022-12-26',
    ])
  })

  test('the one Reformationstag that all of Germany had', () => {
    const reformation = Temporal.PlainDate.from('2017-10-31')
    expect(holidaysOf('DE-NW')(reformation)?.de).toBe('Reformationstag')
    expect(holidaysOf('DE-NW')(reformation.add({ years: 1 }))).toBeNull()
  })

  test('Christmas Eve, Rose Monday and other half days are no public holidays', () => {
    const holidays = holidaysOf('DE-NW')
    const days = ['2020-12-24', '2020-12-31', '2021-02-15', '2021-05-09']
    expect(days.filter((day) => holidays(Temporal.PlainDate.from(day)) !== null)).toEqual([])
  })

  test('names come in German and English', () => {
    expect(holidaysOf('DE-NW')(Temporal.PlainDate.from('2021-06-03'))).toEqual({
      de: 'Fronleichnam',
      en: 'Corpus Christi',
    })
  })

  test('a year is looked up once', () => {
    const holidays = holidaysOf('DE-NW')
    const newYear = Temporal.PlainDate.from('2021-01-01')
    expect(holidays(newYear)).toBe(holidays(newYear))
  })

  test('years do not get mixed up', () => {
    const holidays = holidaysOf('DE-NW')
    expect(holidays(Temporal.PlainDate.from('2020-06-11'))?.de).toBe('Fronleichnam')
    expect(holidays(Temporal.PlainDate.from('2021-06-11'))).toBeNull()
    expect(holidays(Temporal.PlainDate.from('2020-06-03'))).toBeNull()
    expect(holidays(Temporal.PlainDate.from('2021-06-03'))?.de).toBe('Fronleichnam')
  })

  test('every state that an office may name is known, others are refused', () => {
    for (const state of 'BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH'.split(' '))
      expect(holidaysOf(`DE-${state}`)(Temporal.PlainDate.from('2021-10-03'))).not.toBeNull()
    for (const { state } of Object.values(OFFICES)) expect(() => holidaysOf(state)).not.toThrow()
    for (const state of ['DE-XX', 'DE-', 'DE', '', 'AT-9', 'DE-constructor'])
      expect(() => holidaysOf(state)).toThrow(`unknown state ${state}`)
  })
})
