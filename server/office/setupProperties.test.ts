/** Whatever a manager makes of the set-up in the middle of a day, the day stays sound and every screen has its view. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newRequest } from '#shared/client/connection.ts'
import { type Office, parseOffice } from '#shared/domain/config.ts'
import type { CommandBody } from '#shared/domain/day/commands.ts'
import { violations } from '#shared/domain/day/invariants.ts'
import { atCounter } from '../../e2e/testing/commands.ts'
import { temporaryFolder } from '../../e2e/testing/folder.ts'
import { at, smallOffice } from '../../e2e/testing/offices.ts'
import { openOffice, type OpenOffice } from '../../e2e/testing/openOffice.ts'
import { commonView } from '../views/common.ts'
import { counterView } from '../views/counter.ts'
import { displayView } from '../views/display.ts'
import { followView } from '../views/follow.ts'
import { kioskView } from '../views/kiosk.ts'
import { todayView } from '../views/today.ts'

const SERVICES = ['ausweis', 'abholen', 'wohnung']
const COUNTERS = ['platz-1', 'platz-2', 'platz-3']

const someOf = <T>(list: readonly T[]) => fc.subarray([...list], { minLength: 1 })

/** One that the checks take: every service has a counter. */
const anyOffice: fc.Arbitrary<Office> = fc
  .record({
    services: someOf(SERVICES),
    counters: someOf(COUNTERS),
    spare: fc.nat(2),
    numbering: fc.constantFrom('row' as const, 'series' as const),
    code: fc.constantFrom('A', 'B', 'C'),
    sessions: fc.array(fc.constantFrom('morgens', 'mittags'), { maxLength: 1 }),
    quota: fc.integer({ min: 0, max: 30 }),
    grouped: fc.boolean(),
    closed: fc.boolean(),
  })
  .map(({ services, counters, spare, numbering, code, sessions, quota, grouped, closed }) => {
    const parsed = parseOffice({
      ...smallOffice(),
      numbering,
      groups: grouped ? [{ id: 'alles', name: { de: 'Alles' }, icon: 'other' }] : [],
      services: services.map((id) => ({
        id,
        code,
        icon: 'other',
        minutes: 5,
        name: { de: id },
        ...(grouped && { group: 'alles' }),
      })),
      // The first one serves all of them.
      counters: counters.map((id, index) => ({
        id,
        name: id,
        services: index === 0 ? services : [services[spare % services.length]],
      })),
      sessions: sessions.map((id) => ({
        id,
        kind: 'walkIn',
        weekdays: [1, 2, 3, 4, 5, 6, 7],
        from: '08:00',
        until: '12:00',
        quota: [{ count: quota }],
      })),
      exceptions: closed
        ? [{ type: 'closed', from: '2020-11-17', until: '2020-11-17', reason: { de: 'Zu' } }]
        : [],
    })
    if ('faults' in parsed) throw new Error(parsed.faults.join('\n'))
    return parsed.office
  })

const anyDeed: fc.Arbitrary<CommandBody> = fc.oneof(
  ...(['open', 'next', 'here', 'miss', 'finish', 'close', 'undo', 'callHelp'] as const).map(
    (type) => fc.constant<CommandBody>({ type }),
  ),
  fc.constant<CommandBody>({ type: 'park', reason: 'photo' }),
  fc.constant<CommandBody>({ type: 'automatic', on: true }),
  fc.record({
    type: fc.constant('transfer' as const),
    service: fc.constantFrom(...SERVICES),
    counter: fc.constantFrom(null, ...COUNTERS),
  }),
  fc.record({ type: fc.constant('addService' as const), service: fc.constantFrom(...SERVICES) }),
  fc.record({ type: fc.constant('resume' as const), ticket: fc.integer({ min: 1, max: 5 }) }),
)

const anyStep = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('configure' as const), office: anyOffice }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('issue' as const),
      service: fc.constantFrom(...SERVICES),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('deed' as const),
      counter: fc.constantFrom(...COUNTERS),
      deed: anyDeed,
    }),
  },
)
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never

async function take({ office }: OpenOffice, step: Step): Promise<void> {
  switch (step.does) {
    case 'configure': {
      const { revision } = office.setup
      const by = { role: 'manager', device: 'desk' } as const
      const wish = { revision, office: step.office, from: null, tookBack: null, by }
      const result = await office.configure({ ...wish, request: newRequest() })
      if ('refusal' in result) throw new Error(result.refusal)
      return
    }
    case 'issue':
      await office.submit({
        type: 'issue',
        service: step.service,
        party: 1,
        priority: null,
        by: { role: 'kiosk', device: 'kiosk-one' },
        request: newRequest(),
      })
      return
    case 'deed':
      await office.submit(atCounter(step.counter, step.deed))
      return
    default:
      step satisfies never
  }
}

/** As the sockets make them. @throws when one of them cannot be made. */
function lookAtAll({ office }: OpenOffice): void {
  const snapshot = office.snapshot()
  const common = commonView(snapshot)
  const { day } = snapshot
  kioskView(snapshot, common, { device: 'kiosk-one', printer: null, publicUrl: null })
  displayView(snapshot, common, {
    id: '',
    name: '',
    theme: 'dark',
    widthMm: 1,
    heightMm: 1,
    distanceMm: 1,
  })
  todayView(snapshot)
  for (const { id } of day.plan.counters)
    counterView(snapshot, common, { id, printer: null }, { announced: () => 'shown' }, 1)
  for (const ticket of day.tickets) followView(snapshot, common, ticket, null)
}

test('a day survives any set-up', async () => {
  const property = fc.asyncProperty(fc.array(anyStep, { maxLength: 40 }), async (steps) => {
    const folder = temporaryFolder()
    const town = await openOffice(folder.file('wartemarke.db'), at('09:00'))
    try {
      for (const step of steps) {
        await take(town, step)
        lookAtAll(town)
        expect(violations(town.office.day)).toEqual([])
      }
      expect(town.reported).toEqual([])
    } finally {
      await town.close()
      folder.remove()
    }
  })
  await fc.assert(property, { numRuns: 50 })
}, 120_000)
