import { describe, expect, test } from 'vitest'
import { mulberry32 } from '../forecast/random.ts'
import { latest, minutesBetween, plusMinutes } from '../moment.ts'
import { at, morning } from '../testing/smallTown.ts'
import { counter, plan } from '../testing/plans.ts'
import { Story } from '../testing/story.ts'
import type { Visitor } from './draw.ts'
import type { Plan } from './plan.ts'
import { playDay } from './play.ts'
import { houseOf } from './setting.ts'

const visitor = (time: number, changes: Partial<Visitor> = {}): Visitor => ({
  at: time,
  service: 0,
  minutes: 10,
  comesAt: 1,
  ...changes,
})
const EIGHT = 480
const play = (changes: Partial<Plan>, visitors: Visitor[]) =>
  playDay(houseOf(plan(changes)), visitors)
const many = (count: number, time: number) => Array.from({ length: count }, () => visitor(time))

describe('who is called when', () => {
  test('those who came before the doors opened wait from then on', () => {
    const day = play({ hours: { ...plan().hours, ticketsFrom: '07:45' } }, many(3, EIGHT - 30))
    expect(day.numberedAt).toEqual([EIGHT - 15, EIGHT - 15, EIGHT - 15])
    expect([...day.waits]).toEqual([0, 0, 10])
  })

  test('a counter passes over whom it does not serve', () => {
    const services = [...plan().services, { ...plan().services[0]!, id: 'b' }]
    const day = play({ services, counters: [counter('1'), counter('2', { services: ['b'] })] }, [
      ...many(3, EIGHT),
      visitor(EIGHT, { service: 1 }),
    ])
    expect([...day.waits]).toEqual([0, 10, 20, 0])
  })

  test('a pause begins when whoever is there is done, and lasts as long as it should', () => {
    const counters = [counter('1', { pause: { at: '08:05', minutes: 15 } })]
    expect([...play({ counters }, many(2, EIGHT)).waits]).toEqual([0, 25])
  })

  test('a counter is there at its own times', () => {
    const counters = [counter('1', { until: '08:15' }), counter('2', { from: '08:30' })]
    expect([...play({ counters }, many(4, EIGHT)).waits]).toEqual([0, 10, 30, 40])
  })

  test('a missed number keeps its place, and is called again when it is due', () => {
    const house = { counters: [counter('1')], vainMinutes: 2, betweenMinutes: 1 }
    const visitors = [visitor(EIGHT, { comesAt: 2 }), ...many(3, EIGHT)]
    const day = play({ ...house, secondChance: { afterMinutes: 12 } }, visitors)
    // Two vain minutes, two times eleven, and then the first one again before the last.
    expect([...day.waits]).toEqual([0, 2, 13, 35])
    expect(day).toMatchObject({ served: 4, missed: 0 })
    expect(play({ ...house, secondChance: null }, visitors)).toMatchObject({ served: 3, missed: 1 })
  })

  test('somebody who never comes is called twice, and then not any more', () => {
    const day = play({ secondChance: { afterMinutes: 5 }, vainMinutes: 2 }, [
      visitor(EIGHT, { comesAt: 0 }),
    ])
    expect(day).toMatchObject({ served: 0, missed: 1, leftOver: 0, inTime: 1 })
    expect(day.idleMinutes).toBe(day.thereMinutes - 4)
  })
})

describe('closing', () => {
  const late = many(2, 12 * 60 - 5)
  const one = { counters: [counter('1')] }

  test('those with a number are served on, and that is overtime', () => {
    expect(play(one, late)).toMatchObject({ served: 2, leftOver: 0, inTime: 1, overtime: 15 })
  })

  test('or are told to come another day, if that is the rule', () => {
    expect(play({ ...one, servesOn: false }, late)).toMatchObject({
      served: 1,
      leftOver: 1,
      inTime: 1,
      overtime: 5,
    })
  })

  test('nobody stays for a second chance that is not due yet: it comes at once', () => {
    const missed = [visitor(12 * 60 - 5, { comesAt: 2, minutes: 3 })]
    const day = play({ secondChance: { afterMinutes: 60 }, vainMinutes: 1 }, missed)
    expect(day).toMatchObject({ served: 1, overtime: 3 })
  })

  test('whoever only a counter serves that has left stays behind', () => {
    const day = play({ counters: [counter('1', { until: '09:00' })] }, many(1, 10 * 60))
    expect(day).toMatchObject({ served: 0, leftOver: 1, inTime: 0, overtime: 0 })
  })

  test('idle is who is there within the hours, has nobody and no pause', () => {
    const counters = [
      counter('1', { pause: { at: '09:00', minutes: 30 } }),
      counter('2', { from: '11:00' }),
    ]
    const day = play({ counters }, [visitor(EIGHT), ...many(1, 12 * 60 - 5)])
    expect(day.thereMinutes).toBe(300)
    expect(day.idleMinutes).toBe(300 - 30 - 10 - 5)
  })
})

test.each([1, 2, 3, 4, 5, 6])('day %d is called as the real rule calls it', (seed) => {
  const visitors = anyVisitors(seed)
  const played = play(SMALL_TOWN, visitors)
  expect(played.served).toBeGreaterThan(20)
  expect([...played.waits]).toEqual(realWaits(visitors))
})

/** The plan of `smallTown`: three counters, which serve three, two and one of its services. */
const SERVICES = ['ausweis', 'abholung', 'anmeldung']
const SMALL_TOWN: Partial<Plan> = {
  services: SERVICES.map((id) => ({ ...plan().services[0]!, id })),
  counters: [3, 2, 1].map((count, index) =>
    counter(String(index + 1), {
      services: count === 1 ? ['abholung'] : SERVICES.slice(0, count),
    }),
  ),
  hours: { from: '08:00', until: '12:30', ticketsFrom: '07:45', quota: [{ count: 999 }] },
  secondChance: { afterCalls: 3, afterMinutes: 15 },
  betweenMinutes: 1,
  vainMinutes: 2,
}

/** So many minutes are exact in binary and in a day's milliseconds, or the same moment might come twice. */
const GRAIN = 1 / 16

/** A fifth of them are missed at first. */
function anyVisitors(seed: number): Visitor[] {
  const random = mulberry32(seed)
  const between = (least: number, most: number) =>
    least + Math.floor(((most - least) / GRAIN) * random()) * GRAIN
  return Array.from({ length: 55 }, () => ({
    at: between(EIGHT - 14, EIGHT + 200),
    service: Math.floor(3 * random()),
    minutes: between(3, 17),
    comesAt: ([1, 1, 1, 1, 1, 1, 1, 1, 2, 0] as const)[Math.floor(10 * random())]!,
  })).sort((a, b) => a.at - b.at)
}

/** The same people at the real counters, moment by moment: minutes from the number to its first call. */
function realWaits(visitors: Visitor[]): number[] {
  const town = new Story({ sessions: [morning([['07:45', 999]])] })
  const clerks = [1, 2, 3].map((number) => ({
    number,
    freeAt: EIGHT,
    comes: null as boolean | null,
  }))
  town.at('08:00').open(1, 2, 3)
  let now = EIGHT - 15
  /** Whether there was something to do. */
  function acts(clerk: (typeof clerks)[number]): boolean {
    const isDone = clerk.comes !== null
    const { line, missed } = town.day
    if (now < clerk.freeAt || (!isDone && line.length + missed.length === 0)) return false
    if (isDone) town.clerk(clerk.number, clerk.comes ? 'finish' : 'miss')
    clerk.comes = null
    const [, label] = /^called (\d+)/.exec(town.clerk(clerk.number, 'next')) ?? []
    if (label === undefined) return isDone
    const { comesAt, minutes } = visitors[Number(label) - 1]!
    clerk.comes = comesAt !== 0 && town.ticket(label).calls >= comesAt
    if (clerk.comes) town.clerk(clerk.number, 'here')
    clerk.freeAt = now + (clerk.comes ? 1 + minutes : 2)
    return true
  }
  for (let arrived = 0; now < 16 * 60; now += GRAIN) {
    town.now = plusMinutes(at('00:00'), now)
    while (arrived < visitors.length && visitors[arrived]!.at <= now)
      town.pull(SERVICES[visitors[arrived++]!.service])
    const byIdle = () => clerks.toSorted((a, b) => a.freeAt - b.freeAt || a.number - b.number)
    // A call may be what makes somebody else's second chance due.
    while (byIdle().some(acts));
  }
  const opening = at('08:00')
  return town.day.tickets.map(({ issuedAt, firstCalledAt }) =>
    minutesBetween(latest(issuedAt, opening), firstCalledAt!),
  )
}
