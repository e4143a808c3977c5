/** What became of the day, in figures, worked out from its facts. */
import { apply } from '#shared/domain/day/apply.ts'
import type { Fact } from '#shared/domain/day/facts.ts'
import { type Day, EMPTY_DAY, type TicketEnd } from '#shared/domain/day/state.ts'
import { minutesBetween, type Moment } from '#shared/domain/moment.ts'
import { placesLeft, quotaOf } from '#shared/domain/quota.ts'

/** Null when there was nothing to measure. */
export type Spread = { median: number; p90: number } | null

export type Figures = {
  quota: number
  issued: number
  served: number
  missed: number
  cancelled: number
  voided: number
  notServed: number
  quotaLeft: number
  /** From the number to the first call. */
  waitMinutes: Spread
  /** At counters, without the time somebody was sent away. */
  serviceMinutes: Spread
  closedAt: Moment
}

/** @throws Error when the day was not closed. */
export function figuresOf(facts: readonly Fact[]): Figures {
  const day = facts.reduce(apply, EMPTY_DAY)
  const { closedAt } = day
  if (closedAt === null) throw new Error('the day was not closed')
  const ended = (how: TicketEnd) =>
    day.tickets.filter(({ state }) => state.is === 'ended' && state.how === how).length
  const walkIns = day.plan.sessions.filter(({ kind }) => kind === 'walkIn')
  const sum = (count: (session: Day['plan']['sessions'][number]) => number) =>
    walkIns.reduce((total, session) => total + count(session), 0)
  const valid = withoutUndone(facts)
  return {
    quota: sum((session) => quotaOf(day, session)),
    issued: day.tickets.length,
    served: ended('served'),
    missed: ended('missed'),
    cancelled: ended('cancelled'),
    voided: ended('voided'),
    notServed: ended('notServed'),
    quotaLeft: sum((session) => placesLeft(day, session, closedAt)),
    waitMinutes: spread(waits(valid, day)),
    serviceMinutes: spread(serviceTimes(valid)),
    closedAt,
  }
}

/** Slips that were taken back within seconds did not happen; what they gave others to do did. */
function withoutUndone(facts: readonly Fact[]): Fact[] {
  const undone = new Set<string>()
  let day = EMPTY_DAY
  for (const fact of facts) {
    const slip = fact.type === 'undone' && day.undo[fact.counter]?.request
    if (slip) undone.add(slip)
    day = apply(day, fact)
  }
  return facts.filter(({ request, by }) => !(undone.has(request) && by.role === 'counter'))
}

function waits(facts: readonly Fact[], day: Day): number[] {
  const firstCalls = new Map<number, Moment>()
  for (const fact of facts)
    if (fact.type === 'called' && !firstCalls.has(fact.ticket)) firstCalls.set(fact.ticket, fact.at)
  return [...firstCalls].flatMap(([ticket, at]) => {
    const issuedAt = day.tickets[ticket - 1]?.issuedAt
    return issuedAt === undefined ? [] : minutesBetween(issuedAt, at)
  })
}

/** Of who was served to the end. */
function serviceTimes(facts: readonly Fact[]): number[] {
  const since = new Map<number, Moment>()
  const minutes = new Map<number, number>()
  const served: number[] = []
  for (const fact of facts) {
    if (fact.type === 'arrived') since.set(fact.ticket, fact.at)
    if (fact.type !== 'parked' && fact.type !== 'transferred' && fact.type !== 'served') continue
    const spent = minutesBetween(since.get(fact.ticket) ?? fact.at, fact.at)
    const all = (minutes.get(fact.ticket) ?? 0) + spent
    minutes.set(fact.ticket, all)
    if (fact.type === 'served') served.push(all)
  }
  return served
}

/** By nearest rank, in minutes with one decimal. */
function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
  const rounded = (minutes: number) => Math.round(minutes * 10) / 10
  return sorted.length === 0 ? null : { median: rounded(at(0.5)), p90: rounded(at(0.9)) }
}
