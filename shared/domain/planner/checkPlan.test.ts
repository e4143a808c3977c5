import { expect, test } from 'vitest'
import { counter, plan } from '../testing/plans.ts'
import { checkPlan } from './checkPlan.ts'
import type { Plan } from './plan.ts'

const reasons = (changes: Partial<Plan>) =>
  checkPlan(plan(changes)).map(({ path, reason }) => `${path.join('.')} ${reason}`)
const service = plan().services[0]!

test('a usual plan has no fault', () => {
  expect(checkPlan(plan())).toEqual([])
})

test.each<[string, Partial<Plan>, string]>([
  ['nobody comes', { demand: { ...plan().demand, people: 0 } }, 'demand.people number'],
  ['no number', { noShow: Number.NaN }, 'noShow number'],
  ['no number, kept as JSON', { noShow: null as never }, 'noShow number'],
  [
    'never measured',
    { demand: { ...plan().demand, when: { is: 'measured', quarters: [] } } },
    'demand.people nobodyComes',
  ],
  ['nobody is there', { counters: [counter('1', { isThere: false })] }, 'counters noCounter'],
  [
    'nobody serves it',
    { services: [service, { ...service, id: 'b' }] },
    'services.1.share notServed',
  ],
  ['no share at all', { services: [{ ...service, share: 0 }] }, 'services noShares'],
  [
    'nine of ten shorter than half',
    { services: [{ ...service, p90: 9 }] },
    'services.0.p90 shorterThanMedian',
  ],
  [
    'closes before it opens',
    { hours: { ...plan().hours, until: '07:00' } },
    'hours.until endsBeforeItBegins',
  ],
  ['an empty time', { hours: { ...plan().hours, from: '' } }, 'hours.from time'],
  [
    'numbers after the end',
    { hours: { ...plan().hours, ticketsFrom: '12:30' } },
    'hours.ticketsUntil endsBeforeItBegins',
  ],
  [
    'half a number',
    { hours: { ...plan().hours, quota: [{ count: 1.5 }] } },
    'hours.quota.0.count number',
  ],
  ['no places', { hours: { ...plan().hours, quota: [{ count: 0 }] } }, 'hours.quota noPlaces'],
  [
    'a part after the end',
    { hours: { ...plan().hours, quota: [{ count: 9 }, { at: '13:00', count: 9 }] } },
    'hours.quota.1.at tooLate',
  ],
  [
    'leaves before coming',
    { counters: [counter('1', { from: '10:00', until: '09:00' })] },
    'counters.0.until endsBeforeItBegins',
  ],
  [
    'a pause of no length',
    { counters: [counter('1', { pause: { at: '09:00', minutes: 0 } })] },
    'counters.0.pause.minutes number',
  ],
])('%s', (_, changes, fault) => {
  expect(reasons(changes)).toEqual([fault])
})

test('what concerns a counter that is not there does not matter', () => {
  expect(
    reasons({ counters: [counter('1'), counter('2', { isThere: false, from: 'nonsense' })] }),
  ).toEqual([])
})
