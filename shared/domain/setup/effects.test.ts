/** What a change will do, told before it is saved. */
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { OFFICES } from '../../offices/index.ts'
import { type Office, type OfficeInput, parseOffice } from '../config.ts'
import { EMPTY_DAY, type Day, type Ticket, type TicketState } from '../day/state.ts'
import { type Holidays, hoursOn } from '../hours.ts'
import { MANAGER, at } from '../testing/smallTown.ts'
import { effectsOf } from './effects.ts'
import type { From, Setup } from './setup.ts'

const TODAY = '2020-11-17'

function valid(input: unknown): Office {
  const parsed = parseOffice(input)
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'))
  return parsed.office
}

const WILLICH: OfficeInput = OFFICES.willich!
const willich = valid(WILLICH)

const setupWith = (office: Office, planned: Setup['planned'] = null): Setup => ({
  revision: 1,
  office,
  change: 1,
  planned,
  changes: [],
})

/** Christmas in Brandenburg and in North Rhine-Westphalia, the Reformation only in the one. */
const holidaysOf =
  (state: string): Holidays =>
  (date) => {
    const iso = date.toString().slice(5)
    if (iso === '12-25') return { de: 'Weihnachten' }
    return state === 'DE-BB' && iso === '01-04' ? { de: 'Feiertag' } : null
  }

const day = (tickets: Ticket[] = [], more: Partial<Day> = {}): Day => ({
  ...EMPTY_DAY,
  plan: { ...EMPTY_DAY.plan, date: TODAY },
  tickets,
  ...more,
})

const effects = (setup: Setup, office: Office, from: From = null, of: Day = day()) =>
  effectsOf(setup, { office, from }, { today: TODAY, day: of, holidaysOf })

describe('parts', () => {
  test('are none when nothing differs', () => {
    expect(effects(setupWith(willich), valid(WILLICH))).toEqual({
      parts: [],
      days: [],
      tickets: [],
    })
  })

  test.each([
    ['office', { name: 'Anders' }],
    ['office', { instead: { de: 'Online' } }],
    ['rules', { targetMinutes: 10 }],
    ['rules', { rules: { maxRecalls: 7 } }],
    ['receipt', { receiptLines: [{ de: 'Guten Tag' }] }],
    ['waitingRoom', { waitingRoom: { news: [{ de: 'Neu' }] } }],
    ['displays', { displays: [{ id: 'oben', name: 'Oben' }] }],
    ['phrases', { notes: [] }],
    ['access', { access: { displays: 'paired' } }],
    ['hours', { exceptions: [] }],
  ] as const)('%s, when %j differs', (part, change) => {
    const before = valid({
      ...WILLICH,
      exceptions: [
        { type: 'closed', from: '1999-01-01', until: '1999-01-01', reason: { de: 'x' } },
      ],
    })
    const after = valid({ ...before, ...change })
    expect(effects(setupWith(before), after).parts).toEqual([part])
  })

  test('are told against the plan that will be replaced', () => {
    const plan = valid({ ...WILLICH, name: 'Anders' })
    const setup = setupWith(willich, { change: 2, from: '2020-12-01', office: plan })
    expect(effects(setup, plan).parts).toEqual([])
  })
})

describe('days', () => {
  const closed = valid({
    ...WILLICH,
    exceptions: [
      { type: 'closed', from: '2020-12-01', until: '2020-12-31', reason: { de: 'Umbau' } },
    ],
  })

  test('are those that become otherwise, as they were and as they will be', () => {
    const { days } = effects(setupWith(willich), closed)
    const tuesdays = ['2020-12-01', '2020-12-08', '2020-12-15', '2020-12-22', '2020-12-29']
    expect(days.map(({ after }) => after.date)).toEqual(tuesdays)
    expect(days[0]).toMatchObject({
      before: {
        closedBecause: null,
        hours: [{ from: '08:00', until: '12:30', ticketsFrom: '07:45' }],
      },
      after: { closedBecause: { de: 'Umbau' }, hours: [] },
    })
  })

  test('before the date of a plan stay as they are', () => {
    const { days } = effects(setupWith(willich), closed, '2020-12-10')
    expect(days[0]?.after.date).toBe('2020-12-15')
  })

  test('of a plan that is replaced come back', () => {
    const setup = setupWith(willich, { change: 2, from: '2020-12-10', office: closed })
    const { days } = effects(setup, willich)
    expect(days.map(({ after }) => after.date)).toEqual(['2020-12-15', '2020-12-22', '2020-12-29'])
    expect(days.every(({ after }) => after.hours.length === 1)).toBe(true)
  })
})

const TICKET: Ticket = {
  id: 1,
  label: '7',
  service: 'wohnung',
  further: [],
  session: willich.sessions[0]!.id,
  party: 1,
  channel: 'kiosk',
  issuedAt: at('08:00'),
  issuedBy: MANAGER,
  ahead: 0,
  request: 'request',
  rank: at('08:00'),
  priority: null,
  confirmed: true,
  onlyCounter: null,
  calls: 0,
  firstCalledAt: null,
  stays: [],
  missedBefore: false,
  lastCalled: false,
  note: null,
  splitFrom: null,
  state: { is: 'waiting' },
  revision: 1,
}

describe('tickets', () => {
  const [service] = willich.services
  const ticket = (more: Partial<Ticket> = {}): Ticket => ({
    ...TICKET,
    service: service!.id,
    ...more,
  })
  const because = (office: Office, one: Ticket, from: From = null, more: Partial<Day> = {}) =>
    effects(setupWith(willich), office, from, day([one], more)).tickets.map((t) => t.because)
  const serving = (counter: string): TicketState => ({ is: 'serving', counter, since: at('09:00') })

  const without = valid({
    ...willich,
    services: willich.services.slice(1),
    counters: willich.counters
      .map((c) => ({ ...c, services: c.services.filter((id) => id !== service!.id) }))
      .filter((c) => c.services.length > 0),
    sessions: willich.sessions.map(({ services, ...s }) => ({
      ...s,
      ...(services && { services: services.filter((id) => id !== service!.id) }),
    })),
  })
  const [first, ...others] = willich.counters
  const oneLess = valid({ ...willich, counters: others, displays: [] })
  const elsewhere = valid({
    ...willich,
    counters: [
      { ...first!, services: first!.services.filter((id) => id !== service!.id) },
      ...others,
    ],
  })
  const otherHours = valid({
    ...willich,
    sessions: willich.sessions.map((session) => ({ ...session, id: `${session.id}-neu` })),
  })

  test('whose service is gone', () => {
    expect(because(without, ticket())).toEqual(['serviceGone'])
  })

  test('that are at a counter that is gone', () => {
    expect(because(oneLess, ticket({ state: serving(first!.id) }))).toEqual(['counterGone'])
  })

  test('that were passed on to a counter that will not serve them', () => {
    const sent = ticket({ onlyCounter: first!.id })
    const open = { id: first!.id, is: 'open' } as Day['counters'][string]
    expect(because(elsewhere, sent, null, { counters: { [first!.id]: open } })).toEqual([
      'nobodyServes',
    ])
    expect(because(elsewhere, sent)).toEqual([])
  })

  test('whose hours are gone', () => {
    expect(because(otherHours, ticket())).toEqual(['hoursGone'])
  })

  test('are none that have ended', () => {
    expect(
      because(without, ticket({ state: { is: 'ended', how: 'served', at: at('09:00') } })),
    ).toEqual([])
  })

  test('are none when it holds from a later date, or the day is over', () => {
    expect(because(without, ticket(), '2020-12-01')).toEqual([])
    expect(because(without, ticket(), null, { closedAt: at('12:00') })).toEqual([])
  })
})

const anyOffice = fc
  .record({
    state: fc.constantFrom('DE-NW', 'DE-BB'),
    sessions: fc.array(
      fc.record({
        weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        from: fc.constantFrom('07:30', '08:00', '13:00'),
        until: fc.constantFrom('14:00', '16:30'),
        count: fc.integer({ min: 1, max: 9 }),
        nth: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), {
          nil: undefined,
        }),
        validUntil: fc.option(fc.constantFrom('2020-12-24', '2021-02-28'), { nil: undefined }),
      }),
      { maxLength: 3 },
    ),
    closed: fc.option(
      fc.record({ month: fc.integer({ min: 1, max: 4 }), days: fc.integer({ min: 1, max: 27 }) }),
    ),
  })
  .map(({ state, sessions, closed }) =>
    valid({
      ...WILLICH,
      state,
      sessions: sessions.map(({ count, nth, validUntil, ...session }, index) => ({
        ...session,
        id: `zeit-${index}`,
        kind: 'walkIn',
        quota: [{ count }],
        ...(nth && { nth }),
        ...(validUntil && { validUntil }),
      })),
      exceptions: closed
        ? [
            {
              type: 'closed',
              from: `2021-0${closed.month}-01`,
              until: `2021-0${closed.month}-${String(closed.days).padStart(2, '0')}`,
              reason: { de: 'Zu' },
            },
          ]
        : [],
    }),
  )
const anyDate = fc.constantFrom('2020-11-18', '2020-12-24', '2021-01-04', '2021-03-31')

test('of any two offices the days told are those whose hours really differ', () => {
  const property = fc.property(
    anyOffice,
    anyOffice,
    anyOffice,
    fc.option(anyDate),
    fc.option(anyDate),
    (now, planned, wanted, plannedFrom, from) => {
      const setup = setupWith(
        now,
        plannedFrom === null ? null : { change: 2, from: plannedFrom, office: planned },
      )
      const told = effects(setup, wanted, from).days.map(({ after }) => after.date)
      const differing: string[] = []
      for (
        let date = Temporal.PlainDate.from(TODAY);
        date.toString() < '2021-05-17';
        date = date.add({ days: 1 })
      ) {
        const iso = date.toString()
        const before = plannedFrom !== null && plannedFrom <= iso ? planned : now
        const after = from === null || from <= iso ? wanted : now
        const [old, next] = [before, after].map((office) =>
          hoursOn(office, date, holidaysOf(office.state)),
        )
        if (JSON.stringify(old) !== JSON.stringify(next)) differing.push(iso)
      }
      expect(told).toEqual(differing)
    },
  )
  fc.assert(property, { numRuns: 60 })
}, 60_000)
