/** Everything an intruder tries, for a few seconds; `npm run faults` takes its time. */
import { expect, test } from 'vitest'
import { INTRUDERS } from './intruders.ts'

test.each(INTRUDERS.map((attempt) => [attempt.name, attempt] as const))(
  '%s',
  async (_, attempt) => {
    const { tried, lost, holds, note } = await attempt(true)
    expect([holds, lost, note]).toEqual([true, 0, note])
    expect(tried).toBeGreaterThan(99)
  },
)
