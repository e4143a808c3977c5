/**
 * What a day's facts come to for the reports: one visit a number, and who found none. Made by the same `apply` as the day
 * itself, so that what was taken back never happened here either. No person and no account is in it.
 */
import { apply } from '../day/apply.ts'
import type { Channel, Fact, TicketId, TurnedAwayReason } from '../day/facts.ts'
import { type Day, EMPTY_DAY, type Ticket, type TicketEnd } from '../day/state.ts'
import type { Moment } from '../moment.ts'
import { waitedMinutes } from '../waits.ts'
import { CounterTimes, type CounterDay } from './counterTimes.ts'
import { type Leg, type Legs, NO_LEGS, legsAfter } from './legs.ts'
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
  issuedAt: Moment
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
  /** All legs of somebody who was served; null when one of them was not measured. */
  serviceMinutes: number | null
  legs: readonly Leg[]
}

export type TurnedAwayTouch = { quarter: number; because: TurnedAwayReason }

export type DayFigures = {
  date: string
  trial: boolean
  visits: Visit[]
  turnedAway: TurnedAwayTouch[]
  sessions: SessionQuota[]
  counters: CounterDay[]
}

export function visitsOf(facts: readonly Fact[]): DayFigures {
  const account = new DayAccount()
  for (const fact of facts) account.add(fact)
  return account.figures()
}

/** The same, fact by fact: a running day goes on where it stood. */
export class DayAccount {
  private day: Day = EMPTY_DAY
  private readonly legs = new Map<TicketId, Legs>()
  /** As they were with each state of a ticket, for the day that state comes back. */
  private readonly kept = new WeakMap<Ticket, Legs>()
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
    for (const id of touchedBy(fact, before)) {
      const ticket = this.day.tickets[id - 1]
      if (!ticket) continue
      const legs = legsAfter(this.legs.get(id) ?? NO_LEGS, before.tickets[id - 1], ticket, fact)
      this.keep(ticket, legs)
    }
    if (fact.type === 'undone') this.takeBack(before, fact.counter)
  }

  figures(): DayFigures {
    const { plan, tickets } = this.day
    const quarterOf = quarterTeller(plan.zone)
    return {
      date: plan.date,
      trial: plan.trial,
      visits: tickets
        .filter((ticket) => !isUndoneSplit(ticket))
        .map((ticket) => this.visit(ticket, quarterOf(ticket.issuedAt))),
      turnedAway: this.touches.map(({ at, because }) => ({ quarter: quarterOf(at), because })),
      sessions: sessionQuotas(this.day),
      counters: this.counterTimes.told(this.day),
    }
  }

  private takeBack({ undo }: Day, counter: string): void {
    for (const { before } of undo[counter]?.tickets ?? []) {
      const ticket = this.day.tickets[before.id - 1]
      const legs = this.kept.get(before)
      if (ticket && legs) this.keep(ticket, legs)
    }
  }

  private keep(ticket: Ticket, legs: Legs): void {
    this.legs.set(ticket.id, legs)
    this.kept.set(ticket, legs)
  }

  private visit(ticket: Ticket, quarter: number): Visit {
    const { state, splitFrom, firstCalledAt } = ticket
    const { pulledFor, counter, cameBack, done } = this.legs.get(ticket.id) ?? NO_LEGS
    const end = state.is === 'ended' ? state.how : null
    const minutes = done.map((leg) => leg.minutes)
    const measured = minutes.filter((one) => one !== null)
    const isMeasured = end === 'served' && minutes.length > 0 && measured.length === minutes.length
    return {
      ticket: ticket.id,
      service: pulledFor ?? ticket.service,
      session: ticket.session,
      party: ticket.party,
      channel: ticket.channel,
      priority: ticket.priority !== null,
      split: splitFrom !== null,
      quarter,
      issuedAt: ticket.issuedAt,
      waitMinutes:
        splitFrom !== null || firstCalledAt === null
          ? null
          : waitedMinutes(this.day.plan, ticket, firstCalledAt),
      counter,
      end,
      missed: end === 'missed' || (state.is === 'missed' && state.chance === null),
      cameBack,
      serviceMinutes: isMeasured ? measured.reduce((sum, one) => sum + one, 0) : null,
      legs: done,
    }
  }
}

/** A number that was made and taken back within seconds: nobody ever had it. */
const isUndoneSplit = ({ splitFrom, state }: Ticket): boolean =>
  splitFrom !== null && state.is === 'ended' && state.how === 'voided'

function touchedBy(fact: Fact, before: Day): TicketId[] {
  switch (fact.type) {
    case 'split':
      return [fact.ticket, fact.into]
    case 'closed':
      return before.tickets.map(({ id }) => id)
    default:
      return 'ticket' in fact ? [fact.ticket] : []
  }
}
