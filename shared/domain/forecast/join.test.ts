/** A forecast that goes on with those who came since. */
import { expect, test, vi } from 'vitest'
import { morning } from '../testing/smallTown.ts'
import { Story } from '../testing/story.ts'
import { type Forecast, forecast } from './forecast.ts'

const town = (waiting: number) => {
  const story = new Story({ sessions: [morning([['07:45', 400]])] }).at('09:00').open(1, 2)
  story.pullMany(waiting)
  return story
}
const newest = ({ day }: Story, count: number) => day.tickets.slice(-count)
const told = (of: Forecast, id: number) => {
  const { from, middle, to } = of.ticket(id) ?? { from: NaN, middle: NaN, to: NaN }
  return [from, middle, to]
}

test.each([
  [3, 40],
  [60, 10],
  [200, 150],
])('with %i in line and %i more, it tells what a new one would', (waiting, more) => {
  const story = town(waiting)
  const known = forecast(story.day, story.now)
  for (let joined = 0; joined < more; joined++) {
    story.pull()
    expect(known.join(newest(story, 1))).toBe(true)
  }
  const anew = forecast(story.day, story.now)
  const last = waiting + more
  for (const [i, minutes] of told(known, last).entries()) {
    const apart = minutes - (told(anew, last)[i] ?? NaN)
    // Played as often as the line was short, and the new one as often as it is long: chance has its part.
    expect(Math.abs(apart)).toBeLessThan(0.2 * minutes + 5)
  }
  const [next, nextAnew] = [known, anew].map((one) => one.newcomer(['ausweis'])?.middle ?? NaN)
  expect(Math.abs((next ?? NaN) / (nextAnew ?? NaN) - 1)).toBeLessThan(0.1)
})

test('whoever was in line is told the same as before', () => {
  const story = town(20)
  const known = forecast(story.day, story.now)
  const before = [1, 10, 20].map((id) => told(known, id))
  story.pullMany(30)
  known.join(newest(story, 30))
  expect([1, 10, 20].map((id) => told(known, id))).toEqual(before)
})

test('each that joins waits at least as long as the one before, and the next newcomer longer than before', () => {
  const story = town(20)
  const known = forecast(story.day, story.now)
  const middle = () => known.newcomer(['ausweis'])?.middle ?? NaN
  const before = middle()
  story.pullMany(5)
  known.join(newest(story, 5))
  const waits = [21, 22, 23, 24, 25].map((id) => told(known, id)[1] ?? NaN)
  expect(waits).toEqual(waits.toSorted((a, b) => a - b))
  // Those who were missed before come first.
  expect(waits[0]).toBeGreaterThanOrEqual(before)
  expect(waits[0]).toBeLessThan(1.05 * before)
  expect(middle()).toBeGreaterThan(waits.at(-1) ?? NaN)
})

test('whoever goes ahead of somebody cannot join at the end', () => {
  const story = town(5)
  const known = forecast(story.day, story.now)
  story.give('ausweis', 'pregnancy')
  expect(known.join(newest(story, 1))).toBe(false)
})

test('nobody can join twice', () => {
  const story = town(5)
  const known = forecast(story.day, story.now)
  expect(known.join(newest(story, 1))).toBe(false)
  story.pull()
  expect(known.join(newest(story, 1))).toBe(true)
  expect(known.join(newest(story, 1))).toBe(false)
})

test('nobody can join a line in which nobody is served by the same counters', () => {
  const story = town(5)
  const known = forecast(story.day, story.now)
  story.pull('anmeldung')
  expect(known.join(newest(story, 1))).toBe(false)
  const empty = town(0)
  const nobody = forecast(empty.day, empty.now)
  empty.pull()
  expect(nobody.join(newest(empty, 1))).toBe(false)
})

test('where no counter is there to call anybody, nothing is told of whoever joins either', () => {
  const story = new Story({ sessions: [morning()] }).at('09:00')
  story.pullMany(2)
  const known = forecast(story.day, story.now)
  story.pull()
  known.join(newest(story, 1))
  expect(known.ticket(3)).toBeNull()
})

test('it draws a fraction of what a new one draws, and not more where more wait', () => {
  // Each number drawn takes two multiplications of this kind.
  const multiplied = vi.spyOn(Math, 'imul')
  const drawnFor = (work: () => unknown) => {
    multiplied.mockClear()
    work()
    return multiplied.mock.calls.length
  }
  const [few = NaN, many = NaN] = [40, 300].map((waiting) => {
    const story = town(waiting)
    let known: Forecast | null = null
    const anew = drawnFor(() => (known = forecast(story.day, story.now)))
    story.pull()
    const joining = drawnFor(() => known?.join(newest(story, 1)))
    expect(joining).toBeGreaterThan(0)
    expect(joining).toBeLessThan(anew / 20)
    return joining
  })
  multiplied.mockRestore()
  expect(many).toBeLessThan(2 * few)
})
