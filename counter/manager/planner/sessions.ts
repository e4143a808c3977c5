/** What can be planned: each weekly walk-in session, on each of its weekdays. */
import type { Office, SessionRule } from '#shared/domain/config.ts'
import { minutesOf, type Plan } from '#shared/domain/planner/plan.ts'

export type PlannedSession = { rule: string; weekday: number }

export const sessionsOf = ({ sessions }: Office): PlannedSession[] =>
  walkIns(sessions)
    .flatMap((rule) => rule.weekdays.map((weekday) => ({ rule, weekday })))
    .sort((a, b) => a.weekday - b.weekday || (a.rule.from < b.rule.from ? -1 : 1))
    .map(({ rule, weekday }) => ({ rule: rule.id, weekday }))

const walkIns = (sessions: readonly SessionRule[]) =>
  sessions.filter(({ kind, quota }) => kind === 'walkIn' && quota.length > 0)

export const ruleOf = ({ sessions }: Office, { rule }: PlannedSession): SessionRule | undefined =>
  sessions.find(({ id }) => id === rule)

/** From the end of the session before it on that weekday to the first numbers of the one after it. */
export function ownPartOfDay({ sessions }: Office, { rule: id, weekday }: PlannedSession) {
  const rules = walkIns(sessions).filter(({ weekdays }) => weekdays.includes(weekday))
  const own = rules.find((rule) => rule.id === id)
  const before = rules.filter(({ until }) => own && until <= own.from).map(({ until }) => until)
  const after = rules
    .filter(({ from }) => own && from >= own.until)
    .map(({ from, ticketsFrom }) => ticketsFrom ?? from)
  return {
    from: before.sort().at(-1) ?? '00:00',
    until: after.sort()[0] ?? '24:00',
    minutesADay: rules.reduce((sum, rule) => sum + lengthOf(rule), 0),
  }
}

const lengthOf = ({ from, until }: SessionRule) => (minutesOf(until) ?? 0) - (minutesOf(from) ?? 0)

/** The session as the plan has it; what a plan does not know of stays as it is. */
export function withPlan(office: Office, { rule: id }: PlannedSession, { hours }: Plan): Office {
  const { ticketsFrom, ticketsUntil, ...always } = hours
  return {
    ...office,
    sessions: office.sessions.map((rule) => {
      if (rule.id !== id) return rule
      const { ticketsFrom: _from, ticketsUntil: _until, ...rest } = rule
      return {
        ...rest,
        ...always,
        ...(ticketsFrom !== undefined && { ticketsFrom }),
        ...(ticketsUntil !== undefined && { ticketsUntil }),
      }
    }),
  }
}

export const isAsSetUp = (office: Office, session: PlannedSession, plan: Plan): boolean => {
  const before = ruleOf(office, session)
  const after = ruleOf(withPlan(office, session, plan), session)
  const told = (rule: SessionRule | undefined) =>
    rule && [rule.from, rule.until, rule.ticketsFrom, rule.ticketsUntil, rule.quota]
  return JSON.stringify(told(before)) === JSON.stringify(told(after))
}
