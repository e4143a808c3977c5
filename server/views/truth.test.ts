/** What the views promise is what happens: on random days, every claim is tried with the command it is about. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CommandBody } from '#shared/domain/day/commands.ts'
import { decide } from '#shared/domain/day/decide.ts'
import type { Actor } from '#shared/domain/day/facts.ts'
import { plusSeconds } from '#shared/domain/moment.ts'
import { play, randomDay } from '#shared/domain/testing/randomDay.ts'
import type { CounterView } from '#shared/protocol/views.ts'
import { smallOffice } from '../../e2e/testing/offices.ts'
import type { Snapshot } from '../office/office.ts'
import { commonView } from './common.ts'
import { counterView } from './counter.ts'
import { displayView } from './display.ts'
import { kioskView } from './kiosk.ts'
import { managerView } from './manager.ts'

const configuration = smallOffice()

/** A day as it was left, some time later. */
const snapshots = fc
  .tuple(randomDay, fc.constantFrom(0, 5, 60, 900, 3600))
  .map(([random, later]): Snapshot => {
    const { day, now } = play(random)
    const moment = plusSeconds(now, later)
    const stamp = { epoch: 'e', revision: 1, failing: false, next: null }
    return { ...stamp, now: moment, configuration, day }
  })

const check = (claim: (snapshot: Snapshot) => void) =>
  fc.assert(fc.property(snapshots, claim), { numRuns: 1_000 })

/** The facts' types and tickets, or the refusal. */
function outcome({ day, now }: Snapshot, body: CommandBody, by: Actor) {
  const decision = decide(day, { ...body, by, request: 'the-claim-is-tried' }, now)
  return 'refusal' in decision ? decision.refusal : decision.facts
}

const isDone = (result: ReturnType<typeof outcome>) => typeof result !== 'string'

const AT_KIOSK = { device: 'kiosk-one', printer: null, publicUrl: null }
const NO_DEVICES = { all: () => [] }
const NOTHING_DELIVERED = {
  announced: () => 'notShown' as const,
  all: () => [],
  notAnnounced: () => [],
}
const HALL = smallOffice({ displays: [{ id: 'halle', name: 'Halle' }] }).displays[0]!
const kiosk: Actor = { role: 'kiosk', device: AT_KIOSK.device }

/** Every counter of the snapshot's plan with its view. */
const counters = (snapshot: Snapshot): [Actor, CounterView][] =>
  snapshot.day.plan.counters.map(({ id }) => [
    { role: 'counter', counter: id, device: `pc-${id}` },
    counterView(snapshot, commonView(snapshot), { id, printer: null }, NOTHING_DELIVERED, 1),
  ])

const isFree = ({ me, current }: CounterView) => me.is === 'open' && current === null

describe('the kiosk', () => {
  test('offers exactly what can be pulled', () => {
    expect.hasAssertions()
    check((snapshot) => {
      const view = kioskView(snapshot, commonView(snapshot), AT_KIOSK)
      const offered = view.issuing.is === 'open' ? view.services.map(({ id }) => id) : []
      const pulled = snapshot.day.plan.services
        .map(({ id }) => id)
        .filter((service) =>
          isDone(outcome(snapshot, { type: 'issue', service, party: 1, priority: null }, kiosk)),
        )
      expect(offered).toEqual(pulled)
    })
  })
})

describe('a counter', () => {
  test('is shown whom it would call next', () => {
    expect.hasAssertions()
    check((snapshot) => {
      for (const [clerk, view] of counters(snapshot)) {
        if (view.me.is !== 'open' || view.current?.is === 'called') continue
        const facts = outcome(snapshot, { type: 'next' }, clerk)
        // An automatic counter may be given somebody in the same breath.
        const called = (Array.isArray(facts) ? facts : []).flatMap((fact) =>
          fact.type === 'called' && fact.counter === view.me.id ? [fact.ticket] : [],
        )
        expect(called).toEqual(view.line.filter(({ next }) => next).map(({ id }) => id))
      }
    })
  })

  test('can call everybody in line whom it is said to serve', () => {
    expect.hasAssertions()
    check((snapshot) => {
      const refused = counters(snapshot)
        .filter(([, view]) => isFree(view))
        .flatMap(([clerk, view]) =>
          view.line
            .filter(({ mine }) => mine)
            .filter(({ id }) => !isDone(outcome(snapshot, { type: 'call', ticket: id }, clerk))),
        )
      expect(refused).toEqual([])
    })
  })

  test('can resume exactly those parked tickets that are its own', () => {
    expect.hasAssertions()
    check((snapshot) => {
      const wrong = counters(snapshot)
        .filter(([, view]) => isFree(view))
        .flatMap(([clerk, view]) =>
          view.parked.filter(
            ({ id, mine }) =>
              isDone(outcome(snapshot, { type: 'resume', ticket: id }, clerk)) !== mine,
          ),
        )
      expect(wrong).toEqual([])
    })
  })

  test('is offered a last call exactly when it can make one, and of whom it then calls', () => {
    let offered = 0
    check((snapshot) => {
      for (const [clerk, view] of counters(snapshot)) {
        const facts = outcome(snapshot, { type: 'lastCall' }, clerk)
        const called = typeof facts === 'string' ? null : facts[0]
        const id = called?.type === 'called' ? called.ticket : 0
        expect(view.lastCall?.label).toBe(snapshot.day.tickets[id - 1]?.label)
        if (view.lastCall) offered++
      }
    })
    expect(offered).toBeGreaterThan(0)
  })

  test('is offered to undo exactly what it can', () => {
    expect.hasAssertions()
    check((snapshot) => {
      for (const [clerk, view] of counters(snapshot))
        expect(isDone(outcome(snapshot, { type: 'undo' }, clerk))).toBe(view.undo !== null)
    })
  })
})

describe('the manager', () => {
  test('sees every ticket in one count', () => {
    expect.hasAssertions()
    check((snapshot) => {
      const { counts } = managerView(snapshot, commonView(snapshot), NOTHING_DELIVERED, NO_DEVICES)
      const { issued, turnedAway: _, ...byState } = counts
      expect(Object.values(byState).reduce((sum, count) => sum + count, 0)).toBe(issued)
    })
  })

  test('sees everybody who was turned away under one reason', () => {
    expect.hasAssertions()
    check((snapshot) => {
      const { counts, turnedAway } = managerView(
        snapshot,
        commonView(snapshot),
        NOTHING_DELIVERED,
        NO_DEVICES,
      )
      const all = Object.values(turnedAway).reduce((sum, count) => sum + count, 0)
      expect(counts.turnedAway).toBe(all)
    })
  })

  test('sees exactly which free counters have somebody to call since the doors were opened', () => {
    expect.hasAssertions()
    check((snapshot) => {
      const { day, now } = snapshot
      const manager = managerView(snapshot, commonView(snapshot), NOTHING_DELIVERED, NO_DEVICES)
      const needed = manager.counters.filter(({ neededSince }) => neededSince !== null)
      const opened = day.plan.sessions.some(({ from }) => from <= now)
      const able = counters(snapshot)
        .filter(([, view]) => opened && isFree(view))
        .filter(([clerk]) => isDone(outcome(snapshot, { type: 'next' }, clerk)))
      expect(needed.map(({ id }) => id)).toEqual(able.map(([, { me }]) => me.id))
    })
  })

  test('sees a quota that can be lowered to what is taken, and not further', () => {
    expect.hasAssertions()
    check((snapshot) => {
      const by: Actor = { role: 'manager', device: 'desk-of-manager' }
      const { sessions, dayClosed } = managerView(
        snapshot,
        commonView(snapshot),
        NOTHING_DELIVERED,
        NO_DEVICES,
      )
      const changeable = sessions.filter(({ kind }) => kind === 'walkIn' && !dayClosed)
      for (const { id, taken } of changeable) {
        const lowered = (quota: number) =>
          outcome(snapshot, { type: 'changeQuota', session: id, quota }, by)
        expect([isDone(lowered(taken)), lowered(taken - 1)]).toEqual([true, 'quotaBelowIssued'])
      }
    })
  })
})

describe('the display', () => {
  test('shows each number once, the latest announced first', () => {
    expect.hasAssertions()
    check((snapshot) => {
      const { calls } = displayView(snapshot, commonView(snapshot), HALL)
      const announced = calls.map(({ announcedAt }) => announcedAt)
      expect(announced).toEqual(announced.toSorted().toReversed())
      expect(new Set(calls.map(({ label }) => label)).size).toBe(calls.length)
    })
  })

  test('shows eight, and more only while they are being announced or nobody has come', () => {
    expect.hasAssertions()
    check((snapshot) => {
      const { calls } = displayView(snapshot, commonView(snapshot), HALL)
      const justNow = plusSeconds(snapshot.now, -15)
      const old = calls.slice(8).filter((call) => !call.open && call.announcedAt < justNow)
      expect(old).toEqual([])
    })
  })

  test('shows as open exactly the calls that wait for their answer', () => {
    expect.hasAssertions()
    check((snapshot) => {
      const { calls } = displayView(snapshot, commonView(snapshot), HALL)
      const shown = calls.filter(({ open }) => open).map(({ label }) => label)
      const waiting = snapshot.day.tickets.filter(({ state }) => state.is === 'called')
      expect(shown.sort()).toEqual(waiting.map(({ label }) => label).sort())
    })
  })
})
