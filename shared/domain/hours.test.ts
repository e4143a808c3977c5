import { Temporal } from 'temporal-polyfill'
import { describe, expect, test, vi } from 'vitest'
import { brandenburg as brandenburgInput } from '#shared/offices/brandenburg.ts'
import { willich as willichInput } from '#shared/offices/willich.ts'
import { holidaysOf } from '../../server/holidays.ts'
import { type Office, type OfficeInput, parseOffice } from './config.ts'
import { type Holidays, hoursOn, nextSession, type Session } from './hours.ts'
import { dateIn, minutesBetween } from './moment.ts'

// The machine stands on the other side of the date line: no answer may depend on that.
// Every day of three years for each of the five offices: shared/offices/everyDay.test.ts.
vi.hoisted(() => {
  process.env['TZ'] = 'Pacific/Kiritimati'
})

function parsed(input: unknown): Office {
  const result = parseOffice(input)
  if ('faults' in result) throw new Error(result.faults.join('\n'))
  return result.office
}

type Rule = OfficeInput['sessions'][number]
type Exception = NonNullable<OfficeInput['exceptions']>[number]

const brandenburg = parsed(brandenburgInput)
const willich = (...exceptions: Exception[]) => parsed({ ...willichInput, exceptions })
const withRule = (rule: Omit<Rule, 'id' | 'kind'>, zone = 'Europe/Berlin') =>
  parsed({ ...willichInput, zone, sessions: [{ ...rule, id: 'regel', kind: 'appointment' }] })

type Hours = Extract<Exception, { type: 'extra' }>['sessions'][number]
const evening: Hours = {
  id: 'abend',
  kind: 'walkIn',
  from: '17:00',
  until: '19:00',
  quota: [{ count: 9 }],
}
const extra = (date: string, hours = evening): Exception => ({
  type: 'extra',
  date,
  sessions: [hours],
})
const changed = (date: string): Exception => ({ type: 'changed', date, sessions: [evening] })

const none: Holidays = () => null
const inNorthRhine = holidaysOf('DE-NW')
const on = (office: Office, date: string, holidays = none) =>
  hoursOn(office, Temporal.PlainDate.from(date), holidays)
/** From and until in UTC, without date and seconds. */
const utc = ({ from, until }: Session) => `${from.slice(11, 16)}-${until.slice(11, 16)}`
const heldOn = (office: Office, date: string) => on(office, date).sessions.map(utc)

test('the machine really runs in another zone', () => {
  expect(Temporal.Now.timeZoneId()).toBe('Pacific/Kiritimati')
})

describe('the first Tuesday in Willich', () => {
  test('the session with everything a day needs', () => {
    expect(on(willich(), '2020-11-17', inNorthRhine)).toEqual({
      sessions: [
        {
          id: 'dienstag',
          kind: 'walkIn',
          from: '2020-11-17T07:00:00.000Z',
          until: '2020-11-17T11:30:00.000Z',
          ticketsFrom: '2020-11-17T06:45:00.000Z',
          ticketsUntil: '2020-11-17T11:30:00.000Z',
          releases: [
            { at: '2020-11-17T06:45:00.000Z', count: 40 },
            { at: '2020-11-17T09:00:00.000Z', count: 20 },
          ],
          services: null,
        },
      ],
      closedBecause: null,
      trial: false,
    })
  })

  test('nothing on the Tuesday before, nothing on the day after', () => {
    expect(on(willich(), '2020-11-10').sessions).toEqual([])
    expect(on(willich(), '2020-11-18').sessions).toEqual([])
  })
})

describe('rules', () => {
  const saturdays = { weekdays: [6], from: '08:00', until: '12:00' }

  test('hold from their first to their last day, both included', () => {
    const office = withRule({ ...saturdays, validFrom: '2021-09-11', validUntil: '2021-09-25' })
    const dates = ['2021-09-04', '2021-09-11', '2021-09-18', '2021-09-25', '2021-10-02']
    expect(dates.map((date) => heldOn(office, date).length)).toEqual([0, 1, 1, 1, 0])
  })

  test('second and fourth means the weekday, not the week', () => {
    const office = withRule({ ...saturdays, nth: [2, 4] })
    // May 2021 began on a Saturday, so that the second one came earliest; August's on a Sunday, latest.
    const may = ['2021-05-01', '2021-05-08', '2021-05-15', '2021-05-22', '2021-05-29']
    const august = ['2021-08-07', '2021-08-14', '2021-08-21', '2021-08-28']
    expect(may.map((date) => heldOn(office, date).length)).toEqual([0, 1, 0, 1, 0])
    expect(august.map((date) => heldOn(office, date).length)).toEqual([0, 1, 0, 1])
  })

  test('29 February 2020 was a fifth Saturday', () => {
    const office = withRule({ ...saturdays, nth: [5], validUntil: '2020-02-29' })
    expect(heldOn(office, '2020-02-29')).toEqual(['07:00-11:00'])
    expect(heldOn(office, '2020-02-22')).toEqual([])
    expect(nextSession(office, '2020-02-28T12:00:00.000Z', 'appointment', none)?.from).toBe(
      '2020-02-29T07:00:00.000Z',
    )
    expect(nextSession(office, '2020-02-29T12:00:00.000Z', 'appointment', none)).toBeNull()
  })
})

describe('exceptions', () => {
  const closed: Exception = {
    type: 'closed',
    from: '2020-12-21',
    until: '2021-01-10',
    reason: { de: 'Zwischen den Jahren geschlossen' },
  }

  test('closed: no session from the first to the last day, and the reason is told', () => {
    const office = willich(closed)
    expect(heldOn(office, '2020-12-15')).toEqual(['07:00-11:30'])
    for (const tuesday of ['2020-12-22', '2020-12-29', '2021-01-05'])
      expect(on(office, tuesday)).toMatchObject({ sessions: [], closedBecause: closed.reason })
    expect(heldOn(office, '2021-01-12')).toEqual(['07:00-11:30'])
  })

  test('closed: both ends belong to it', () => {
    const from = willich({ ...closed, from: '2020-12-22', until: '2020-12-22' })
    expect(heldOn(from, '2020-12-22')).toEqual([])
  })

  test('closed: no reason is given for a day that has no hours anyway', () => {
    expect(on(willich(closed), '2020-12-23')).toMatchObject({ sessions: [], closedBecause: null })
    // Fronleichnam is a Thursday.
    expect(on(willich(), '2021-06-03', inNorthRhine).closedBecause).toBeNull()
  })

  test('a public holiday closes, and says its name', () => {
    // Allerheiligen 2022 was a Tuesday.
    expect(on(willich(), '2022-11-01', inNorthRhine)).toMatchObject({
      sessions: [],
      closedBecause: { de: 'Allerheiligen', en: "All Saints' Day" },
    })
    expect(on(willich(), '2022-11-01').sessions).toHaveLength(1)
  })

  test('extra: stands beside the usual session, in order of time', () => {
    expect(heldOn(willich(extra('2020-12-15')), '2020-12-15')).toEqual([
      '07:00-11:30',
      '16:00-18:00',
    ])
    const office = willich(extra('2020-12-15', { ...evening, from: '06:00', until: '07:00' }))
    expect(heldOn(office, '2020-12-15')).toEqual(['05:00-06:00', '07:00-11:30'])
  })

  test('extra: opens a day that is otherwise closed, on a holiday and in closed weeks', () => {
    const holiday = on(willich(extra('2022-11-01')), '2022-11-01', inNorthRhine)
    expect(holiday).toMatchObject({ closedBecause: null })
    expect(holiday.sessions.map(utc)).toEqual(['16:00-18:00'])
    expect(heldOn(willich(closed, extra('2020-12-22')), '2020-12-22')).toEqual(['16:00-18:00'])
    expect(heldOn(willich(extra('2020-11-19')), '2020-11-19')).toEqual(['16:00-18:00'])
  })

  test('changed: takes the place of the usual session, that day alone', () => {
    const office = willich(changed('2020-12-15'))
    expect(heldOn(office, '2020-12-15')).toEqual(['16:00-18:00'])
    expect(heldOn(office, '2020-12-22')).toEqual(['07:00-11:30'])
    expect(on(willich(changed('2022-11-01')), '2022-11-01', inNorthRhine).sessions).toHaveLength(1)
  })

  test('changed twice: both hold', () => {
    const late: Exception = {
      type: 'changed',
      date: '2020-12-15',
      sessions: [{ ...evening, id: 'spaet', from: '19:00', until: '20:00' }],
    }
    const office = willich(changed('2020-12-15'), late)
    expect(heldOn(office, '2020-12-15')).toEqual(['16:00-18:00', '18:00-19:00'])
  })

  test('changed and extra together', () => {
    const late = extra('2020-12-15', { ...evening, id: 'spaet', from: '19:00', until: '20:00' })
    expect(heldOn(willich(late, changed('2020-12-15')), '2020-12-15')).toEqual([
      '16:00-18:00',
      '18:00-19:00',
    ])
  })

  test('a rehearsal marks its day, and no other', () => {
    const office = willich({ type: 'extra', date: '2020-11-10', sessions: [evening], trial: true })
    expect(on(office, '2020-11-10').trial).toBe(true)
    expect(on(office, '2020-11-17').trial).toBe(false)
  })
})

describe('clock changes', () => {
  const night = withRule({ weekdays: [7], from: '01:30', until: '03:30' })
  const minutes = ({ from, until }: Session) => minutesBetween(from, until)

  test('29 March 2020: the night session is an hour shorter', () => {
    const { sessions } = on(night, '2020-03-29')
    expect(sessions.map(utc)).toEqual(['00:30-01:30'])
    expect(sessions.map(minutes)).toEqual([60])
  })

  test('25 October 2020: the night session is an hour longer', () => {
    const { sessions } = on(night, '2020-10-25')
    expect(sessions.map(({ from }) => from)).toEqual(['2020-10-24T23:30:00.000Z'])
    expect(sessions.map(({ until }) => until)).toEqual(['2020-10-25T02:30:00.000Z'])
    expect(sessions.map(minutes)).toEqual([180])
    expect(on(night, '2020-10-18').sessions.map(minutes)).toEqual([120])
  })

  test('a time that is skipped comes an hour later, one that comes twice is the first', () => {
    const office = withRule({ weekdays: [7], from: '02:30', until: '04:00' })
    expect(heldOn(office, '2020-03-29')).toEqual(['01:30-02:00'])
    expect(heldOn(office, '2020-10-25')).toEqual(['00:30-03:00'])
  })

  test('eight in the morning stays eight in the morning', () => {
    const office = withRule({ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '08:00', until: '12:00' })
    const openings = (...dates: string[]) =>
      dates.map((date) => heldOn(office, date)[0]?.slice(0, 5))
    expect(openings('2020-03-28', '2020-03-29', '2020-03-30')).toEqual(['07:00', '06:00', '06:00'])
    expect(openings('2020-10-24', '2020-10-25', '2020-10-26')).toEqual(['06:00', '07:00', '07:00'])
    expect(openings('2021-03-27', '2021-03-28')).toEqual(['07:00', '06:00'])
    expect(openings('2021-10-30', '2021-10-31')).toEqual(['06:00', '07:00'])
  })

  test('an office in New York keeps the hours of New York', () => {
    const office = withRule({ weekdays: [2], from: '20:00', until: '21:00' }, 'America/New_York')
    expect(heldOn(office, '2021-01-05')).toEqual(['01:00-02:00'])
    expect(heldOn(office, '2021-07-06')).toEqual(['00:00-01:00'])
    // It is Wednesday in UTC already, and still Tuesday there.
    const after = '2021-01-06T00:30:00.000Z'
    expect(dateIn(after, office.zone).toString()).toBe('2021-01-05')
    expect(nextSession(office, after, 'appointment', none)?.from).toBe('2021-01-06T01:00:00.000Z')
  })
})

describe('the next session', () => {
  const next = (office: Office, after: string, holidays = none) =>
    nextSession(office, after, 'walkIn', holidays)?.from.slice(0, 10) ?? null

  test('is today while numbers are still to come, and next week from the first number on', () => {
    expect(next(willich(), '2020-11-24T06:44:59.999Z')).toBe('2020-11-24')
    expect(next(willich(), '2020-11-24T06:45:00.000Z')).toBe('2020-12-01')
  })

  test('long before the trial it is the first day of the trial', () => {
    expect(next(willich(), '2020-01-01T00:00:00.000Z')).toBe('2020-11-17')
  })

  test('over New Year', () => {
    expect(next(willich(), '2020-12-29T12:00:00.000Z', inNorthRhine)).toBe('2021-01-05')
  })

  test('skips a holiday', () => {
    expect(next(willich(), '2022-10-26T12:00:00.000Z', inNorthRhine)).toBe('2022-11-08')
  })

  test('skips closed weeks', () => {
    const office = willich({
      type: 'closed',
      from: '2020-12-21',
      until: '2021-02-07',
      reason: { de: 'Umbau' },
    })
    expect(next(office, '2020-12-16T12:00:00.000Z')).toBe('2021-02-09')
  })

  test('finds an extra session before the usual one', () => {
    expect(next(willich(extra('2020-11-19')), '2020-11-17T12:00:00.000Z')).toBe('2020-11-19')
  })

  test('the second of two on one day', () => {
    const afternoon = nextSession(brandenburg, '2021-09-06T07:30:00.000Z', 'walkIn', none)
    expect(afternoon).toMatchObject({ id: 'montag-spaet', from: '2021-09-06T11:00:00.000Z' })
  })

  test('of another kind, in Brandenburg: the appointment after Monday is on Tuesday', () => {
    const found = (kind: Session['kind']) =>
      nextSession(brandenburg, '2021-09-06T14:00:00.000Z', kind, none)?.from
    expect(found('appointment')).toBe('2021-09-07T07:00:00.000Z')
    expect(found('walkIn')).toBe('2021-09-07T12:00:00.000Z')
    expect(found('phone')).toBe('2021-09-07T06:00:00.000Z')
  })

  test('is null where there is none', () => {
    expect(nextSession(willich(), '2020-11-17T12:00:00.000Z', 'appointment', none)).toBeNull()
    const ended = parsed({
      ...willichInput,
      sessions: willichInput.sessions.map((s) => ({ ...s, validUntil: '2020-12-15' })),
    })
    expect(next(ended, '2020-12-08T12:00:00.000Z')).toBe('2020-12-15')
    expect(next(ended, '2020-12-15T12:00:00.000Z')).toBeNull()
    expect(next(parsed({ ...willichInput, sessions: [] }), '2020-12-15T12:00:00.000Z')).toBeNull()
  })
})
