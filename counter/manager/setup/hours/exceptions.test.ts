import { describe, expect, it } from 'vitest'
import { type Office, type OfficeInput, officeSchema } from '#shared/domain/config.ts'
import { OFFICES } from '#shared/offices/index.ts'
import {
  changeExceptions,
  type Dated,
  groupsIn,
  upcoming,
  withChanged,
  withClosed,
  withExtra,
  withoutExceptions,
} from './exceptions.ts'
import { changeRule, newRule, ofKind, withoutRule, withRule } from './rules.ts'

const officeOf = (name: keyof typeof OFFICES, changes: Partial<OfficeInput> = {}): Office =>
  officeSchema.parse({ ...OFFICES[name], ...changes })
const willich = officeOf('willich')
const brandenburg = officeOf('brandenburg')
const weekOf = (monday: string, sunday: string) => ({ from: monday, until: sunday })

/** What is made must be what the server takes. */
const valid = (draft: Office): Office => officeSchema.parse(JSON.parse(JSON.stringify(draft)))

describe('single dates', () => {
  it('closed from the first to the last of the chosen days', () => {
    const draft = valid(
      withClosed(willich, weekOf('2020-12-14', '2020-12-16'), { de: 'Betriebsausflug' }),
    )
    expect(draft.exceptions).toEqual([
      {
        type: 'closed',
        from: '2020-12-14',
        until: '2020-12-16',
        reason: { de: 'Betriebsausflug' },
      },
    ])
  })

  it('changed: each day that has sessions begins with those, under their own ids', () => {
    const draft = valid(withChanged(brandenburg, weekOf('2021-09-06', '2021-09-12')))
    expect(
      draft.exceptions.map((one) => one.type === 'changed' && [one.date, one.sessions.length]),
    ).toEqual([
      ['2021-09-06', 3],
      ['2021-09-07', 3],
      ['2021-09-08', 2],
      ['2021-09-09', 3],
      ['2021-09-10', 2],
      // The second Saturday; nothing on Sunday.
      ['2021-09-11', 1],
    ])
    expect(draft.exceptions[5]).toMatchObject({ sessions: [{ id: 'samstag', from: '08:00' }] })
  })

  it('additional: on every chosen day, after what there is, under an id that is free', () => {
    const once = withExtra(willich, weekOf('2020-11-24', '2020-11-25'))
    const draft = valid(withExtra(once, weekOf('2020-11-24', '2020-11-24')))
    expect(
      draft.exceptions.flatMap((one) =>
        one.type === 'extra' ? one.sessions.map(({ id, from }) => [one.date, id, from]) : [],
      ),
    ).toEqual([
      ['2020-11-24', 'zusatz', '14:00'],
      ['2020-11-25', 'zusatz', '09:00'],
      ['2020-11-24', 'zusatz-2', '14:00'],
    ])
  })

  it('equal ones of several days are changed and removed as one', () => {
    const dates = weekOf('2020-11-25', '2020-11-27')
    const draft = withExtra(willich, dates)
    const [group, ...others] = groupsIn(draft.exceptions, dates)
    expect(others).toEqual([])
    expect(group).toMatchObject({ indexes: [0, 1, 2], dates })
    const trial = changeExceptions<Dated>(draft, group!.indexes, (one) => ({ ...one, trial: true }))
    expect(trial.exceptions.map((one) => one.type === 'extra' && one.trial)).toEqual([
      true,
      true,
      true,
    ])
    expect(withoutExceptions(trial, group!.indexes).exceptions).toEqual([])
  })

  it('one that no more touches the chosen days while its date is being typed stays in sight', () => {
    const draft = withClosed(willich, weekOf('0002-01-01', '0002-01-01'), { de: '' })
    const dates = weekOf('2020-12-14', '2020-12-14')
    expect(groupsIn(draft.exceptions, dates)).toEqual([])
    expect(groupsIn(draft.exceptions, dates, [0])).toHaveLength(1)
  })

  it('what is coming is in order, days in a row are one, and the past is left out', () => {
    const past = withClosed(willich, weekOf('2020-11-02', '2020-11-03'), { de: 'Umzug' })
    const both = withExtra(
      withClosed(past, weekOf('2020-12-14', '2020-12-14'), { de: 'Ausflug' }),
      weekOf('2020-11-25', '2020-11-26'),
    )
    expect(upcoming(both.exceptions, '2020-11-17').map(({ dates }) => dates)).toEqual([
      weekOf('2020-11-25', '2020-11-26'),
      weekOf('2020-12-14', '2020-12-14'),
    ])
  })
})

describe('weekly rules', () => {
  it('a new one is valid as it is, and two of a day have different ids', () => {
    const none = officeOf('brandenburg', { sessions: [] })
    const one = withRule(none, newRule(none, 1, '09:00'))
    const two = valid(withRule(one, newRule(one, 1, '13:00')))
    expect(two.sessions.map(({ id, from, until }) => [id, from, until])).toEqual([
      ['montag', '09:00', '12:00'],
      ['montag-2', '13:00', '16:00'],
    ])
    expect(valid(withRule(none, newRule(none, 7, '23:00'))).sessions[0]?.until).toBe('23:59')
  })

  it('with appointments there are no numbers, and without there are some again', () => {
    const [tuesday] = willich.sessions
    const given = ofKind(tuesday!, 'appointment')
    const draft = valid(changeRule(willich, 'dienstag', given))
    expect(draft.sessions[0]).toMatchObject({ kind: 'appointment', quota: [] })
    expect(draft.sessions[0]).not.toHaveProperty('ticketsFrom')
    const back = valid(changeRule(draft, 'dienstag', ofKind(draft.sessions[0]!, 'walkIn')))
    expect(back.sessions[0]?.quota).toHaveLength(1)
  })

  it('is gone when it is removed', () => {
    expect(withoutRule(willich, 'dienstag').sessions).toEqual([])
  })
})
