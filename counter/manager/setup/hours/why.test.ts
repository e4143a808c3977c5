import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { type Office, type OfficeInput, parseOffice } from '#shared/domain/config.ts'
import { type CalendarDay, calendarOf } from '#shared/domain/setup/calendar.ts'
import { OFFICES } from '#shared/offices/index.ts'
import { holidaysOf } from '../../../../server/holidays.ts'
import { reasonsFor } from './why.ts'
import { wordsOf } from './words.ts'

function office(name: keyof typeof OFFICES, changes: Partial<OfficeInput> = {}): Office {
  const parsed = parseOffice({ ...OFFICES[name], ...changes })
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'))
  return parsed.office
}

function dayOf(of: Office, date: string): CalendarDay {
  const [day] = calendarOf(of, { from: date, months: 1 }, holidaysOf(of.state))
  if (!day) throw new Error('a month has days')
  return day
}

const why = (of: Office, date: string, language: 'de' | 'en' = 'de') =>
  reasonsFor(of, dayOf(of, date)).map((reason) => wordsOf(language).reason(reason, date, of))

type Exception = NonNullable<OfficeInput['exceptions']>[number]
const outing: Exception = {
  type: 'closed',
  from: '2020-12-14',
  until: '2020-12-16',
  reason: { de: 'Betriebsausflug', en: 'Staff outing' },
}
const evening: Extract<Exception, { type: 'extra' }>['sessions'][number] = {
  id: 'abend',
  kind: 'walkIn',
  from: '17:00',
  until: '19:00',
  quota: [{ count: 9 }],
}

describe('why a day is as it is', () => {
  it('as every week, with its releases', () => {
    expect(why(office('willich'), '2020-11-24')).toEqual([
      'Jeden Dienstag: 08:00 bis 12:30 Uhr ohne Termin, 60 Nummern: 40 um 07:45, 20 um 10:00.',
    ])
    expect(why(office('willich'), '2020-11-24', 'en')).toEqual([
      'Every Tuesday: 08:00 to 12:30 without appointment, 60 numbers: 40 at 07:45, 20 at 10:00.',
    ])
  })

  it('every second and fourth Saturday, and not on the others', () => {
    const brandenburg = office('brandenburg')
    expect(why(brandenburg, '2021-09-11')).toEqual([
      'Jeden 2. und 4. Samstag im Monat: 08:00 bis 12:00 Uhr mit Termin.',
    ])
    expect(why(brandenburg, '2021-09-18')).toEqual([
      'Keine Sprechzeit: nur am 2. und 4. Samstag im Monat.',
    ])
  })

  it('several sessions, one of them for one matter only', () => {
    expect(why(office('brandenburg'), '2021-09-06')).toEqual([
      'Jeden Montag: 09:00 bis 11:30 Uhr ohne Termin, 30 Nummern.',
      'Jeden Montag: 13:00 bis 15:00 Uhr ohne Termin, 24 Nummern.',
      'Jeden Montag: 08:00 bis 09:00 Uhr am Telefon, nur Dokument verloren oder gestohlen.',
    ])
  })

  it('not yet, no more, never', () => {
    expect(why(office('altena'), '2021-06-18')).toEqual([
      'Keine Sprechzeit: Freitag erst ab 21. Juni 2021.',
    ])
    const [tuesday] = office('willich').sessions
    const ended = office('willich', { sessions: [{ ...tuesday!, validUntil: '2020-12-15' }] })
    expect(why(ended, '2020-12-22')).toEqual([
      'Keine Sprechzeit: Dienstag nur bis 15. Dezember 2020.',
    ])
    expect(why(office('willich'), '2020-11-18')).toEqual([
      'Keine Sprechzeit: Mittwoch ist in der Woche nichts eingetragen.',
    ])
  })

  it('a public holiday', () => {
    // A Monday in 2022, and a Sunday in 2021.
    for (const date of ['2022-10-03', '2021-10-03'])
      expect(why(office('brandenburg'), date)).toEqual(['Feiertag: Tag der Deutschen Einheit.'])
  })

  it('closed for some days, and open all the same on one of them', () => {
    const willich = office('willich', {
      exceptions: [outing, { type: 'extra', date: '2020-12-16', sessions: [evening] }],
    })
    expect(why(willich, '2020-12-15')).toEqual([
      'Geschlossen: Betriebsausflug (14. Dezember 2020 bis 16. Dezember 2020).',
    ])
    expect(why(willich, '2020-12-16')).toEqual([
      'Geschlossen: Betriebsausflug (14. Dezember 2020 bis 16. Dezember 2020).',
      'Zusätzlich an diesem Tag: 17:00 bis 19:00 Uhr ohne Termin, 9 Nummern.',
    ])
  })

  it('changed hours hold in closed weeks too, and alone', () => {
    const willich = office('willich', {
      exceptions: [outing, { type: 'changed', date: '2020-12-15', sessions: [evening] }],
    })
    expect(why(willich, '2020-12-15')).toEqual([
      'Geänderte Zeiten an diesem Tag: 17:00 bis 19:00 Uhr ohne Termin, 9 Nummern.',
    ])
  })

  it('additional hours on a holiday: why the usual ones are not held is said too', () => {
    // Allerheiligen 2022 was a Tuesday.
    const willich = office('willich', {
      exceptions: [{ type: 'extra', date: '2022-11-01', sessions: [evening] }],
    })
    expect(why(willich, '2022-11-01')).toEqual([
      'Feiertag: Allerheiligen.',
      'Zusätzlich an diesem Tag: 17:00 bis 19:00 Uhr ohne Termin, 9 Nummern.',
    ])
  })
})

it('every session of a year in the five offices has a reason, and nothing else has one', () => {
  for (const name of Object.keys(OFFICES)) {
    const of = office(name)
    for (
      let date = Temporal.PlainDate.from('2021-06-01');
      date.year < 2022;
      date = date.add({ days: 1 })
    ) {
      const day = dayOf(of, date.toString())
      const reasons = reasonsFor(of, day)
      const held = reasons.flatMap((reason) => (reason.is === 'rule' ? [reason.rule.id] : []))
      expect(held.sort(), `${name} ${day.date}`).toEqual(day.hours.map(({ id }) => id).sort())
      expect(reasons.length, `${name} ${day.date}`).toBeGreaterThan(0)
    }
  }
})
