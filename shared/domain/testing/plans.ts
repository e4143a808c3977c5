/** A plan with nothing special about it: one service, two counters, ten minutes each, numbers for all. */
import type { Plan } from '../planner/plan.ts'

export const plan = (changes: Partial<Plan> = {}): Plan => ({
  demand: { people: 40, variation: 0, when: { is: 'assumed', shape: 'even' } },
  services: [{ id: 'a', share: 1, median: 10, p90: 10, minutesPerFurtherPerson: 0, maxParty: 1 }],
  peoplePerNumber: 1,
  counters: [counter('1'), counter('2')],
  hours: { from: '08:00', until: '12:00', quota: [{ count: 999 }] },
  noShow: 0,
  comesBack: 0,
  secondChance: null,
  betweenMinutes: 0,
  vainMinutes: 0,
  releasePatience: 0,
  servesOn: true,
  ...changes,
})

export const counter = (
  name: string,
  changes: Partial<Plan['counters'][number]> = {},
): Plan['counters'][number] => ({ id: name, name, services: ['a'], isThere: true, ...changes })
