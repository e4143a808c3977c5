import { expect, test } from 'vitest'
import { forecast } from './forecast.ts'
import { likelyWait, likelyWaitOf } from './told.ts'
import { mulberry32 } from './random.ts'
import { at, MANAGER, morning, SYSTEM } from '../testing/smallTown.ts'
import { measure } from './measure.ts'
import type { Visit } from './visits.ts'
import { Story } from '../testing/story.ts'

/** At nine, these counters are open and so many people wait, each for about twelve minutes. */
function nine(waiting: number, ...counters: number[]): Story {
  const town = new Story({ sessions: [morning([['07:45', 200]])] }).at('09:00').open(...counters)
  town.pullMany(waiting)
  return town
}

/** By the clock of UTC: the doors open at seven there. */
const VISIT: Visit = {
  date: '2020-11-10',
  service: 'ausweis',
  further: 0,
  party: 1,
  counter: 'platz-1',
  doors: 480,
  issued: 475,
  called: 480,
  arrived: 481,
  ended: 491,
  end: 'served',
  turn: 1,
}

const wait = ({ day, now }: Story) => likelyWait(day, now)
const longest = (town: Story) => wait(town)?.toMinutes ?? 0

test('nobody can tell when no counter is open', () => {
  expect(wait(nine(3))).toBeNull()
})

test('nothing is told when no numbers are given out', () => {
  expect(wait(nine(3, 1).at('12:30'))).toBeNull()
  expect(wait(new Story().at('07:00'))).toBeNull()
})

test('with a free counter and nobody waiting it is a matter of minutes', () => {
  expect(wait(nine(0, 1))).toEqual({
    fromMinutes: 0,
    toMinutes: 5,
    beforeClosing: true,
    chance: 100,
  })
})

test('the wait grows with the line, and shrinks with every counter', () => {
  const lines = [0, 2, 5, 10, 20].map((waiting) => longest(nine(waiting, 1)))
  expect(lines).toEqual(lines.toSorted((a, b) => a - b))
  expect(new Set(lines).size).toBe(lines.length)
  expect(longest(nine(10, 1, 2))).toBeLessThan(longest(nine(10, 1)))
})

test('it is about as long as the people before take together', () => {
  const range = wait(nine(5, 1))
  expect(range?.fromMinutes).toBeGreaterThan(25)
  expect(range?.fromMinutes).toBeLessThan(65)
  expect(range?.toMinutes).toBeGreaterThan(65)
  expect(range?.toMinutes).toBeLessThan(120)
})

test.each([0, 3, 7, 12])('it is a range in steps of five minutes, with %i waiting', (waiting) => {
  const { fromMinutes = 1, toMinutes = 1 } = wait(nine(waiting, 1)) ?? {}
  expect([fromMinutes % 5, toMinutes % 5]).toEqual([0, 0])
  expect(toMinutes).toBeGreaterThan(fromMinutes)
})

test('whoever has been served for a while is nearly done', () => {
  const town = nine(1, 1)
  town.clerk(1, 'next')
  town.clerk(1, 'here')
  const atFirst = longest(town)
  expect(longest(town.at('09:11'))).toBeLessThan(atFirst)
})

test('a paused counter is expected back, later than an open one', () => {
  const town = nine(1, 1)
  const open = longest(town)
  town.clerk(1, { type: 'pause', reason: 'break' })
  expect(longest(town)).toBeGreaterThan(open)
})

test('a paused counter is expected when it said it would be back, and when late, at any moment', () => {
  const back = (minutes: number, later = 0) => {
    const town = nine(4, 1)
    town.clerk(1, { type: 'pause', reason: 'break', minutes })
    return longest(town.later(later * 60))
  }
  const unknown = (() => {
    const town = nine(4, 1)
    town.clerk(1, { type: 'pause', reason: 'break' })
    return longest(town)
  })()
  expect(back(10)).toBe(unknown)
  expect(back(5)).toBeLessThan(unknown)
  expect(back(45)).toBeGreaterThanOrEqual(unknown + 30)
  expect(back(45, 35)).toBe(unknown)
  expect(back(5, 5)).toBe(back(5, 25))
})

test('a family takes longer than one person', () => {
  const behind = (party: number) => {
    const town = nine(0, 1)
    town.clerk(1, { type: 'issue', service: 'ausweis', party, priority: null })
    return longest(town)
  }
  expect(behind(4)).toBeGreaterThan(behind(1))
})

test('a second service takes its own time as well', () => {
  const town = nine(4, 1)
  town.clerk(1, 'next')
  town.clerk(1, 'here')
  const before = longest(town)
  town.clerk(1, { type: 'addService', service: 'anmeldung' })
  // 15 minutes more on average, drawn anew.
  expect(longest(town)).toBeGreaterThanOrEqual(before + 10)
})

test('whoever waits for one counter only is not before a newcomer at another', () => {
  const town = nine(2, 1, 2)
  town.clerk(1, 'next')
  town.clerk(2, 'next')
  town.clerk(1, 'here')
  town.clerk(1, { type: 'transfer', service: 'ausweis', counter: 'platz-2' })
  expect(wait(town)).toMatchObject({ fromMinutes: 0, toMinutes: 5 })
})

test('before the doors open every counter counts, from then on', () => {
  const town = new Story().at('07:45')
  expect(wait(town)).toEqual({ fromMinutes: 15, toMinutes: 20, beforeClosing: true, chance: 100 })
  expect(wait(town.at('08:00'))).toBeNull()
})

test('it says when it is likely to be after closing', () => {
  expect(wait(nine(5, 1))?.beforeClosing).toBe(true)
  expect(wait(nine(30, 1))?.beforeClosing).toBe(false)
})

const waitOf = ({ day, now }: Story, id: number) =>
  likelyWaitOf(day, now, day.tickets[id - 1]!, forecast(day, now))

test('everybody in line is told a wait of their own, and the next newcomer’s is the longest', () => {
  const town = nine(6, 1)
  const latest = [1, 2, 3, 4, 5, 6].map((id) => waitOf(town, id)?.toMinutes ?? -1)
  expect(latest).toEqual(latest.toSorted((a, b) => a - b))
  expect(latest[0]).toBe(5)
  expect(latest.at(-1)).toBeLessThan(longest(town))
})

test('who waits is told it also when no numbers are given out any more', () => {
  const town = nine(6, 1)
  const before = waitOf(town, 6)
  town.ask(MANAGER, { type: 'stopIssuing', reason: 'staff' })
  expect(wait(town)).toBeNull()
  expect(waitOf(town, 6)?.toMinutes).toBeGreaterThanOrEqual(before?.fromMinutes ?? Infinity)
})

test('nobody can tell somebody whom only a closed counter serves', () => {
  const town = nine(0, 2)
  town.clerk(2, { type: 'issue', service: 'anmeldung', party: 1, priority: null })
  expect(waitOf(town, 1)).toBeNull()
})

test('a service that a free counter serves is quicker than one that nobody is free for', () => {
  const town = nine(6, 1, 3)
  const { day, now } = town
  const of = (service: string) => likelyWait(day, now, forecast(day, now), [service])
  expect(of('abholung')?.toMinutes).toBeLessThan(of('ausweis')?.toMinutes ?? 0)
  expect(likelyWait(day, now, forecast(day, now), ['hundesteuer'])).toBeNull()
})

test('the same day gives the same answer', () => {
  const [first, again] = [nine(8, 1, 2), nine(8, 1, 2)]
  expect(wait(first)).toEqual(wait(first))
  expect(wait(first)).toEqual(wait(again))
})

test('the generator is the published one', () => {
  const random = mulberry32(1)
  expect([random(), random()].map((number) => number.toFixed(6))).toEqual(['0.627074', '0.002736'])
})

test('between two sessions, whoever is left of the first is called now, and not when the doors open again', () => {
  const afternoon = { id: 'nachmittag', from: at('14:00'), until: at('18:00') }
  const town = new Story({
    sessions: [
      morning(),
      morning([['13:45', 40]], {
        ...afternoon,
        ticketsFrom: at('13:45'),
        ticketsUntil: at('18:00'),
      }),
    ],
  }).at('12:20')
  town.open(1).pullMany(2)
  const toMinutes = (label: number) =>
    likelyWaitOf(town.day, town.now, town.ticket(label), forecast(town.day, town.now))
  expect(town.at('12:40') && toMinutes(1)?.toMinutes).toBeLessThanOrEqual(15)
  town.at('13:45').pull()
  expect(toMinutes(2)?.toMinutes).toBeLessThan(60)
  expect(toMinutes(3)?.fromMinutes).toBeGreaterThanOrEqual(15)
  expect(wait(town)?.fromMinutes).toBeGreaterThanOrEqual(15)
})

test('the chance of being called before closing falls with the line, and belongs to the range', () => {
  const chances = [0, 10, 15, 18, 25, 60].map((waiting) => wait(nine(waiting, 1))?.chance ?? -1)
  expect(chances).toEqual(chances.toSorted((a, b) => b - a))
  expect([chances[0], chances.at(-1)]).toEqual([100, 0])
  expect(chances.some((chance) => chance > 20 && chance < 80)).toBe(true)
  const sure = wait(nine(5, 1))
  expect([sure?.beforeClosing, sure?.chance]).toEqual([true, 100])
})

test('what was measured here counts, and not what was configured', () => {
  const slow = Array.from({ length: 80 }, (_, i): Visit => {
    const called = 480 + i * 45
    return { ...VISIT, called, arrived: called + 1, ended: called + 36 + (i % 9) }
  })
  const town = nine(5, 1)
  const before = longest(town)
  town.ask(SYSTEM, { type: 'learn', times: measure(slow) })
  expect(longest(town)).toBeGreaterThan(before * 2)
})

test('a clerk who is late is waited for as long as clerks here are late, and one who never works is not', () => {
  const late = Array.from({ length: 40 }, (_, i): Visit => {
    const date = `2020-${String(1 + (i % 10)).padStart(2, '0')}-${String(1 + i).padStart(2, '0')}`
    return { ...VISIT, date, called: 489, arrived: 490, ended: 500 }
  })
  const town = new Story().at('07:50')
  town.ask(SYSTEM, { type: 'learn', times: measure(late) })
  town.pull()
  expect(waitOf(town.at('08:02'), 1)?.toMinutes).toBeGreaterThanOrEqual(5)
  expect(waitOf(town.at('08:30'), 1)).toBeNull()
})

test('whoever went away without a word is still away', () => {
  const town = nine(3, 1)
  town.clerk(1, 'next')
  town.clerk(1, 'here')
  town.clerk(1, 'finish')
  const late = ({ day, now }: Story) => forecast(day, now).ticket(2)?.to ?? 0
  const atOnce = late(town)
  expect(late(town.later(5 * 60))).toBeGreaterThan(atOnce + 2)
})
