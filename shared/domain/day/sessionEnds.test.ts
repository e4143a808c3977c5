import { describe, expect, test } from 'vitest'
import { issuingAt, releasesOf } from '../quota.ts'
import { at, MANAGER, morning, smallTown, SYSTEM } from '../testing/smallTown.ts'
import { Story } from '../testing/story.ts'
import { nextMoment } from './moments.ts'
import { planAsMade } from './sessionEnds.ts'

const change = (town: Story, until: string | null, session = 'vormittag') =>
  town.ask(MANAGER, { type: 'changeSession', session, until: until && at(until) })

function ends(town: Story, id = 'vormittag') {
  const session = town.day.plan.sessions.find((s) => s.id === id)
  return [session?.until, session?.ticketsUntil]
}

const replan = (town: Story, end: string) =>
  town.ask(SYSTEM, {
    type: 'plan',
    plan: smallTown({
      sessions: [morning([['07:45', 40]], { until: at(end), ticketsUntil: at(end) })],
    }),
  })

describe('a session', () => {
  test('is extended, and numbers are given out as long', () => {
    const town = new Story().at('12:20')
    expect(change(town, '13:00')).toBe('sessionChanged')
    expect(ends(town)).toEqual([at('13:00'), at('13:00')])
    expect(town.at('12:45').pull()).toBe('issued 1')
    expect(town.at('13:00').pull()).toBe('issuingClosed')
  })

  test('ends earlier, and its numbers with it', () => {
    const town = new Story().at('10:00')
    expect(change(town, '11:00')).toBe('sessionChanged')
    expect(town.at('11:00').pull()).toBe('issuingClosed')
  })

  test('ends at once', () => {
    const town = new Story().at('10:00')
    expect(change(town, null)).toBe('sessionChanged')
    expect(ends(town)).toEqual([at('10:00'), at('10:00')])
    expect(town.pull()).toBe('issuingClosed')
    expect(change(town.later(5), null)).toBe('nothing')
    expect(ends(town)[0]).toBe(at('10:00'))
  })

  test('stops giving out numbers when it was planned to, however much longer it lasts', () => {
    const town = new Story({ sessions: [morning([['07:45', 9]], { ticketsUntil: at('12:00') })] })
    change(town.at('09:00'), '13:00')
    expect(ends(town)).toEqual([at('13:00'), at('12:00')])
    change(town, '11:30')
    expect(ends(town)).toEqual([at('11:30'), at('11:30')])
  })

  test('is as it was planned when the change is taken back', () => {
    const town = new Story({ sessions: [morning([['07:45', 9]], { ticketsUntil: at('12:00') })] })
    const before = town.day.plan
    change(town.at('09:00'), '10:00')
    change(town, '12:30')
    expect(town.day.plan).toEqual(before)
    expect(town.day.plannedEnds).toEqual({})
  })

  test.each([
    ['before now', '08:59'],
    ['on the next date', '24:30'],
    ['before it begins', '07:50'],
  ])('does not end %s', (_, until) => {
    const town = new Story().at(until === '07:50' ? '07:30' : '09:00')
    const moment = until === '24:30' ? '2020-11-17T23:30:00.000Z' : at(until)
    expect(town.ask(MANAGER, { type: 'changeSession', session: 'vormittag', until: moment })).toBe(
      'momentNotPossible',
    )
  })

  test('of another kind or of another day is not known', () => {
    const town = new Story({ sessions: [morning([], { id: 'termine', kind: 'appointment' })] })
    expect(change(town.at('09:00'), '13:00', 'termine')).toBe('unknownSession')
    expect(change(town, '13:00', 'vormittag')).toBe('unknownSession')
  })

  test('that ends early promises none of its later places', () => {
    const town = new Story({ sessions: [morning([['07:45', 1], ['10:00', 5]])] }) // prettier-ignore
    town.at('08:00').pull()
    expect(issuingAt(town.day, town.now)).toMatchObject({ nextRelease: { at: at('10:00') } })
    change(town, '09:30')
    expect(issuingAt(town.day, town.now)).toMatchObject({ is: 'soldOut', nextRelease: null })
    expect(town.day.plan.sessions.flatMap((s) => releasesOf(town.day, s))).toEqual([
      { at: at('07:45'), count: 1 },
    ])
  })

  test('wakes the office when it ends', () => {
    const town = new Story().at('12:20')
    change(town, '13:00')
    // Half an hour before it, last calls begin.
    expect(nextMoment(town.day, at('12:35'))).toBe(at('13:00'))
  })
})

describe('a new plan for the day', () => {
  test('keeps the changed end where it plans the same one', () => {
    const town = new Story().at('09:00')
    change(town, '13:00')
    replan(town, '12:30')
    expect(ends(town)).toEqual([at('13:00'), at('13:00')])
    expect(planAsMade(town.day).sessions[0]?.until).toBe(at('12:30'))
  })

  test('wins where it plans another one', () => {
    const town = new Story().at('09:00')
    change(town, '13:00')
    replan(town, '11:00')
    expect(ends(town)).toEqual([at('11:00'), at('11:00')])
    expect(town.day.plannedEnds).toEqual({})
  })

  test('may do without the session', () => {
    const town = new Story().at('09:00')
    change(town, '13:00')
    town.ask(SYSTEM, { type: 'plan', plan: smallTown({ sessions: [] }) })
    expect(town.day.plannedEnds).toEqual({})
  })
})
