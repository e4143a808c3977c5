/** What grows with what, without times: a long day must not make a command more than it is on a short one. */
import { expect, test } from 'vitest'
import { decide } from '#shared/domain/day/decide.ts'
import type { Actor } from '#shared/domain/day/facts.ts'
import { PAGES } from './figures/sizes.ts'
import { median, quantile } from './figure.ts'
import { counterId, DATE, measuredOffice, NOW, SERVICE } from './office.ts'
import { readOptions } from './options.ts'
import { KIOSK, pastDay } from './pastDay.ts'
import { scriptBytes } from './sizes.ts'

const CLERK: Actor = { role: 'counter', counter: counterId(0), device: 'counter-of-bench' }

/** A day that counts how often anything of its tickets is read. */
function counted(tickets: number, waiting: number) {
  const { day } = pastDay(measuredOffice(), { date: DATE, tickets, waiting, counters: 10 })
  let reads = 0
  const watched = day.tickets.map(
    (ticket) =>
      new Proxy(ticket, {
        get(target, field, receiver) {
          reads++
          return Reflect.get(target, field, receiver)
        },
      }),
  )
  return { day: { ...day, tickets: watched }, looked: () => reads }
}

test.each([
  ['a number', KIOSK, { type: 'issue', service: SERVICE, party: 1, priority: null } as const],
  ['a call', CLERK, { type: 'next' } as const],
])(
  '%s reads hardly more of the tickets on a day with 2,000 than on one with 20',
  (_what, by, body) => {
    const looks = [counted(20, 2), counted(2_000, 200)].map(({ day, looked }) => {
      expect(decide(day, { ...body, by, request: 'of-the-test' }, NOW)).toHaveProperty('facts')
      return looked()
    })
    const [short = 0, long = Infinity] = looks
    // Which counter called last decides about one or two.
    expect(long).toBeLessThan(short + 10)
  },
)

test.each(Object.entries(PAGES))('the script of %s is no larger than it may be', (_name, page) => {
  expect(scriptBytes(page.page, page.languages ?? [])).toBeLessThan(page.kilobytes * 1000)
})

test('a quantile lies between its neighbours', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(quantile([0, 10], 0.99)).toBeCloseTo(9.9)
  expect(() => median([])).toThrow(RangeError)
})

test('names follow --only with spaces or commas', () => {
  for (const given of [
    ['--only', 'size', 'decide.cost', '--json'],
    ['--json', '--only', 'size,decide.cost'],
  ])
    expect(readOptions(given)).toEqual({ quick: false, json: true, only: ['size', 'decide.cost'] })
})
