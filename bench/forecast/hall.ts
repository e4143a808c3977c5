/** A day without a server: commands go straight to `decide`, and time is a list of what is to come. */
import type { CommandBody } from '#shared/domain/day/commands.ts'
import { decide } from '#shared/domain/day/decide.ts'
import type { Actor, Fact } from '#shared/domain/day/facts.ts'
import { type Day, EMPTY_DAY, type Ticket } from '#shared/domain/day/state.ts'
import { type Moment, plusMinutes } from '#shared/domain/moment.ts'

type Coming = { at: Moment; act: () => void }

export class Hall {
  day: Day = EMPTY_DAY
  now: Moment
  readonly facts: Fact[] = []
  #coming: Coming[] = []
  #requests = 0

  constructor(now: Moment) {
    this.now = now
  }

  ask(by: Actor, body: CommandBody): Fact[] {
    const request = `bench-${++this.#requests}`
    const decision = decide(this.day, { ...body, by, request }, this.now)
    if ('refusal' in decision) return []
    this.day = decision.day
    this.facts.push(...decision.facts)
    return decision.facts
  }

  at(moment: Moment, act: () => void): void {
    const at = moment < this.now ? this.now : moment
    const later = this.#coming.findLastIndex((other) => other.at <= at)
    this.#coming.splice(later + 1, 0, { at, act })
  }

  in(minutes: number, act: () => void): void {
    this.at(plusMinutes(this.now, minutes), act)
  }

  ticketAt(counter: string): Ticket | null {
    const id = this.day.counters[counter]?.ticket ?? null
    return id === null ? null : (this.day.tickets[id - 1] ?? null)
  }

  /** Until nothing is to come any more. */
  play(): void {
    for (let next = this.#coming.shift(); next; next = this.#coming.shift()) {
      this.now = next.at
      next.act()
    }
  }
}
