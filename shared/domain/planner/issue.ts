/** Who of a day's visitors gets a number, and when: places by releases, as in `quota.ts`. */
import type { Visitor } from './draw.ts'
import type { House } from './setting.ts'

export type Issued = {
  /** In the order of their numbers. `at` is when each got it. */
  holders: Visitor[]
  turnedAway: number
}

export function issue(house: House, visitors: readonly Visitor[]): Issued {
  const holders: Visitor[] = []
  for (const visitor of visitors) {
    const at = numberAt(house, visitor, holders.length)
    if (at !== null) holders.push(at === visitor.at ? visitor : { ...visitor, at })
  }
  return { holders, turnedAway: visitors.length - holders.length }
}

/** Whoever comes before numbers are given out waits for them; later, for the next release if it is near enough. */
function numberAt(house: House, { at: comes }: Visitor, taken: number): number | null {
  const { ticketsFrom, ticketsUntil, releases, releasePatience } = house
  const asks = Math.max(comes, ticketsFrom)
  if (asks >= ticketsUntil) return null
  let released = 0
  for (const { at, count } of releases) {
    if (at >= ticketsUntil || (at > asks && at - asks > releasePatience)) return null
    released += count
    if (released > taken) return Math.max(asks, at)
  }
  return null
}
