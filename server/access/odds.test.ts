/** The figures of docs/security.md: right, and what stands there. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { at } from '../../e2e/testing/offices.ts'
import { plusSeconds } from '#shared/domain/moment.ts'
import { ManualClock } from '../clock.ts'
import { Attempts, FREE_SLIPS, FREE_SLIPS_OF_A_PLACE } from './attempts.ts'
import { attemptsADay, oddsText } from './odds.ts'

/** So many in a day, by whoever makes `burst` of them and then waits an hour. */
function inADay(burst: number, nameOf: (n: number) => string): number {
  const clock = new ManualClock(at('00:00'))
  const attempts = new Attempts(clock)
  let made = 0
  const end = plusSeconds(clock.now(), 86_400)
  const wait = (more: number) => {
    clock.set(plusSeconds(clock.now(), more))
  }
  while (clock.now() < end) {
    for (let n = 0; n < burst && clock.now() < end;) {
      const begun = attempts.begin(nameOf(made), '192.0.2.1')
      if ('seconds' in begun) wait(begun.seconds)
      else {
        made++
        n++
      }
    }
    wait(3_600)
  }
  return made
}

const BURSTS = [1, 4, 5, 8, 10, 12, 13, 14, 16, 20, 40, 45, 48, 50, 52, 60]

test.each([
  ['one name', FREE_SLIPS, () => 'clerk'],
  ['many names', FREE_SLIPS_OF_A_PLACE, (n: number) => `name ${n}`],
])('nobody gets more tries a day than are told, at %s', (_, free, nameOf) => {
  const most = Math.max(...BURSTS.map((burst) => inADay(burst, nameOf)))
  const told = attemptsADay(free)
  // Nor are they told too high: an hour begun at the end of the day is the difference.
  expect(most).toBeLessThan(told * 1.1)
  expect(most).toBeGreaterThan(told * 0.9)
})

test('docs/security.md has these figures', () => {
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'security.md'), 'utf8')
  expect(page).toContain(oddsText())
})
