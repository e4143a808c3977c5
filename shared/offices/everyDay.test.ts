/**
 * The five offices, asked for every day of three years. The answers stand here once more, written
 * differently: as a table by weekday, with Saturdays counted by hand, holidays and clock changes as
 * plain lists, and no Temporal.
 */
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test, vi } from 'vitest'
import { type Office, parseOffice } from '#shared/domain/config.ts'
import { hoursOn, nextSession, type Session } from '#shared/domain/hours.ts'
import { holidaysOf } from '../../server/holidays.ts'
import { OFFICES } from './index.ts'

// The machine stands on the other side of the date line: no answer may depend on that.
vi.hoisted(() => {
  process.env['TZ'] = 'Pacific/Kiritimati'
})

type Hours = [kind: Session['kind'], from: string, until: string, ticketsFrom?: string]
type Week = Partial<Record<'Mo' | 'Di' | 'Mi' | 'Do' | 'Fr' | 'Sa' | 'So', Hours[]>>
/** `secondAndFourth`: the hours of a month's second and fourth Saturday alone. */
type Table = { first?: string; week: Week; secondAndFourth?: Hours[] }

const bergkamenFullDay: Hours[] = [
  ['appointment', '08:00', '16:00'],
  ['walkIn', '08:00', '16:00'],
]
const krefeldFullDay: Hours[] = [['phone', '08:00', '17:00']]
const altenaMorning: Hours = ['appointment', '08:00', '12:00']
const emergencies: Hours = ['phone', '08:00', '09:00']
const brandenburgOpen: Hours[] = [
  emergencies,
  ['walkIn', '09:00', '11:30'],
  ['walkIn', '13:00', '15:00'],
]

const TABLES: Record<string, Table> = {
  willich: { first: '2020-11-17', week: { Di: [['walkIn', '08:00', '12:30', '07:45']] } },
  krefeld: {
    week: {
      Mo: krefeldFullDay,
      Di: krefeldFullDay,
      Mi: krefeldFullDay,
      Do: krefeldFullDay,
      Fr: [['phone', '08:00', '13:00']],
    },
  },
  bergkamen: {
    week: {
      Mo: bergkamenFullDay,
      Di: bergkamenFullDay,
      Mi: bergkamenFullDay,
      Do: bergkamenFullDay.map(([kind, from]) => [kind, from, '18:00']),
      Fr: bergkamenFullDay.map(([kind, from]) => [kind, from, '12:00']),
      Sa: bergkamenFullDay.map(([kind]) => [kind, '09:00', '12:00']),
    },
  },
  altena: {
    first: '2021-06-21',
    week: {
      Mo: [altenaMorning],
      Di: [altenaMorning],
      Mi: [altenaMorning],
      Do: [altenaMorning, ['appointment', '14:00', '17:00']],
      Fr: [altenaMorning],
    },
  },
  brandenburg: {
    first: '2021-09-01',
    week: {
      Mo: brandenburgOpen,
      Di: [emergencies, ['appointment', '09:00', '11:30'], ['walkIn', '14:00', '18:00']],
      Mi: [emergencies, ['appointment', '09:00', '11:30']],
      Do: brandenburgOpen,
      Fr: [['appointment', '08:00', '12:00'], emergencies],
    },
    secondAndFourth: [['appointment', '08:00', '12:00']],
  },
}

const HOLIDAYS: Record<string, string> = {
  'DE-NW': `
    2020-01-01 2020-04-10 2020-04-13 2020-05-01 2020-05-21 2020-06-01 2020-06-11 2020-10-03
    2020-11-01 2020-12-25 2020-12-26
    2021-01-01 2021-04-02 2021-04-05 2021-05-01 2021-05-13 2021-05-24 2021-06-03 2021-10-03
    2021-11-01 2021-12-25 2021-12-26
    2022-01-01 2022-04-15 2022-04-18 2022-05-01 2022-05-26 2022-06-06 2022-06-16 2022-10-03
    2022-11-01 2022-12-25 2022-12-26`,
  'DE-BB': `
    2020-01-01 2020-04-10 2020-04-12 2020-04-13 2020-05-01 2020-05-21 2020-05-31 2020-06-01
    2020-10-03 2020-10-31 2020-12-25 2020-12-26
    2021-01-01 2021-04-02 2021-04-04 2021-04-05 2021-05-01 2021-05-13 2021-05-23 2021-05-24
    2021-10-03 2021-10-31 2021-12-25 2021-12-26
    2022-01-01 2022-04-15 2022-04-17 2022-04-18 2022-05-01 2022-05-26 2022-06-05 2022-06-06
    2022-10-03 2022-10-31 2022-12-25 2022-12-26`,
}

/** First days of summer time and of winter time. */
const CLOCKS = [
  ['2020-03-29', '2020-10-25'],
  ['2021-03-28', '2021-10-31'],
  ['2022-03-27', '2022-10-30'],
] as const

/** A time of day in Germany, by the light of day, as the moment in UTC. */
function moment(iso: string, time: string): string {
  const summer = CLOCKS.some(([first, last]) => first <= iso && iso < last)
  return new Date(Date.parse(`${iso}T${time}:00Z`) - (summer ? 2 : 1) * 3_600_000).toISOString()
}

type Expected = { iso: string; closed: boolean; sessions: Required<Hours>[] }

function expectedDays(table: Table, holidays: string, year: number): Expected[] {
  const { first = '', week, secondAndFourth = [] } = table
  const byDay = [week.So, week.Mo, week.Di, week.Mi, week.Do, week.Fr, week.Sa]
  const days: Expected[] = []
  let saturdays = 0
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const day = new Date(at)
    const iso = day.toISOString().slice(0, 10)
    const isSaturday = day.getUTCDay() === 6
    if (iso.endsWith('-01')) saturdays = 0
    if (isSaturday) saturdays++
    const special = isSaturday && (saturdays === 2 || saturdays === 4) ? secondAndFourth : []
    const open = iso < first ? [] : [...(byDay[day.getUTCDay()] ?? []), ...special]
    const holiday = holidays.includes(iso)
    days.push({
      iso,
      closed: holiday && open.length > 0,
      sessions: (holiday ? [] : open).map(([kind, from, until, ticketsFrom = from]) => [
        kind,
        moment(iso, from),
        moment(iso, until),
        moment(iso, ticketsFrom),
      ]),
    })
  }
  return days
}

const parsed = (id: string): Office => {
  const result = parseOffice(OFFICES[id])
  if ('faults' in result) throw new Error(result.faults.join('\n'))
  return result.office
}

const asked = ({ kind, from, until, ticketsFrom }: Session) => [kind, from, until, ticketsFrom]

test('the machine really runs in another zone', () => {
  expect(new Date(2021, 5, 3).getTimezoneOffset()).toBe(-14 * 60)
  expect(Temporal.Now.timeZoneId()).toBe('Pacific/Kiritimati')
})

describe.each(Object.entries(TABLES))('%s', (id, table) => {
  const office = parsed(id)
  const holidays = holidaysOf(office.state)
  const expectedOf = (year: number) => expectedDays(table, HOLIDAYS[office.state] ?? '', year)

  test.each([2020, 2021, 2022])('is open on exactly the right days of %i', (year) => {
    const expected = expectedOf(year)
    const answered = expected.map(({ iso }) => {
      const day = hoursOn(office, Temporal.PlainDate.from(iso), holidays)
      return { iso, closed: day.closedBecause !== null, sessions: day.sessions.map(asked) }
    })
    expect(answered).toEqual(expected)
  })

  test('knows its next session of each kind at any moment', () => {
    const all = [2020, 2021, 2022].flatMap(expectedOf).flatMap(({ sessions }) => sessions)
    fc.assert(
      fc.property(
        fc.constantFrom('walkIn', 'appointment', 'phone'),
        // From the first day on, all offices begin within the 400 days that are searched.
        fc.date({ min: new Date('2020-09-01'), max: new Date('2021-12-15'), noInvalidDate: true }),
        (kind, at) => {
          const after = at.toISOString()
          const next = nextSession(office, after, kind, holidays)
          const wanted = all.find((s) => s[0] === kind && s[3] > after)
          expect(next && asked(next)).toEqual(wanted ?? null)
        },
      ),
    )
  })
})

test('all five are asked', () => {
  expect(Object.keys(TABLES)).toEqual(Object.keys(OFFICES))
})
