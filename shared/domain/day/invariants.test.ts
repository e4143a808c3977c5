import { expect, test } from 'vitest'
import { at, morning, SYSTEM } from '../testing/smallTown.ts'
import { Story } from '../testing/story.ts'
import { violations } from './invariants.ts'
import type { CounterState, Day, Ticket } from './state.ts'

/**
 * Number 1 is served at `platz-1`, 2 was missed, 3 parked, 4 cancelled; 5 and 6 wait, `platz-2` is free,
 * `platz-3` closed.
 */
function busyDay(): Day {
  const town = new Story().at('08:30').open(1, 2)
  town.pullMany(6)
  town.clerk(2, { type: 'call', ticket: 2 })
  town.clerk(2, 'miss')
  town.clerk(2, { type: 'call', ticket: 3 })
  town.clerk(2, 'here')
  town.clerk(2, { type: 'park', reason: 'photo' })
  town.clerk(2, { type: 'cancel', ticket: 4 })
  town.clerk(1, 'next')
  town.clerk(1, 'here')
  return town.day
}

const day = busyDay()

function withTicket(id: number, change: Partial<Ticket>): Partial<Day> {
  return { tickets: day.tickets.map((t) => (t.id === id ? { ...t, ...change } : t)) }
}

function withCounter(id: string, change: Partial<CounterState>): Partial<Day> {
  const counter = day.counters[id]
  return counter ? { counters: { ...day.counters, [id]: { ...counter, ...change } } } : {}
}

const entry = day.undo['platz-1']
const waiting: Partial<Ticket> = { state: { is: 'waiting' } }

test('a sound day has none', () => {
  expect(violations(day)).toEqual([])
})

test('a day that was closed in good order has none', () => {
  const town = new Story().at('08:30').open(1)
  town.pullMany(2)
  town.serve(1)
  town.ask(SYSTEM, { type: 'closeDay', cause: 'idle' })
  expect(violations(town.day)).toEqual([])
})

test.each<[change: Partial<Day>, sentences: string[]]>([
  [withTicket(6, { label: '5' }), ['ticket 6 is "5" and not number 6']],
  [{ series: { '': 5 } }, ['series "" counts 5, but 6 numbers are out']],
  [
    withTicket(6, { label: 'A 001' }),
    ['series "" counts 6, but 5 numbers are out', 'series "A" counts 0, but 1 numbers are out'],
  ],
  [withTicket(6, { id: 7 }), ['ticket 7 stands at position 6', 'line is 5 6, not 5 7']],
  [withTicket(1, { further: ['ausweis'] }), ['ticket 1 has a service twice']],
  [withTicket(1, { party: 0 }), ['ticket 1 stands for 0 people']],
  [withTicket(4, { note: 'begonnen' }), ['ticket 4 ended and keeps a note']],
  [withTicket(1, { lastCalled: true }), ['ticket 1 had its last call before it was missed']],
  [
    withTicket(5, { splitFrom: 6 }),
    ['ticket 5 cannot be a part of ticket 6', 'session vormittag counts 6, but 5 numbers are out'],
  ],
  [{ line: [6, 5] }, ['line is 6 5, not 5 6']],
  [{ line: [5] }, ['line is 5, not 5 6']],
  [{ line: [5, 6, 6] }, ['line is 5 6 6, not 5 6']],
  [withTicket(5, { rank: at('09:00') }), ['ticket 5 ranks later than it was issued', 'line is 5 6, not 6 5']], // prettier-ignore
  [{ missed: [] }, ['missed is empty, not 2']],
  [{ parked: [3, 2] }, ['parked is 2 3, not 3']],
  [withTicket(2, { missedBefore: false }), ['ticket 2 is missed but does not know it']],
  [
    withTicket(5, { state: { is: 'parked', counter: 'platz-1', at: at('08:30'), reason: 'form' } }),
    ['ticket 5 is parked but was never called', 'line is 5 6, not 6', 'parked is 3, not 3 5'],
  ],
  [
    withCounter('platz-2', { ticket: 1, idleSince: null }),
    ['ticket 1 is serving at 2 counters', 'counter platz-2 has ticket 1, which is not there'],
  ],
  [
    withCounter('platz-1', { ticket: null, idleSince: at('08:30') }),
    ['ticket 1 is serving at 0 counters'],
  ],
  [
    withTicket(1, waiting),
    ['line is 5 6, not 1 5 6', 'counter platz-1 has ticket 1, which is not there'],
  ],
  [withCounter('platz-1', { is: 'closed' }), ['counter platz-1 is closed and has ticket 1']],
  [withCounter('platz-1', { pauseReason: 'break' }), ['counter platz-1 is open for break']],
  [
    withCounter('platz-1', { backAt: at('09:00') }),
    [`counter platz-1 is open until ${at('09:00')}`],
  ],
  [
    withCounter('platz-2', { idleSince: null }),
    ['counter platz-2 has ticket null and is idle since null'],
  ],
  [withCounter('platz-3', { id: 'platz-2' }), ['counter platz-2 is kept as platz-3']],
  [
    { plan: { ...day.plan, counters: day.plan.counters.slice(0, 2) } },
    ['counter platz-3 is not in the plan'],
  ],
  [{ returned: [] }, ['places came back from empty, not from 4']],
  [{ returned: [...day.returned, ...day.returned] }, ['places came back from 4 4, not from 4']],
  [
    { quota: { vormittag: { issued: 5, changedTo: null } } },
    ['session vormittag counts 5, but 6 numbers are out'],
  ],
  [
    { quota: { vormittag: { issued: 6, changedTo: 4 } } },
    ['session vormittag has 5 places taken of 4'],
  ],
  [
    { callCount: 2 },
    ['3 calls were made, but only 2 are counted', 'call 3 is beyond the 2 counted'],
  ],
  [{ calls: day.calls.toReversed() }, ['call 2 is out of order', 'call 1 is out of order']],
  [
    { calls: day.calls.map((call) => ({ ...call, ticket: call.call === 3 ? 5 : call.ticket })) },
    ['call 3 is of ticket 5, never called'],
  ],
  [
    { help: { 'platz-9': { since: at('08:30'), answeredBy: [] } } },
    ['counter platz-9 needs help but does not exist'],
  ],
  [
    { help: { 'platz-1': { since: at('08:30'), answeredBy: ['platz-1', null, null] } } },
    ['counter platz-1 answers its own call for help', 'help for platz-1 is answered twice'],
  ],
  [
    withTicket(6, { firstCalledAt: at('08:30') }),
    [`ticket 6 has 0 calls, the first at ${at('08:30')}`],
  ],
  [
    { plan: { ...day.plan, sessions: [morning([['07:45', 40]], { until: at('07:50') })] } },
    [
      `session vormittag ends at ${at('07:50')}, before it begins`,
      'session vormittag gives out numbers after its end',
    ],
  ],
  [
    {
      plannedEnds: {
        mittag: { until: at('13:00'), ticketsUntil: at('13:00') },
        vormittag: { until: at('12:30'), ticketsUntil: at('12:30') },
      },
    },
    [
      'session mittag was changed but does not exist',
      'session vormittag was changed to what it was',
    ],
  ],
  [{ undo: entry ? { 'platz-2': entry } : {} }, ['counter platz-2 could undo for platz-1']],
  [
    {
      undo: entry ? { 'platz-9': { ...entry, counter: { ...entry.counter, id: 'platz-9' } } } : {},
    },
    ['counter platz-9 could undo but does not exist'],
  ],
])('what is wrong is told in a sentence', (change, sentences) => {
  expect(violations({ ...day, ...change })).toEqual(sentences)
})

test('what is newer than its day is told', () => {
  const faults = violations({ ...day, revision: 3, undo: {} })
  expect(faults).toContain('ticket 6 is newer than its day')
  expect(faults).toContain('counter platz-1 is newer than its day')
})

test('after closing, everything that goes on is told', () => {
  const notice = { text: { de: 'Der Aufzug steht.' }, until: null }
  expect(violations({ ...day, closedAt: at('12:45'), notice })).toEqual([
    'the day is closed, but ticket 1 is serving',
    'the day is closed, but ticket 2 is missed',
    'the day is closed, but ticket 3 is parked',
    'the day is closed, but ticket 5 is waiting',
    'the day is closed, but ticket 6 is waiting',
    'the day is closed, but counter platz-1 is open',
    'the day is closed, but counter platz-2 is open',
    'the day is closed, but counter platz-2 could undo',
    'the day is closed, but counter platz-1 could undo',
    'the day is closed, but there is a message',
  ])
})
