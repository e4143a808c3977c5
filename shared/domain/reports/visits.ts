/**
 * What a day's facts come to for the reports: one visit a number, and who found none. Made by the same `apply` as the day
 * itself, so that what was taken back never happened here either. No person and no account is in it.
 */
import { apply } from '../day/apply.ts'
import type { Channel, Fact, TicketId, TurnedAwayReason } from '../day/facts.ts'
import { type Day, EMPTY_DAY, type Stay, type Ticket, type TicketEnd } from '../day/state.ts'
import { visitsOf, type Visit as Stayed } from '../forecast/visits.ts'
import { minutesBetween, type Moment } from '../moment.ts'
import { waitedMinutes } from '../waits.ts'
import { CounterTimes, type CounterDay } from './counterTimes.ts'
import { quarterTeller } from './quarters.ts'
import { type SessionQuota, sessionQuotas } from './sessionQuotas.ts'

export type Visit = {
  ticket: TicketId
  /** What the number was pulled for; it may have gone on to another. */
  service: string
  session: string
  /** People. After a split, those that stayed with this number. */
  party: number
  channel: Channel
  priority: boolean
  /** Part of a family that got a number of its own: nobody pulled it, and it waits no second time. */
  split: boolean
  /** Quarter of an hour of its day, 0 to 95, by the office's clock. */
  quarter: number
  /** To the first call; null when it was never called, and for a split. */
  waitMinutes: number | null
  /** Where it was called last. */
  counter: string | null
  /** Null while nothing has become of it. */
  end: TicketEnd | null
  /** Missed its call for good: it has no further chance. */
  missed: boolean
  /** Missed its call and came to a later one. */
  cameBack: boolean
  /** At all counters; null for whoever was not served, and when nobody said when it was over. */
  serviceMinutes: number | null
  /** By counter, the same. */
  atCounters: { counter: string; minutes: number }[]
}

export type TurnedAwayTouch = { quarter: number; because: TurnedAwayReason }

export type DayFigures = {
  date: string
  trial: boolean
  /** No more facts will come. */
  closed: boolean
  visits: Visit[]
  /** What the forecast learns from. */
  stays: Stayed[]
  turnedAway: TurnedAwayTouch[]
  sessions: SessionQuota[]
  counters: CounterDay[]
}

export function dayFigures(facts: readonly Fact[]): DayFigures {
  const account = new DayAccount()
  for (const fact of facts) account.add(fact)
  return account.figures()
}

/** The same, fact by fact: a running day goes on where it stood. */
export class DayAccount {
  private day: Day = EMPTY_DAY
  private readonly counterTimes = new CounterTimes()
  private readonly touches: { at: Moment; because: TurnedAwayReason }[] = []

  get revision(): number {
    return this.day.revision
  }

  /** @throws when the fact does not follow. */
  add(fact: Fact): void {
    const before = this.day
    this.day = apply(before, fact)
    this.counterTimes.follow(before, this.day, fact)
    if (fact.type === 'turnedAway') this.touches.push({ at: fact.at, because: fact.because })
  }

  figures(): DayFigures {
    const { plan, tickets, closedAt } = this.day
    const quarterOf = quarterTeller(plan.zone)
    return {
      date: plan.date,
      trial: plan.trial,
      closed: closedAt !== null,
      visits: tickets
        .filter((ticket) => !isUndoneSplit(ticket))
        .map((ticket) => visitOf(this.day, ticket, quarterOf(ticket.issuedAt))),
      stays: visitsOf(this.day),
      turnedAway: this.touches.map(({ at, because }) => ({ quarter: quarterOf(at), because })),
      sessions: sessionQuotas(this.day),
      counters: this.counterTimes.told(this.day),
    }
  }
}

function visitOf({ plan }: Day, ticket: Ticket, quarter: number): Visit {
  const { state, splitFrom, firstCalledAt, stays } = ticket
  const end = state.is === 'ended' ? state.how : null
  const atCounters = end === 'served' ? (timesAt(stays) ?? []) : []
  return {
    ticket: ticket.id,
    service: stays[0]?.service ?? ticket.service,
    session: ticket.session,
    party: ticket.party,
    channel: ticket.channel,
    priority: ticket.priority !== null,
    split: splitFrom !== null,
    quarter,
    waitMinutes:
      splitFrom !== null || firstCalledAt === null
        ? null
        : waitedMinutes(plan, ticket, firstCalledAt),
    counter: stays.at(-1)?.counter ?? null,
    end,
    missed: end === 'missed' || (state.is === 'missed' && state.chance === null),
    cameBack: cameBack(stays),
    serviceMinutes:
      atCounters.length === 0 ? null : atCounters.reduce((sum, { minutes }) => sum + minutes, 0),
    atCounters,
  }
}

/** Null when the day's end had to end one of them, so that nobody knows how long it was. */
function timesAt(stays: readonly Stay[]): Visit['atCounters'] | null {
  const times = new Map<string, number>()
  for (const { counter, arrivedAt, endedAt } of stays) {
    if (arrivedAt === null) continue
    if (endedAt === null) return null
    times.set(counter, (times.get(counter) ?? 0) + minutesBetween(arrivedAt, endedAt))
  }
  return [...times].map(([counter, minutes]) => ({ counter, minutes }))
}

function cameBack(stays: readonly Stay[]): boolean {
  const missed = stays.findIndex(({ end }) => end === 'missed')
  return missed !== -1 && stays.slice(missed).some(({ arrivedAt }) => arrivedAt !== null)
}

/** A number that was made and taken back within seconds: nobody ever had it. */
const isUndoneSplit = ({ splitFrom, state }: Ticket): boolean =>
  splitFrom !== null && state.is === 'ended' && state.how === 'voided'
