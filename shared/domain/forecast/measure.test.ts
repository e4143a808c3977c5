import { expect, test } from 'vitest'
import { Story } from '../testing/story.ts'
import { measure } from './measure.ts'
import { SHARES } from './quantiles.ts'
import { usualMinutes } from './usual.ts'
import { MANAGER, smallTown, SYSTEM } from '../testing/smallTown.ts'
import { type Visit, visitsOf } from './visits.ts'

const PLAN = smallTown()

/** One after the other, without a pause; `minutes` in turn. */
function visits(count: number, minutes: number[], more: Partial<Visit> = {}): Visit[] {
  return Array.from({ length: count }, (_, i) => {
    const called = 480 + i * 30
    return {
      date: '2020-11-17',
      service: 'ausweis',
      further: 0,
      party: 1,
      counter: 'platz-1',
      doors: 480,
      issued: 475,
      called,
      arrived: called + 1,
      ended: called + 1 + (minutes[i % minutes.length] ?? 0),
      end: 'served',
      turn: 1,
      ...more,
    }
  })
}

const usual = (all: readonly Visit[], service = 'ausweis', party = 1) =>
  usualMinutes(PLAN, measure(all))({ service, further: [], party })
/** With twelve minutes configured and nothing measured. */
const CONFIGURED = usual([])

test('with little data it is nearly what was configured, with much what was measured', () => {
  expect(CONFIGURED).toBeCloseTo(12 * Math.exp(-0.125), 5)
  const [one, ten, many] = [1, 10, 400].map((count) => usual(visits(count, [24])))
  expect(one).toBeGreaterThan(CONFIGURED)
  expect(one).toBeLessThan(15)
  expect(ten).toBeGreaterThan(one ?? 0)
  expect(ten).toBeLessThan(24)
  expect(many).toBeGreaterThan(23.5)
  expect(many).toBeLessThan(24.1)
})

test('a counter that was forgotten over lunch says nothing about the matter', () => {
  const usually = visits(60, [9, 10, 11])
  const [forgotten] = visits(1, [150])
  if (!forgotten) throw new Error('no visit')
  expect(usual([...usually, forgotten])).toBeCloseTo(usual(usually), 1)
  expect(measure([...usually, forgotten]).visits).toBe(60)
})

test('what hardly anybody came for learns from everything else', () => {
  expect(usual(visits(400, [24]), 'anmeldung')).toBeGreaterThan(usual([], 'anmeldung') * 1.3)
})

test('families are measured by themselves', () => {
  const all = [...visits(200, [12]), ...visits(200, [40], { party: 3 })]
  expect(usual(all, 'ausweis', 3)).toBeGreaterThan(30)
  expect(usual(all, 'ausweis', 1)).toBeLessThan(15)
})

test('a slow counter is told from a slow matter', () => {
  const all = [...visits(100, [12]), ...visits(100, [18], { counter: 'platz-2' })]
  const { counters } = measure(all)
  const ratio = Math.exp((counters['platz-2']?.log ?? 0) - (counters['platz-1']?.log ?? 0))
  expect(ratio).toBeGreaterThan(1.35)
  expect(ratio).toBeLessThan(1.5)
})

test('a clerk who was away while somebody waited is measured, one who had nobody to call is not', () => {
  const [first, second] = visits(2, [10])
  if (!first || !second) throw new Error('no visits')
  const longest = (next: Visit) => measure([first, next]).turn.quantiles.at(-1)
  expect(longest(second)).toBeCloseTo(19)
  expect(longest({ ...second, issued: second.called - 1 })).toBe(0)
})

test('a day tells its stays: who came, who did not, who was set aside and came back', () => {
  const town = new Story().at('07:50')
  town.pullMany(2)
  town.at('08:02').open(1).clerk(1, 'next')
  town.at('08:04').clerk(1, 'miss')
  town.clerk(1, 'next')
  town.at('08:05').clerk(1, 'here')
  town.at('08:10').clerk(1, { type: 'park', reason: 'photo' })
  town.at('08:20').clerk(1, { type: 'resume', ticket: 2 })
  town.at('08:21').clerk(1, 'here')
  town.at('08:24').clerk(1, 'finish')
  expect(
    visitsOf(town.day).map(({ called, arrived, ended, end, turn }) => [
      turn,
      end,
      called - 420,
      arrived && arrived - 420,
      ended - 420,
    ]),
  ).toEqual([
    [1, 'missed', 2, null, 4],
    [1, 'parked', 4, 5, 10],
    [2, 'served', 20, 21, 24],
  ])
})

test('an undone end is no end', () => {
  const town = new Story().at('08:00').open(1)
  town.pull()
  town.clerk(1, 'next')
  town.clerk(1, 'here')
  town.at('08:10').clerk(1, 'finish')
  town.later(2).clerk(1, 'undo')
  expect(visitsOf(town.day)).toEqual([])
})

test('a day is told once what others taught, and by the office alone', () => {
  const town = new Story()
  const learn = { type: 'learn', times: measure(visits(5, [20])) } as const
  expect(town.ask(MANAGER, learn)).toBe('notAllowed')
  expect(town.ask(SYSTEM, learn)).toBe('timesMeasured')
  expect(town.ask(SYSTEM, { ...learn, times: measure([]) })).toBe('nothing')
  expect(town.day.times?.visits).toBe(5)
})

test('nothing measured is a value too', () => {
  const times = measure([])
  expect(times).toMatchObject({ days: 0, visits: 0, services: {}, counters: {} })
  expect(times.rest.quantiles).toHaveLength(SHARES.length)
})

test('what was measured is the same out of a file, which knows no zero below zero', () => {
  const all = measure(visits(2, [2, 8]))
  expect(JSON.parse(JSON.stringify(all))).toStrictEqual(all)
})
