/**
 * What must hold on any day, tried on thousands of random ones. The ledger is a second account of the
 * same facts, written differently; where it and the program disagree, one of them is wrong.
 */
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextFor } from '../next.ts'
import {
  doorsOpen,
  type Ledger,
  ledgerOf,
  oldestFor,
  placesHeld,
  placesOut,
  undoableBy,
  waitsSince,
} from '../testing/ledger.ts'
import {
  daysWithin,
  go,
  play,
  randomDay,
  type Run,
  type Step,
  transcript,
} from '../testing/randomDay.ts'
import { plusSeconds } from '../moment.ts'
import { apply } from './apply.ts'
import { decide } from './decide.ts'
import type { Actor, Fact, FactType } from './facts.ts'
import { violations } from './invariants.ts'
import { DAY_REFUSALS, type DayRefusal } from './refusals.ts'
import { type Day, EMPTY_DAY } from './state.ts'

const DAYS_EACH = 1000
const tally = {
  days: 0,
  commands: 0,
  accepted: 0,
  facts: new Map<FactType, number>(),
  refusals: new Map<string, number>(),
}

/** Plays random days; `faultsOf` answers with a sentence for each thing that is wrong with one. */
function onAnyDay(title: string, faultsOf: (run: Run) => string[]): void {
  test(title, { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(randomDay, (day) => {
        const run = play(day)
        count(run)
        const faults = faultsOf(run)
        if (faults.length > 0) throw new Error(`${faults.join('\n')}\n\n${transcript(run)}`)
      }),
      { numRuns: DAYS_EACH },
    )
  })
}

function count({ steps, facts }: Run): void {
  const more = <Key>(map: Map<Key, number>, key: Key) => map.set(key, (map.get(key) ?? 0) + 1)
  tally.days++
  tally.commands += steps.length
  for (const { decision } of steps)
    if ('refusal' in decision) more(tally.refusals, decision.refusal)
    else tally.accepted++
  for (const { type } of facts) more(tally.facts, type)
}

/** The facts before each step, as one grows the list. */
function* withFactsBefore({ steps, facts }: Run): Generator<{ step: Step; earlier: Fact[] }> {
  let made = 0
  for (const step of steps) {
    yield { step, earlier: facts.slice(0, made) }
    made += step.facts.length
  }
}

/** Each call with the ledger as it was just before. */
function* calls(run: Run) {
  for (const { step, earlier } of withFactsBefore(run))
    for (const [index, fact] of step.facts.entries())
      if (fact.type === 'called') {
        const ledger = ledgerOf([...earlier, ...step.facts.slice(0, index)])
        const byHand = fact.reason === 'picked' || fact.reason === 'resumed'
        const asked = step.command.type === 'next' && fact.by.role === 'counter'
        yield { fact, ledger, byHand, automatic: !byHand && !asked }
      }
}

describe('on any day', () => {
  onAnyDay('everything is in order after every fact', ({ steps }) =>
    steps.flatMap((step) =>
      daysWithin(step).flatMap((day) =>
        violations(day).map((fault) => `${day.revision}: ${fault}`),
      ),
    ),
  )

  onAnyDay('the quota is kept: never one too many, never a lost place', (run) =>
    [...withFactsBefore(run)].flatMap(({ step, earlier }) => {
      const { now, decision, command } = step
      const ledger = ledgerOf([...earlier, ...step.facts])
      return ledger.plan.sessions.flatMap(({ id, kind, ticketsFrom, ticketsUntil }) => {
        if (kind !== 'walkIn') return []
        const held = placesHeld(ledger, id, now)
        const out = placesOut(ledger, id, now)
        const issued = step.facts.some((f) => f.type === 'issued' && f.session === id)
        const soldOut = 'refusal' in decision && decision.refusal === 'soldOut'
        const givesOut = ticketsFrom <= now && now < ticketsUntil
        const faults: string[] = []
        if (held > placesOut(ledger, id, '9999'))
          faults.push(`${command.request}: ${held} held in ${id}`)
        if (issued && held > out) faults.push(`${command.request}: ${held} of ${out} in ${id}`)
        if (soldOut && givesOut && held < out)
          faults.push(`${command.request}: sold out with ${held} of ${out} in ${id}`)
        return faults
      })
    }),
  )

  onAnyDay('no number is given out twice, and none is called by two counters', (run) => {
    const labels = run.facts.flatMap((fact) => (fact.type === 'issued' ? [fact.label] : []))
    const twice = labels.filter((label, index) => labels.indexOf(label) !== index)
    const elsewhere = [...calls(run)].flatMap(({ fact, ledger }) => {
      const at = [...ledger.desks].find(([, desk]) => desk.ticket === fact.ticket)
      const here = ledger.desks.get(fact.counter)
      if (at) return [`${fact.ticket} is called to ${fact.counter} from ${at[0]}`]
      return here?.ticket === null ? [] : [`${fact.counter} calls ${fact.ticket} too many`]
    })
    return [...twice.map((label) => `${label} twice`), ...elsewhere]
  })

  onAnyDay('the longest waiting is called first', (run) =>
    [...calls(run)].flatMap(({ fact, ledger, byHand, automatic }) => {
      if (byHand) return []
      const oldest = oldestFor(
        ledger,
        fact.counter,
        fact.at,
        (ticket) => !automatic || doorsOpen(ledger, ticket, fact.at),
      )
      return oldest?.id === fact.ticket ? [] : [`${fact.ticket} is called before ${oldest?.id}`]
    }),
  )

  onAnyDay('nobody is passed over by somebody who came later than the head start', (run) =>
    [...calls(run)].flatMap(({ fact, ledger, byHand }) => {
      const called = ledger.tickets.get(fact.ticket)
      if (byHand || !called) return []
      const { services = [] } = ledger.plan.counters.find((c) => c.id === fact.counter) ?? {}
      return [...ledger.tickets.values()]
        .filter((t) => t.where === 'line' && t.only === null && services.includes(t.service))
        .filter((t) => t.issuedAt < called.issuedAt - called.headStart)
        .map((t) => `${called.id} overtakes ${t.id}`)
    }),
  )

  onAnyDay(
    'a free automatic counter has nobody to call, the longest idle is given the next',
    (run) => {
      const left = [...withFactsBefore(run)].flatMap(({ step, earlier }) => {
        const { command, now, decision } = step
        if ('refusal' in decision) return []
        const ledger = ledgerOf([...earlier, ...step.facts])
        // Whoever takes back a call is not given it again in the same breath.
        const own =
          command.type === 'undo' && command.by.role === 'counter' ? command.by.counter : ''
        return freeDesks(ledger, now)
          .filter(({ id, first }) => first && id !== own)
          .map(({ id, first }) => `${command.request}: ${id} is idle, and ${first?.id} waits`)
      })
      const unfair = [...calls(run)].flatMap(({ fact, ledger, automatic }) => {
        if (!automatic) return []
        const free = freeDesks(ledger, fact.at).filter(({ first }) => first)
        const mine = free.find(({ id }) => id === fact.counter)
        return free
          .filter(({ idleSince }) => idleSince < (mine?.idleSince ?? -Infinity))
          .map(({ id }) => `${fact.counter} is given ${fact.ticket}, but ${id} is idle longer`)
      })
      return [...left, ...unfair]
    },
  )

  onAnyDay('whoever waits is called in the end, as long as the counters go on', (run) => {
    const { day } = run
    if (day.closedAt !== null) return []
    const ids = day.plan.counters.map(({ id }) => id)
    for (const id of ids) go(run, { type: 'open' }, clerkOf(id))
    for (let round = 0; round <= day.tickets.length; round++)
      for (const id of ids) {
        go(run, { type: 'here' }, clerkOf(id))
        go(run, { type: 'next' }, clerkOf(id))
      }
    const left = ids.filter((id) => nextFor(run.day, id, run.now))
    return [
      ...run.day.line.map((id) => `${id} waits for ever`),
      ...left.map((id) => `${id} could call somebody for ever`),
    ]
  })

  onAnyDay('closing ends every ticket and every counter, for good', (run) => {
    if (run.day.closedAt === null) go(run, { type: 'closeDay', cause: 'idle' }, { role: 'system' })
    const closed = run.day
    const more = go(run, { type: 'open' }, clerkOf('platz-1'))
    return [
      ...closed.tickets.filter((t) => t.state.is !== 'ended').map((t) => `${t.id} has no end`),
      ...Object.values(closed.counters)
        .filter((c) => c.is !== 'closed')
        .map((c) => `${c.id} is open`),
      ...violations(closed),
      ...('refusal' in more.decision && more.decision.refusal === 'dayClosed'
        ? []
        : ['it goes on']),
    ]
  })

  onAnyDay('the facts tell the same day again, also out of a file', ({ facts, day }) => {
    const file = JSON.stringify(facts)
    const again = facts.reduce(apply, EMPTY_DAY)
    const fromFile = (JSON.parse(file) as Fact[]).reduce(apply, EMPTY_DAY)
    return [
      ...(isDeepStrictEqual(again, day) ? [] : ['the replayed day is another']),
      ...(isDeepStrictEqual(fromFile, day) ? [] : ['the day from the file is another']),
    ]
  })

  onAnyDay('the second account of the facts says the same', (run) => {
    const ledger = ledgerOf(run.facts)
    return [...ticketDifferences(ledger, run.day), ...deskDifferences(ledger, run.day)]
  })

  onAnyDay(
    'the same command gets the same answer, and nothing it was given is changed',
    ({ steps }) =>
      steps.flatMap(({ before, command, now, decision }) => {
        const again = decide(freeze(before), freeze(command), now)
        return isDeepStrictEqual(again, decision)
          ? []
          : [`${command.request} is answered differently`]
      }),
  )

  onAnyDay('a refusal is one of the list and changes nothing', (run) => {
    const known: readonly string[] = DAY_REFUSALS
    return run.steps.flatMap(({ decision, before, after }) =>
      'refusal' in decision && !(known.includes(decision.refusal) && after === before)
        ? [`refused with ${decision.refusal}`]
        : [],
    )
  })

  onAnyDay('undo restores what was, and is refused once somebody else touched it', (run) =>
    run.steps.flatMap((step, index) =>
      step.command.type === 'undo' && step.command.by.role === 'counter'
        ? undoFaults(step, run.steps.slice(0, index), step.command.by.counter)
        : [],
    ),
  )
})

const clerkOf = (counter: string): Actor => ({ role: 'counter', counter, device: 'pc' })

/** Open automatic counters without anybody, and whom each could be given. */
function freeDesks(ledger: Ledger, now: string) {
  return [...ledger.desks]
    .filter(([, { is, automatic, ticket }]) => is === 'open' && automatic && ticket === null)
    .map(([id, { idleSince }]) => {
      const first = oldestFor(ledger, id, now, (ticket) => doorsOpen(ledger, ticket, now))
      return { id, idleSince, first }
    })
}

function ticketDifferences(ledger: Ledger, day: Day): string[] {
  const places = { waiting: 'line', ended: 'gone' } as const
  const told = day.tickets.map(({ id, service, onlyCounter, rank, calls: called, state }) => {
    const where = state.is === 'waiting' || state.is === 'ended' ? places[state.is] : state.is
    const counter = 'counter' in state ? state.counter : null
    return { id, where, counter, service, only: onlyCounter, called, since: Date.parse(rank) }
  })
  const kept = [...ledger.tickets.values()].map((account) => {
    const { id, where, counter, service, only, called } = account
    return { id, where, counter, service, only, called, since: waitsSince(account) }
  })
  return told.flatMap((ticket, index) =>
    isDeepStrictEqual(ticket, kept[index])
      ? []
      : [`${JSON.stringify(ticket)} is ${JSON.stringify(kept[index])}`],
  )
}

const deskDifferences = ({ desks }: Ledger, { counters }: Day): string[] =>
  Object.values(counters).flatMap(({ id, is, automatic, ticket }) => {
    const desk = desks.get(id)
    return desk?.is === is && desk.automatic === automatic && desk.ticket === ticket
      ? []
      : [`${id} is ${is} with ${ticket}, and not ${desk?.is} with ${desk?.ticket}`]
  })

/** Freezes all the way down; what is frozen already was frozen so. */
function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(freeze)
  }
  return value
}

/** The step that this counter's undo is about, if there is one, and all facts since. */
function lastAct(earlier: Step[], counter: string) {
  const since: Fact[] = []
  for (const step of earlier.toReversed()) {
    const [plan] = step.facts
    const own = step.facts.filter((fact) => undoableBy(fact) === counter)
    const undone = step.facts.some((fact) => fact.type === 'undone' && fact.counter === counter)
    if (plan?.type === 'planned' || plan?.type === 'closed' || undone) return null
    if (own.length > 0) {
      const last = step.facts.indexOf(own.at(-1) as Fact)
      const others = step.facts.filter((fact) => !own.includes(fact))
      return { step, own, since: [...others, ...since], after: step.facts.slice(last + 1) }
    }
    since.unshift(...step.facts)
  }
  return null
}

function undoFaults(undo: Step, earlier: Step[], counter: string): string[] {
  const act = lastAct(earlier, counter)
  const refusal = 'refusal' in undo.decision ? undo.decision.refusal : null
  const { request } = undo.command
  if (undo.before.closedAt !== null || !undo.before.counters[counter]) return []
  if (!act) return refusal === 'nothingToUndo' ? [] : [`${request}: there was nothing to undo`]

  const tickets = new Set(act.own.flatMap((fact) => ('ticket' in fact ? [fact.ticket] : [])))
  const touched = act.since.some(
    (fact) =>
      ('ticket' in fact && tickets.has(fact.ticket)) ||
      ('counter' in fact && fact.counter === counter && fact.request !== act.step.command.request),
  )
  const late = undo.now >= plusSeconds(act.step.now, undo.before.plan.rules.undoSeconds)
  if (touched || late) return refusal === 'undoTooLate' ? [] : [`${request}: it was too late`]
  if (refusal !== null) return [`${request}: it could still be undone, but was ${refusal}`]
  return restoredFaults(undo, act.step, [...tickets], counter)
}

function restoredFaults(undo: Step, act: Step, tickets: number[], counter: string): string[] {
  const [after = undo.before] = daysWithin(undo)
  const was = act.before
  const same = (a: object | undefined, b: object | undefined) =>
    isDeepStrictEqual({ ...a, revision: 0 }, { ...b, revision: 0 })
  const back = (day: Day) => day.returned.filter(({ ticket }) => tickets.includes(ticket))
  const shown = undo.before.calls.filter(
    (call) => call.request !== act.command.request || call.counter !== counter,
  )
  return [
    ...tickets
      .filter((id) => !same(after.tickets[id - 1], was.tickets[id - 1]))
      .map((id) => `ticket ${id} is not as before`),
    ...(same(after.counters[counter], was.counters[counter])
      ? []
      : [`${counter} is not as before`]),
    ...(isDeepStrictEqual(back(after), back(was)) ? [] : ['places are not as before']),
    ...(isDeepStrictEqual(after.calls, shown) ? [] : ['the display is not as before']),
  ].map((fault) => `${undo.command.request}: ${fault}`)
}

describe('the days were worth trying', () => {
  const FACTS = [
    'planned',
    'issued',
    'confirmed',
    'voided',
    'prioritised',
    'called',
    'recalled',
    'arrived',
    'missed',
    'parked',
    'transferred',
    'served',
    'cancelled',
    'undone',
    'counterOpened',
    'counterPaused',
    'counterClosed',
    'automaticSet',
    'issuingStopped',
    'issuingResumed',
    'quotaChanged',
    'closed',
  ] as const satisfies FactType[]

  test('there were ten thousand of them, and most commands meant something', () => {
    console.log(tally)
    expect(tally.days).toBeGreaterThanOrEqual(10_000)
    expect(tally.accepted / tally.commands).toBeGreaterThan(0.6)
  })

  test.each(FACTS)('%s happened', (type) => {
    expect(tally.facts.get(type)).toBeGreaterThan(0)
  })

  test.each<DayRefusal>(DAY_REFUSALS)('%s was said', (refusal) => {
    expect(tally.refusals.get(refusal)).toBeGreaterThan(0)
  })
})
