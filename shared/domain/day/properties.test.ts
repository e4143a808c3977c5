/**
 * What must hold on any day, tried on thousands of random ones. The ledger is a second account of the
 * same facts, written differently; where it and the program disagree, one of them is wrong.
 */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextFor } from '../next.ts'
import { differences } from '../testing/differences.ts'
import { doorsOpen, ledgerOf, oldestFor } from '../testing/ledger.ts'
import { daysWithin, go, play, randomDay, type Run, transcript } from '../testing/randomDay.ts'
import { callsOf, freeDesks, quotaFaults, withFacts } from '../testing/readings.ts'
import { clerkAt, SYSTEM } from '../testing/smallTown.ts'
import { undoFaults } from '../testing/undoing.ts'
import { apply } from './apply.ts'
import { decide } from './decide.ts'
import { CALL_REASONS, type Fact, type FactType } from './facts.ts'
import { violations } from './invariants.ts'
import { DAY_REFUSALS } from './refusals.ts'
import { EMPTY_DAY } from './state.ts'

const DAYS_EACH = 1000
const tally = {
  days: 0,
  commands: 0,
  accepted: 0,
  facts: new Set(),
  refusals: new Set(),
  reasons: new Set(),
}

/** Plays random days; when the check throws, the smallest day it throws for is told in full. */
function onAnyDay(check: (run: Run) => void): void {
  fc.assert(
    fc.property(randomDay, (day) => {
      const run = play(day)
      count(run)
      try {
        check(run)
      } catch (fault) {
        throw new Error(`${String(fault)}\n\n${transcript(run)}`, { cause: fault })
      }
    }),
    { numRuns: DAYS_EACH },
  )
}

function count({ steps, facts }: Run): void {
  tally.days++
  tally.commands += steps.length
  for (const { decision } of steps)
    if ('refusal' in decision) tally.refusals.add(decision.refusal)
    else tally.accepted++
  for (const fact of facts) {
    tally.facts.add(fact.type)
    if (fact.type === 'called') tally.reasons.add(fact.reason)
  }
}

describe('on any day', { timeout: 120_000 }, () => {
  test('everything is in order after every fact', () => {
    onAnyDay(({ steps }) => {
      const faults = steps
        .flatMap(daysWithin)
        .flatMap((day) => violations(day).map((fault) => `after fact ${day.revision}: ${fault}`))
      expect(faults).toEqual([])
    })
  })

  test('the second account of the facts says the same', () => {
    onAnyDay(({ facts, day }) => {
      expect(differences(ledgerOf(facts), day)).toEqual([])
    })
  })

  test('the quota is kept: never one too many, never a lost place', () => {
    onAnyDay((run) => {
      const faults = withFacts(run).flatMap(({ step, until }) => quotaFaults(step, ledgerOf(until)))
      expect(faults).toEqual([])
    })
  })

  test('no number is given out twice', () => {
    onAnyDay(({ facts }) => {
      const labels = facts.flatMap((fact) => ('label' in fact ? [fact.label] : []))
      expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([])
    })
  })

  test('no ticket is called by two counters, and no counter calls two', () => {
    onAnyDay((run) => {
      const faults = callsOf(run).flatMap(({ fact, ledger }) => {
        const at = [...ledger.desks].find(([, desk]) => desk.ticket === fact.ticket)
        const here = ledger.desks.get(fact.counter)?.ticket
        return [
          ...(at ? [`${fact.ticket} is called to ${fact.counter} from ${at[0]}`] : []),
          ...(here === null ? [] : [`${fact.counter} calls ${fact.ticket} and has ${here}`]),
        ]
      })
      expect(faults).toEqual([])
    })
  })

  test('the longest waiting is called first', () => {
    onAnyDay((run) => {
      const faults = callsOf(run).flatMap(({ fact, ledger, how }) => {
        const { counter, ticket, at } = fact
        const inside = how === 'automatic' ? doorsOpen : undefined
        const oldest = oldestFor(ledger, counter, at, inside)?.id
        return how === 'byHand' || oldest === ticket ? [] : [`${ticket} is called before ${oldest}`]
      })
      expect(faults).toEqual([])
    })
  })

  test('nobody is passed over by somebody who came later than the head start', () => {
    onAnyDay((run) => {
      const faults = callsOf(run).flatMap(({ fact, ledger, how }) => {
        const called = ledger.tickets.get(fact.ticket)
        if (how === 'byHand' || !called) return []
        const { services = [] } = ledger.plan.counters.find((c) => c.id === fact.counter) ?? {}
        return [...ledger.tickets.values()]
          .filter((t) => t.where === 'line' && t.only === null && services.includes(t.service))
          .filter((t) => how !== 'automatic' || doorsOpen(ledger, t, fact.at))
          .filter((t) => t.issuedAt < called.issuedAt - called.headStart)
          .map((t) => `${called.id} overtakes ${t.id}`)
      })
      expect(faults).toEqual([])
    })
  })

  test('whoever waits is called in the end, as long as the counters go on', () => {
    onAnyDay((run) => {
      const { closedAt, plan, tickets } = run.day
      if (closedAt !== null) return
      const ids = plan.counters.map(({ id }) => id)
      for (const id of ids) go(run, { type: 'open' }, clerkAt(id))
      for (let round = 0; round <= tickets.length; round++)
        for (const id of ids) {
          go(run, { type: 'here' }, clerkAt(id))
          go(run, { type: 'next' }, clerkAt(id))
        }
      expect(run.day.line).toEqual([])
      expect(ids.filter((id) => nextFor(run.day, id, run.now))).toEqual([])
    })
  })

  test('no automatic counter stays free while somebody waits for it', () => {
    onAnyDay((run) => {
      const faults = withFacts(run).flatMap(({ step: { command, now, decision }, until }) => {
        if ('refusal' in decision) return []
        const { by, type, request } = command
        // Whoever takes back a call is not given it again in the same breath.
        const resting = type === 'undo' && by.role === 'counter' ? by.counter : null
        return freeDesks(ledgerOf(until), now)
          .filter(({ id, first }) => first && id !== resting)
          .map(({ id, first }) => `${request}: ${id} is free, and ${first?.id} waits`)
      })
      expect(faults).toEqual([])
    })
  })

  test('of the automatic counters the one longest idle is given the next', () => {
    onAnyDay((run) => {
      const faults = callsOf(run).flatMap(({ fact, ledger, how }) => {
        if (how !== 'automatic') return []
        const free = freeDesks(ledger, fact.at).filter(({ first }) => first)
        const idleSince = free.find(({ id }) => id === fact.counter)?.idleSince ?? -Infinity
        return free
          .filter((desk) => desk.idleSince < idleSince)
          .map(({ id }) => `${fact.counter} is given ${fact.ticket}, but ${id} is idle longer`)
      })
      expect(faults).toEqual([])
    })
  })

  test('closing ends every ticket and every counter, for good', () => {
    onAnyDay((run) => {
      if (run.day.closedAt === null) go(run, { type: 'closeDay', cause: 'idle' }, SYSTEM)
      const { tickets, counters } = run.day
      expect(tickets.filter(({ state }) => state.is !== 'ended')).toEqual([])
      expect(Object.values(counters).filter(({ is }) => is !== 'closed')).toEqual([])
      const more = go(run, { type: 'open' }, clerkAt('platz-1'))
      expect(more.decision).toEqual({ refusal: 'dayClosed' })
    })
  })

  test('the facts tell the same day again, also out of a file', () => {
    onAnyDay(({ facts, day }) => {
      const fromFile = JSON.parse(JSON.stringify(facts)) as Fact[]
      expect(isDeepStrictEqual(facts.reduce(apply, EMPTY_DAY), day)).toBe(true)
      expect(isDeepStrictEqual(fromFile.reduce(apply, EMPTY_DAY), day)).toBe(true)
    })
  })

  test('the same command gets the same answer, and nothing it is given changes', () => {
    onAnyDay(({ steps }) => {
      const others = steps.filter(({ before, command, now, decision }) => {
        const again = decide(freeze(before), freeze(command), now)
        return !isDeepStrictEqual(again, decision)
      })
      expect(others.map(({ command }) => command.request)).toEqual([])
    })
  })

  test('a refusal is one of the list and changes nothing', () => {
    onAnyDay(({ steps }) => {
      const known: readonly string[] = DAY_REFUSALS
      const faults = steps.flatMap(({ decision, before, after }) =>
        'refusal' in decision && !(known.includes(decision.refusal) && after === before)
          ? [decision.refusal]
          : [],
      )
      expect(faults).toEqual([])
    })
  })

  test('undo restores what was, and is refused once somebody else has touched it', () => {
    onAnyDay(({ steps }) => {
      const faults = steps.flatMap((step, index) => undoFaults(step, steps.slice(0, index)))
      expect(faults).toEqual([])
    })
  })
})

describe('the days were worth trying', () => {
  const FACTS: Record<FactType, true> = {
    planned: true,
    issued: true,
    confirmed: true,
    voided: true,
    prioritised: true,
    called: true,
    recalled: true,
    arrived: true,
    missed: true,
    parked: true,
    transferred: true,
    serviceAdded: true,
    split: true,
    served: true,
    cancelled: true,
    undone: true,
    counterOpened: true,
    counterPaused: true,
    counterClosed: true,
    automaticSet: true,
    helpCalled: true,
    helpAnswered: true,
    helpEnded: true,
    issuingStopped: true,
    issuingResumed: true,
    quotaChanged: true,
    sessionChanged: true,
    noticeSet: true,
    noticeCleared: true,
    numbersSkipped: true,
    turnedAway: true,
    timesMeasured: true,
    closed: true,
  }

  test('there were more than ten thousand', () => {
    expect(tally.days).toBeGreaterThan(10_000)
  })

  test('most of their commands meant something', () => {
    expect(tally.accepted / tally.commands).toBeGreaterThan(0.6)
  })

  test('everything happened that can happen', () => {
    expect(Object.keys(FACTS).filter((type) => !tally.facts.has(type))).toEqual([])
  })

  test('somebody was called for every reason there is', () => {
    expect(CALL_REASONS.filter((reason) => !tally.reasons.has(reason))).toEqual([])
  })

  test('every refusal was given', () => {
    expect(DAY_REFUSALS.filter((refusal) => !tally.refusals.has(refusal))).toEqual([])
  })
})

/** Freezes all the way down; what is frozen already was frozen so. */
function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(freeze)
  }
  return value
}
