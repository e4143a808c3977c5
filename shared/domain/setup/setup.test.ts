/** What an office has decided about itself: the rule that whatever is saved replaces what was decided before. */
import { describe, expect, test } from 'vitest'
import { OFFICES } from '../../offices/index.ts'
import { type Office, parseOffice } from '../config.ts'
import { MANAGER, SYSTEM } from '../testing/smallTown.ts'
import { decideSetup } from './decideSetup.ts'
import {
  applyConfigured,
  type Configured,
  type From,
  newestOffice,
  changeBefore,
  officeOn,
  type Setup,
  setupOn,
} from './setup.ts'

const named = (name: string): Office => {
  const parsed = parseOffice({ ...OFFICES.willich, name })
  if ('faults' in parsed) throw new Error(parsed.faults.join())
  return parsed.office
}

type Told = [date: string, name: string, from?: From, by?: 'system']

/** At noon of each date. */
const factsOf = (...told: Told[]) =>
  told.map(([date, name, from = null, by], index): Configured & { revision: number } => ({
    type: 'configured',
    revision: index + 1,
    at: `${date}T11:00:00.000Z`,
    request: `request-${index + 1}`,
    by: by ? SYSTEM : MANAGER,
    office: named(name),
    from,
    tookBack: null,
  }))

const setupOf = (...told: Told[]): Setup => {
  const setup = factsOf(...told).reduce<Setup | null>(applyConfigured, null)
  if (!setup) throw new Error('nothing was told')
  return setup
}

const nameOn = (setup: Setup, date: string) => officeOn(setup, date).name

describe('what holds on a date', () => {
  test('is the newest that was saved at once', () => {
    expect(nameOn(setupOf(['2020-11-01', 'A'], ['2020-11-02', 'B']), '2020-11-02')).toBe('B')
  })

  test('is a plan from its date on, and not before', () => {
    const setup = setupOf(['2020-11-01', 'A'], ['2020-11-02', 'B', '2020-11-10'])
    expect([nameOn(setup, '2020-11-09'), nameOn(setup, '2020-11-10')]).toEqual(['A', 'B'])
  })

  test('is no plan that something else has replaced before its date', () => {
    const later = setupOf(
      ['2020-11-01', 'A'],
      ['2020-11-02', 'B', '2020-11-10'],
      ['2020-11-03', 'C', '2020-11-20'],
    )
    expect(nameOn(later, '2020-11-15')).toBe('A')
    const atOnce = setupOf(
      ['2020-11-01', 'A'],
      ['2020-11-02', 'B', '2020-11-10'],
      ['2020-11-03', 'C'],
    )
    expect(nameOn(atOnce, '2020-11-15')).toBe('C')
  })

  test('is a plan whose date had come before the next change was planned', () => {
    const setup = setupOf(
      ['2020-11-01', 'A'],
      ['2020-11-02', 'B', '2020-11-10'],
      ['2020-11-12', 'C', '2020-11-20'],
    )
    expect(['2020-11-19', '2020-11-20'].map((date) => nameOn(setup, date))).toEqual(['B', 'C'])
  })

  test('was written by an earlier version, which knew no plans', () => {
    const [first] = factsOf(['2020-11-01', 'A'])
    const { from: _from, tookBack: _tookBack, ...old } = first!
    expect(officeOn(applyConfigured(null, old), '2020-11-01').name).toBe('A')
  })
})

describe('a plan', () => {
  const planned: Told[] = [
    ['2020-11-01', 'A'],
    ['2020-11-02', 'B', '2020-11-10'],
  ]

  test('is what the next change is made from', () => {
    expect(newestOffice(setupOf(...planned)).name).toBe('B')
  })

  test('that was replaced says by what', () => {
    const { changes } = setupOf(...planned, ['2020-11-03', 'C'])
    expect(changes.map(({ replacedBy }) => replacedBy)).toEqual([null, 3, null])
  })

  test('that has come was replaced by nothing', () => {
    const { changes } = setupOf(...planned, ['2020-11-10', 'C'])
    expect(changes.map(({ replacedBy }) => replacedBy)).toEqual([null, null, null])
  })

  test('stays when the program itself adds a rehearsal at a start', () => {
    const setup = setupOf(...planned, ['2020-11-03', 'Probe', null, 'system'])
    expect(nameOn(setup, '2020-11-03')).toBe('Probe')
    expect(nameOn(setup, '2020-11-10')).toBe('B')
  })

  test('holds from midnight in the office, not in Greenwich', () => {
    const setup = setupOf(...planned)
    const atHalfPastMidnight = decideSetup(
      setup,
      { ...wish(setup), from: '2020-11-10' },
      '2020-11-09T23:30:00.000Z',
    )
    expect(atHalfPastMidnight).toEqual({ refusal: 'invalidFrom' })
  })
})

const wish = ({ revision }: Setup) => ({
  revision,
  office: named('Neu'),
  from: null as From,
  tookBack: null as number | null,
  by: MANAGER,
  request: 'a-request-of-its-own',
})
const NOON = '2020-11-05T11:00:00.000Z'

describe('a wish', () => {
  const setup = setupOf(['2020-11-01', 'A'], ['2020-11-02', 'B', '2020-11-10'])

  test('becomes a fact with its date', () => {
    const decided = decideSetup(setup, { ...wish(setup), from: '2020-11-06' }, NOON)
    expect(decided).toMatchObject({
      fact: { at: NOON, from: '2020-11-06', office: { name: 'Neu' } },
    })
  })

  test('of somebody who has not seen the newest change is refused', () => {
    expect(decideSetup(setup, { ...wish(setup), revision: 1 }, NOON)).toEqual({
      refusal: 'changedMeanwhile',
    })
  })

  test.each(['2020-11-05', '2020-11-04', '1999-01-01'])(
    'for %s, which is not after today, is refused',
    (from) => {
      expect(decideSetup(setup, { ...wish(setup), from }, NOON)).toEqual({ refusal: 'invalidFrom' })
    },
  )

  test('for what is planned already makes no fact', () => {
    const same = { ...wish(setup), office: named('B'), from: '2020-11-10' }
    expect(decideSetup(setup, same, NOON)).toEqual({ fact: null })
  })

  test('for what is planned, but at once, is a change', () => {
    const sooner = decideSetup(setup, { ...wish(setup), office: named('B') }, NOON)
    expect(sooner).toMatchObject({ fact: { from: null } })
  })

  test('never dates itself before the newest fact, wherever the clock was put', () => {
    const decided = decideSetup(setup, wish(setup), '2020-10-01T00:00:00.000Z')
    expect(decided).toMatchObject({ fact: { at: '2020-11-02T11:00:00.000Z' } })
  })
})

describe('taken back', () => {
  const facts = factsOf(
    ['2020-11-01', 'A'],
    ['2020-11-02', 'B'],
    ['2020-11-03', 'C', '2020-11-10'],
    ['2020-11-12', 'D', '2020-11-20'],
    ['2020-11-13', 'E', '2020-11-30'],
  )
  const setup = facts.reduce<Setup | null>(applyConfigured, null)
  const before = (revision: number) => {
    const change = setup && changeBefore(setup, revision)
    return facts.find((fact) => fact.revision === change)?.office.name ?? null
  }

  test('becomes what was in force before it was saved', () => {
    expect(before(2)).toBe('A')
  })

  test('becomes what was in force before a plan that has come, or has not yet', () => {
    expect([before(3), before(5)]).toEqual(['B', 'C'])
  })

  test('is not the first, not one that never held, and not one that there is not', () => {
    expect([1, 4, 6, 0].map(before)).toEqual([null, null, null, null])
  })

  test('gives up the plan', () => {
    const planned = setupOf(['2020-11-01', 'A'], ['2020-11-02', 'B', '2020-11-10'])
    const decided = decideSetup(
      planned,
      { ...wish(planned), office: named('A'), tookBack: 2 },
      NOON,
    )
    if (!('fact' in decided) || !decided.fact) throw new Error('refused')
    const after = applyConfigured(planned, { ...decided.fact, revision: 3 })
    expect(after).toMatchObject({ office: { name: 'A' }, planned: null })
    expect(after.changes.at(-1)).toMatchObject({ tookBack: 2, parts: ['office'] })
  })

  test('twice is refused: nothing would be otherwise', () => {
    const back = setupOf(['2020-11-01', 'A'], ['2020-11-02', 'B'], ['2020-11-03', 'A'])
    const again = { ...wish(back), office: named('A'), tookBack: 2 }
    expect(decideSetup(back, again, NOON)).toEqual({ refusal: 'cannotTakeBack' })
  })
})

test('looking at a date twice is the same as once', () => {
  const setup = setupOf(['2020-11-01', 'A'], ['2020-11-02', 'B', '2020-11-10'])
  const on = setupOn(setup, '2020-11-10')
  expect(setupOn(on, '2020-11-10')).toBe(on)
})
