import { expect, test } from 'vitest'
import { plan } from '../testing/plans.ts'
import { chanceOf, drawVisitors, type Visitor } from './draw.ts'
import type { Plan } from './plan.ts'
import { crowdOf } from './setting.ts'

const DAYS = 400
const days = (changes: Partial<Plan> = {}): Visitor[][] =>
  Array.from({ length: DAYS }, (_, day) => drawVisitors(crowdOf(plan(changes)), chanceOf(1, day)))
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const variance = (values: number[]) => {
  const middle = mean(values)
  return mean(values.map((value) => (value - middle) ** 2))
}
const service = (changes: Partial<Plan['services'][number]>) => ({
  ...plan().services[0]!,
  ...changes,
})

test('the same seed brings the same people, another one others', () => {
  const draw = (seed: number) => drawVisitors(crowdOf(plan()), chanceOf(seed, 0))
  expect(draw(1)).toEqual(draw(1))
  expect(draw(1)).not.toEqual(draw(2))
})

test('so many come as expected, and days differ by chance, or by more when they vary', () => {
  const counts = (variation: number) =>
    days({ demand: { ...plan().demand, variation } }).map(({ length }) => length)
  expect(mean(counts(0))).toBeCloseTo(40, -1)
  expect(variance(counts(0))).toBeGreaterThan(30)
  expect(variance(counts(0))).toBeLessThan(50)
  // Of 40, 30 percent are 12.
  expect(variance(counts(30))).toBeGreaterThan(40 + 0.7 * 144)
})

test('they come when it was measured that they do, in the order of time', () => {
  const quarters = [
    { at: '08:00', weight: 3 },
    { at: '08:15', weight: 0 },
    { at: '11:00', weight: 1 },
  ]
  const demand: Plan['demand'] = { ...plan().demand, when: { is: 'measured', quarters } }
  const drawn = days({ demand })
  for (const day of drawn)
    expect(day.map(({ at }) => at)).toEqual(day.map(({ at }) => at).sort((a, b) => a - b))
  const all = drawn.flat().map(({ at }) => at)
  expect(all.filter((at) => at < 495).length / all.length).toBeCloseTo(0.75, 1)
  expect(all.filter((at) => (at >= 495 && at < 660) || at >= 675 || at < 480)).toEqual([])
})

test('services, minutes, parties and no-shows are as the plan says', () => {
  const services = [
    service({ id: 'a', share: 3, median: 10, p90: 20 }),
    service({ id: 'b', share: 1, minutesPerFurtherPerson: 6, maxParty: 4 }),
  ]
  const all = days({ services, peoplePerNumber: 2, noShow: 20, comesBack: 50 }).flat()
  const of = (place: number) => all.filter((one) => one.service === place).map((one) => one.minutes)
  expect(of(0).length / all.length).toBeCloseTo(0.75, 1)
  const sorted = of(0).sort((a, b) => a - b)
  expect(sorted[Math.floor(sorted.length * 0.5)]).toBeCloseTo(10, 0)
  expect(Math.abs(sorted[Math.floor(sorted.length * 0.9)]! - 20)).toBeLessThan(1)
  // Every second one comes with one more, up to four: 7/8 further people in the mean.
  expect(mean(of(1))).toBeCloseTo(10 + 6 * (1 / 2 + 1 / 4 + 1 / 8), 0)
  const share = (comesAt: number) =>
    all.filter((one) => one.comesAt === comesAt).length / all.length
  expect([share(1), share(2), share(0)].map((one) => Math.round(one * 10))).toEqual([8, 1, 1])
})

test('what is changed of the lengths leaves everything else of a day as it was', () => {
  const [day] = days()
  const [longer] = days({ services: [service({ median: 20, p90: 20 })] })
  expect(longer).toEqual(day!.map((one) => ({ ...one, minutes: one.minutes * 2 })))
})
