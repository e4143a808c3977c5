/** Tells a day step by step: who asks for what, when, and in a few words what came of it. */
import type { CommandBody } from '../day/commands.ts'
import { decide } from '../day/decide.ts'
import type { Actor, DayPlan, Fact } from '../day/facts.ts'
import { type Day, EMPTY_DAY, type Ticket } from '../day/state.ts'
import type { PriorityReason } from '../closedLists.ts'
import { type Moment, plusSeconds } from '../moment.ts'
import { at, clerkAt, kiosk, smallTown, SYSTEM } from './smallTown.ts'

/** What a command of these needs beside its type: nothing. */
type Plain =
  | 'next'
  | 'recall'
  | 'here'
  | 'miss'
  | 'finish'
  | 'lastCall'
  | 'undo'
  | 'open'
  | 'close'
  | 'tick'
  | 'callHelp'
type Wish = CommandBody | Extract<CommandBody['type'], Plain>

export class Story {
  day: Day = EMPTY_DAY
  now: Moment = at('07:00')
  readonly facts: Fact[] = []
  private requests = 0

  /** The day is planned at seven in the morning. */
  constructor(plan: Partial<DayPlan> = {}) {
    this.ask(SYSTEM, { type: 'plan', plan: smallTown(plan) })
  }

  at(time: string): this {
    this.now = at(time)
    return this
  }

  later(seconds: number): this {
    this.now = plusSeconds(this.now, seconds)
    return this
  }

  /** What happened, e.g. `served 1, called 2 at platz-1`, or the refusal; `nothing` when all was so already. */
  ask(by: Actor, wish: Wish): string {
    const body: CommandBody = typeof wish === 'string' ? { type: wish } : wish
    const request = `request-${++this.requests}`
    const decision = decide(this.day, { ...body, by, request }, this.now)
    if ('refusal' in decision) return decision.refusal
    this.day = decision.day
    this.facts.push(...decision.facts)
    return decision.facts.map((fact) => this.inWords(fact)).join(', ') || 'nothing'
  }

  /** The clerk at `platz-<number>` asks. */
  clerk(number: number, wish: Wish): string {
    return this.ask(clerkAt(`platz-${number}`), wish)
  }

  /** Somebody pulls a number at the kiosk. */
  pull(service = 'ausweis', party = 1): string {
    return this.ask(kiosk(1), { type: 'issue', service, party, priority: null })
  }

  pullMany(count: number, service = 'ausweis'): string[] {
    return Array.from({ length: count }, () => this.pull(service))
  }

  /** The clerk at `platz-1` gives a number to somebody at the desk. */
  give(service: string, priority: PriorityReason | null = null): string {
    return this.clerk(1, { type: 'issue', service, party: 1, priority })
  }

  open(...numbers: number[]): this {
    for (const number of numbers) this.clerk(number, 'open')
    return this
  }

  /** Calls the next one to the counter, serves them and lets them go. */
  serve(number: number): this {
    this.clerk(number, 'next')
    this.clerk(number, 'here')
    this.clerk(number, 'finish')
    return this
  }

  /** @throws when no such number was given out. */
  ticket(label: number | string): Ticket {
    const ticket = this.day.tickets.find((t) => t.label === String(label))
    if (!ticket) throw new Error(`there is no number ${label}`)
    return ticket
  }

  /** Labels of the waiting, first in line first. */
  get line(): string[] {
    return this.labels(this.day.line)
  }

  labels(ids: readonly number[]): string[] {
    return ids.map((id) => this.day.tickets[id - 1]?.label ?? '?')
  }

  private inWords(fact: Fact): string {
    const [label] = 'ticket' in fact ? this.labels([fact.ticket]) : []
    const place = fact.type === 'called' ? ` at ${fact.counter}` : ''
    return label === undefined ? fact.type : `${fact.type} ${label}${place}`
  }
}
