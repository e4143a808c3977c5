/** The parts of a visit: each time at a counter for a service. Papers fetched meanwhile make no new one. */
import type { Fact } from '../day/facts.ts'
import type { Ticket } from '../day/state.ts'
import { minutesBetween, type Moment } from '../moment.ts'

export type Leg = {
  service: string
  /** Services that were added on the same number and done along with it. */
  further: readonly string[]
  party: number
  counter: string
  from: Moment
  /** At the counter; null when nobody said when it was over, so that the day's end had to end it. */
  minutes: number | null
}

/** What a number has behind it. */
export type Legs = {
  pulledFor: string | null
  /** Where it was called last. */
  counter: string | null
  cameBack: boolean
  done: readonly Leg[]
  /** Set aside: the next time at that counter belongs to the last leg. */
  open: boolean
}

export const NO_LEGS: Legs = {
  pulledFor: null,
  counter: null,
  cameBack: false,
  done: [],
  open: false,
}

/** After a fact that the ticket was in. `before`: null for a new one. */
export function legsAfter(legs: Legs, before: Ticket | undefined, after: Ticket, fact: Fact): Legs {
  if (!before) return { ...NO_LEGS, pulledFor: after.service }
  const next =
    before.state.is === 'serving' && after.state.is !== 'serving'
      ? withLeg(legs, before, after, before.state, fact)
      : legs
  switch (fact.type) {
    case 'called':
      return { ...next, counter: fact.counter }
    case 'arrived':
      return before.missedBefore ? { ...next, cameBack: true } : next
    default:
      return next
  }
}

function withLeg(
  legs: Legs,
  before: Ticket,
  after: Ticket,
  { counter, since }: { counter: string; since: Moment },
  fact: Fact,
): Legs {
  const leg: Leg = {
    service: before.service,
    // What it is passed on for is done elsewhere.
    further: fact.type === 'transferred' ? after.further : before.further,
    party: before.party,
    counter,
    from: since,
    minutes: fact.type === 'closed' ? null : minutesBetween(since, fact.at),
  }
  const last = legs.done.at(-1)
  const goesOn = legs.open && last?.counter === counter && last.service === leg.service
  const done = goesOn ? [...legs.done.slice(0, -1), together(last, leg)] : [...legs.done, leg]
  return { ...legs, done, open: fact.type === 'parked' }
}

const together = (first: Leg, second: Leg): Leg => ({
  ...second,
  from: first.from,
  minutes:
    first.minutes === null || second.minutes === null ? null : first.minutes + second.minutes,
})
