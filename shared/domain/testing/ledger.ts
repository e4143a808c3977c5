/**
 * A second account of a day, kept from its facts alone and written differently from `apply`: what was
 * undone is struck out as if it had never been, and everything is worked out anew from the rest.
 *
 * Property tests hold the program against it, so nothing of `apply`, `next`, `quota` or `undo` is used here.
 */
import type { DayPlan, Fact } from '../day/facts.ts'

export type Account = {
  id: number
  label: string
  service: string
  further: string[]
  party: number
  note: string | null
  session: string
  /** False for part of a family, which came in with its family's place. */
  hasPlace: boolean
  /** Milliseconds, as all times here. */
  issuedAt: number
  headStart: number
  where: 'line' | 'called' | 'serving' | 'missed' | 'parked' | 'gone'
  counter: string | null
  only: string | null
  called: number
  lastCalled: boolean
  missed: number
  /** When a missed number may be called again; null: never, unless by hand. */
  chance: { afterCalls: number; from: number } | null
  placeBackFrom: number | null
}

export type Desk = {
  is: 'open' | 'paused' | 'closed'
  backAt: number | null
  automatic: boolean
  ticket: number | null
  idleSince: number
}

export type Ledger = {
  plan: DayPlan
  tickets: Map<number, Account>
  desks: Map<string, Desk>
  /** Calls made, also those taken back since. */
  calls: number
  quotas: Map<string, number>
  /** Counters that need help, with those who come: counters, or null for the manager. */
  alarms: Map<string, (string | null)[]>
  /** Sessions that end otherwise than planned. */
  ends: Map<string, number>
  message: string | null
  /** Moments at which a kiosk had no number for somebody, by reason. */
  refused: Map<string, number[]>
}

const BY_CLERK = new Set<Fact['type']>([
  'called',
  'arrived',
  'missed',
  'parked',
  'transferred',
  'serviceAdded',
  'split',
  'served',
  'cancelled',
])

const ms = (moment: string): number => Date.parse(moment)

/** The clerk who can take this fact back. */
export const undoableBy = (fact: Fact): string | null =>
  BY_CLERK.has(fact.type) && fact.by.role === 'counter' ? fact.by.counter : null

/** The facts without those that were undone, and without the undoing. */
export function standing(facts: readonly Fact[]): Fact[] {
  let left: Fact[] = []
  for (const fact of facts) {
    if (fact.type !== 'undone') {
      left.push(fact)
      continue
    }
    const { counter } = fact
    const last = left.findLast((f) => undoableBy(f) === counter)
    left = left.filter((f) => f.request !== last?.request || undoableBy(f) !== counter)
  }
  return left
}

export function ledgerOf(facts: readonly Fact[]): Ledger {
  const [first] = facts
  if (first?.type !== 'planned') throw new Error('a day begins with its plan')
  const ledger: Ledger = {
    plan: first.plan,
    tickets: new Map(),
    desks: new Map(),
    calls: facts.filter((fact) => fact.type === 'called').length,
    quotas: new Map(),
    alarms: new Map(),
    ends: new Map(),
    message: null,
    refused: new Map(),
  }
  const stands = new Set(standing(facts))
  for (const fact of facts)
    if (stands.has(fact)) enter(ledger, fact, facts)
    else if (fact.type === 'split') splitOff(ledger, fact, 'gone')
  return ledger
}

/** A number that was split off by a slip is used up all the same. */
function splitOff({ tickets }: Ledger, fact: FactOf<'split'>, where: 'line' | 'gone'): void {
  const family = tickets.get(fact.ticket)
  if (!family) return
  const fresh = { further: [], note: null, only: null, called: 0, lastCalled: false, missed: 0 }
  const free = { counter: null, chance: null, placeBackFrom: null, hasPlace: false }
  const own = { id: fact.into, label: fact.label, party: fact.people, where }
  tickets.set(fact.into, { ...family, ...fresh, ...free, ...own })
  if (where === 'line') family.party -= fact.people
}

type FactOf<Type extends Fact['type']> = Extract<Fact, { type: Type }>

function enter(ledger: Ledger, fact: Fact, all: readonly Fact[]): void {
  const { tickets, desks, quotas, alarms, ends, refused } = ledger
  const now = ms(fact.at)
  const { rules } = ledger.plan
  const ticket = 'ticket' in fact ? tickets.get(fact.ticket) : undefined
  const desk = 'counter' in fact && fact.counter !== null ? desks.get(fact.counter) : undefined
  const leave = (where: Account['where']) => {
    if (!ticket) return
    const left = desks.get(ticket.counter ?? '')
    if (left?.ticket === ticket.id) Object.assign(left, { ticket: null, idleSince: now })
    Object.assign(ticket, { where, counter: null, chance: null })
    if (where === 'gone') ticket.note = null
  }

  switch (fact.type) {
    case 'planned': {
      for (const id of ends.keys())
        if (plannedEnd(ledger.plan, id) !== plannedEnd(fact.plan, id)) ends.delete(id)
      ledger.plan = fact.plan
      const kept = new Map(desks)
      desks.clear()
      for (const { id } of fact.plan.counters)
        desks.set(
          id,
          kept.get(id) ?? {
            is: 'closed',
            backAt: null,
            automatic: false,
            ticket: null,
            idleSince: now,
          },
        )
      for (const id of alarms.keys()) if (!desks.has(id)) alarms.delete(id)
      return
    }
    case 'issued':
      tickets.set(fact.ticket, {
        id: fact.ticket,
        label: fact.label,
        service: fact.service,
        further: [],
        party: fact.party,
        note: null,
        session: fact.session,
        hasPlace: true,
        issuedAt: now,
        headStart: fact.priority === null ? 0 : rules.priorityMinutes * 60_000,
        where: 'line',
        counter: null,
        only: null,
        called: 0,
        lastCalled: false,
        missed: 0,
        chance: null,
        placeBackFrom: null,
      })
      return
    case 'prioritised':
      if (ticket) ticket.headStart = rules.priorityMinutes * 60_000
      return
    case 'called':
      leave('called')
      if (ticket) Object.assign(ticket, { counter: fact.counter, only: null })
      if (ticket) ticket.called++
      if (ticket && fact.reason === 'lastCall') ticket.lastCalled = true
      if (desk) desk.ticket = fact.ticket
      return
    case 'arrived':
      if (ticket) ticket.where = 'serving'
      return
    case 'missed':
      leave('missed')
      if (!ticket) return
      ticket.missed++
      if (ticket.missed > 1 || rules.secondChance === null) return
      ticket.chance = {
        afterCalls: callsBefore(fact, all) + (rules.secondChance.afterCalls ?? Infinity),
        from: now + (rules.secondChance.afterMinutes ?? Infinity) * 60_000,
      }
      return
    case 'parked':
      leave('parked')
      if (ticket) ticket.counter = fact.counter
      if (ticket && fact.note !== undefined) ticket.note = fact.note
      return
    case 'transferred':
      leave('line')
      if (!ticket) return
      Object.assign(ticket, { service: fact.service, only: fact.counter })
      if (fact.note !== undefined) ticket.note = fact.note
      if (ticket.further.includes(fact.service))
        ticket.further.splice(ticket.further.indexOf(fact.service), 1)
      return
    case 'serviceAdded':
      ticket?.further.push(fact.service)
      return
    case 'split':
      return splitOff(ledger, fact, 'line')
    case 'served':
      return leave('gone')
    case 'voided':
      leave('gone')
      if (ticket) ticket.placeBackFrom = now
      return
    case 'cancelled':
      leave('gone')
      if (ticket?.called === 0 && ticket.hasPlace)
        ticket.placeBackFrom = now + rules.undoSeconds * 1000
      return
    case 'counterOpened':
      if (desk) Object.assign(desk, { is: 'open', backAt: null, idleSince: now })
      return
    case 'counterPaused':
      if (desk) Object.assign(desk, { is: 'paused', backAt: fact.backAt ? ms(fact.backAt) : null })
      return
    case 'counterClosed':
      if (desk) Object.assign(desk, { is: 'closed', backAt: null, automatic: false })
      alarms.delete(fact.counter)
      return
    case 'automaticSet':
      if (desk) desk.automatic = fact.on
      return
    case 'helpCalled':
      alarms.set(fact.counter, [])
      return
    case 'helpAnswered':
      alarms.get(fact.counter)?.push(fact.by.role === 'counter' ? fact.by.counter : null)
      return
    case 'helpEnded':
      alarms.delete(fact.counter)
      return
    case 'quotaChanged':
      quotas.set(fact.session, fact.quota)
      return
    case 'sessionChanged':
      ends.set(fact.session, ms(fact.until))
      return
    case 'noticeSet':
      ledger.message = `${fact.text.de}/${fact.text.en}/${fact.until}`
      return
    case 'noticeCleared':
      ledger.message = null
      return
    case 'turnedAway':
      refused.set(fact.because, [...(refused.get(fact.because) ?? []), now])
      return
    case 'closed':
      ledger.message = null
      alarms.clear()
      for (const each of tickets.values())
        Object.assign(each, { where: 'gone', counter: null, chance: null, note: null })
      for (const each of desks.values())
        if (each.is !== 'closed')
          Object.assign(each, { is: 'closed', backAt: null, automatic: false, ticket: null })
      return
    case 'numbersSkipped':
    case 'confirmed':
    case 'recalled':
    case 'undone':
    case 'issuingStopped':
    case 'issuingResumed':
    case 'timesMeasured':
      return
    default:
      return fact satisfies never
  }
}

const plannedEnd = ({ sessions }: DayPlan, id: string) => sessions.find((s) => s.id === id)?.until

/** When a session ends, and when its last number is given out. */
export function endsOf({ plan, ends }: Ledger, id: string): { session: number; numbers: number } {
  const planned = plan.sessions.find((s) => s.id === id)
  if (!planned) throw new Error(`there is no session ${id}`)
  const until = ms(planned.until)
  const ticketsUntil = ms(planned.ticketsUntil)
  const session = ends.get(id) ?? until
  return { session, numbers: ticketsUntil < until ? Math.min(ticketsUntil, session) : session }
}

const callsBefore = ({ revision }: Fact, all: readonly Fact[]): number =>
  all.filter((fact) => fact.type === 'called' && fact.revision < revision).length

/** The longest waiting whom this counter may call at `now`; a head start counts as time waited. */
export function oldestFor(
  ledger: Ledger,
  counter: string,
  now: string,
  eligible: typeof doorsOpen = () => true,
): Account | null {
  const [oldest] = [...ledger.tickets.values()]
    .filter((ticket) => mayBeCalled(ledger, ticket, ms(now)))
    .filter((ticket) => serves(ledger, counter, ticket) && eligible(ledger, ticket, now))
    .sort((a, b) => waitsSince(a) - waitsSince(b) || a.id - b.id)
  return oldest ?? null
}

export const waitsSince = ({ issuedAt, headStart }: Account): number => issuedAt - headStart

export function mayBeCalled({ calls }: Ledger, { where, chance }: Account, now: number): boolean {
  if (where === 'line') return true
  return where === 'missed' && chance !== null && (calls >= chance.afterCalls || now >= chance.from)
}

export function serves({ plan, desks }: Ledger, counter: string, ticket: Account): boolean {
  const sentHere = ticket.only === null || ticket.only === counter
  const desk = desks.get(ticket.only ?? '')
  const mayGo = sentHere || !desk || desk.is === 'closed'
  const services = plan.counters.find(({ id }) => id === counter)?.services ?? []
  return mayGo && services.includes(ticket.service)
}

/** The session has begun in which this number was given out. */
export const doorsOpen = ({ plan }: Ledger, { session }: Account, now: string): boolean =>
  plan.sessions.every(({ id, from }) => id !== session || ms(from) <= ms(now))

/** Tickets of a session that hold a place at `now`. */
export const placesHeld = ({ tickets }: Ledger, session: string, now: string): number =>
  [...tickets.values()].filter(
    (ticket) =>
      ticket.hasPlace &&
      ticket.session === session &&
      (ticket.placeBackFrom === null || ticket.placeBackFrom > ms(now)),
  ).length

/** All places of a session, each with the moment from which it may be given out. */
export function places({ plan, quotas }: Ledger, session: string): number[] {
  const planned = (plan.sessions.find(({ id }) => id === session)?.releases ?? [])
    .flatMap((release) => Array.from({ length: release.count }, () => ms(release.at)))
    .sort((a, b) => a - b)
  const quota = quotas.get(session) ?? planned.length
  const added = Array.from({ length: Math.max(0, quota - planned.length) }, () => -Infinity)
  return [...added, ...planned.slice(0, quota)]
}

export const placesOut = (ledger: Ledger, session: string, now: string): number =>
  places(ledger, session).filter((from) => from <= ms(now)).length
