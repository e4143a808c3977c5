import { expect, test } from 'vitest'
import { officeSchema } from '#shared/domain/config.ts'
import { assumedPlan } from '#shared/domain/planner/assumed.ts'
import { checkPlan } from '#shared/domain/planner/checkPlan.ts'
import { OFFICES } from '#shared/offices/index.ts'
import { isAsSetUp, ownPartOfDay, ruleOf, sessionsOf, withPlan } from './sessions.ts'

const brandenburg = officeSchema.parse(OFFICES.brandenburg)
const willich = officeSchema.parse(OFFICES.willich)
const planned = (office: typeof willich) =>
  sessionsOf(office).map((session) => ({ session, rule: ruleOf(office, session)! }))

test('every walk-in session of the offices can be planned as it is, and says so', () => {
  for (const office of Object.values(OFFICES).map((one) => officeSchema.parse(one)))
    for (const { session, rule } of planned(office)) {
      const plan = assumedPlan(office, rule)
      expect([office.id, session.rule, checkPlan(plan)]).toEqual([office.id, session.rule, []])
      expect(isAsSetUp(office, session, plan)).toBe(true)
    }
  expect(sessionsOf(brandenburg).map(({ weekday }) => weekday)).toEqual([1, 1, 2, 4, 4])
})

test('of a day with two sessions each has the people around it', () => {
  const [morning, afternoon] = sessionsOf(brandenburg)
  expect(ownPartOfDay(brandenburg, morning!)).toEqual({
    from: '00:00',
    until: '13:00',
    minutesADay: 270,
  })
  expect(ownPartOfDay(brandenburg, afternoon!)).toMatchObject({ from: '11:30', until: '24:00' })
})

test('a plan changes the session’s times and quota, and nothing else', () => {
  const [{ session, rule } = { session: undefined, rule: undefined }] = planned(willich)
  const plan = assumedPlan(willich, rule!)
  const { ticketsFrom: _, ...hours } = plan.hours
  const changed = { ...plan, hours: { ...hours, until: '13:00', quota: [{ count: 70 }] } }
  const { ticketsFrom: _gone, ...before } = rule!
  expect(isAsSetUp(willich, session!, changed)).toBe(false)
  expect(withPlan(willich, session!, changed)).toEqual({
    ...willich,
    sessions: [{ ...before, until: '13:00', quota: [{ count: 70 }] }],
  })
})
