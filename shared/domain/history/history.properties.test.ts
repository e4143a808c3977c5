/** What history says of a day, held against the day as it ran and against the ledger, which was written without it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Account,
  type Ledger,
  ledgerOf,
  mayBeCalled,
  serves,
  waitsSince,
} from '../testing/ledger.ts'
import { daysWithin, play, randomDay, type Run, transcript } from '../testing/randomDay.ts'
import { OVERTAKING_REASONS, type CallFact, type OvertakingReason } from './overtaking.ts'
import { Replay } from './replay.ts'
import { wayOf } from './way.ts'

const seen = new Set<OvertakingReason>()

function onAnyDay(check: (run: Run) => void): void {
  fc.assert(
    fc.property(randomDay, (day) => {
      const run = play(day)
      try {
        check(run)
      } catch (fault) {
        throw new Error(`${String(fault)}\n\n${transcript(run)}`, { cause: fault })
      }
    }),
    { numRuns: 600 },
  )
}

describe('on any day', { timeout: 120_000 }, () => {
  test('history shows each moment as it was, in whatever order it is asked', () => {
    onAnyDay(({ steps, facts }) => {
      const days = steps.flatMap(daysWithin)
      const replay = new Replay(facts)
      for (const day of days.toReversed()) expect(replay.at(day.revision)).toEqual(day)
      for (const day of days) expect(replay.at(day.revision)).toEqual(day)
    })
  })

  test('each call of somebody else while a number was in line has exactly one reason, and a true one', () => {
    onAnyDay(({ facts, day }) => {
      const replay = new Replay(facts)
      const told = day.tickets.flatMap(({ id }) =>
        (wayOf(replay, id)?.overtakings ?? []).map(({ call, why }) => {
          seen.add(why)
          return { revision: call.revision, id, why }
        }),
      )
      const wanted = facts.flatMap((fact) => {
        if (fact.type !== 'called') return []
        const ledger = ledgerOf(facts.slice(0, fact.revision - 1))
        return inLine(ledger)
          .filter(({ id }) => id !== fact.ticket)
          .map(({ id }) => ({ revision: fact.revision, id, why: reasonIn(ledger, fact, id) }))
      })
      const order = (a: (typeof told)[number], b: (typeof told)[number]) =>
        a.id - b.id || a.revision - b.revision
      expect(told.sort(order)).toEqual(wanted.sort(order))
    })
  })

  test('the random days had every reason there is', () => {
    expect(seen).toEqual(new Set(OVERTAKING_REASONS.filter((why) => why !== 'unexplained')))
  })
})

const inLine = ({ tickets }: Ledger): Account[] =>
  [...tickets.values()].filter(
    ({ where, chance }) => where === 'line' || (where === 'missed' && chance !== null),
  )

/** The same question asked of the ledger, in its own words. */
function reasonIn(ledger: Ledger, call: CallFact, id: number): OvertakingReason {
  const mine = ledger.tickets.get(id)!
  const other = ledger.tickets.get(call.ticket)!
  const now = Date.parse(call.at)
  if (!mayBeCalled(ledger, mine, now)) return 'missed'
  const later = other.issuedAt - mine.issuedAt || other.id - mine.id
  const earlier = waitsSince(other) - waitsSince(mine) || other.id - mine.id
  if (mayBeCalled(ledger, other, now) && earlier < 0) {
    if (later > 0) return 'priority'
    if (other.where === 'missed') return 'secondChance'
    if (other.called > 0) return 'transferred'
    return other.hasPlace ? 'older' : 'split'
  }
  if (other.where === 'parked') return 'resumed'
  if (call.reason === 'picked') return 'picked'
  const { services } = ledger.plan.counters.find((counter) => counter.id === call.counter)!
  if (!services.includes(mine.service)) return 'otherService'
  return serves(ledger, call.counter, mine) ? 'doorsClosed' : 'otherCounter'
}
