/** A clerk of the bench: late, away for a while, sometimes forgetful. What he does is decided by `decide` alone. */
import type { Actor } from '#shared/domain/day/facts.ts'
import type { Ticket } from '#shared/domain/day/state.ts'
import { minutesBetween, type Moment, plusMinutes } from '#shared/domain/moment.ts'
import type { Chance } from '../simulate/chance.ts'
import type { Hall } from './hall.ts'
import { forgets, serviceMinutes, type Truth } from './truth.ts'

export type Shift = { from: Moment; until: Moment }

/** How often he looks whether somebody has come, in minutes. */
const LOOKS = 0.4
/** After the end, so long for those who were set aside. */
const PATIENCE = 20
const LUNCH = { after: 6 * 60, minutes: 30 }

type Absence = { at: Moment; minutes: number; how: 'said' | 'paused' | 'silent' }

export class BenchClerk {
  readonly #hall: Hall
  readonly #chance: Chance
  readonly #truth: Truth
  readonly #counter: string
  readonly #by: Actor
  #pace: (hour: number) => number = () => 1
  #absences: Absence[] = []
  #shift: Shift = { from: '', until: '' }
  /** Set aside, and back again. */
  #back: number[] = []
  #awaited = 0
  #working = false

  constructor(hall: Hall, chance: Chance, truth: Truth, counter: string) {
    this.#hall = hall
    this.#chance = chance
    this.#truth = truth
    this.#counter = counter
    this.#by = { role: 'counter', counter, device: `pc-${counter}` }
  }

  /** `pace`: by hours of the shift. */
  work(shift: Shift, pace: (hour: number) => number): void {
    const late = this.#chance.happens(0.25)
      ? this.#chance.between(1, 9)
      : this.#chance.between(-6, 0.5)
    this.#hall.at(plusMinutes(shift.from, late), () => {
      this.#shift = shift
      this.#pace = pace
      this.#absences = this.#drawAbsences(shift)
      // Still at work from before the break: he stays.
      if (this.#working) return
      this.#working = true
      this.#ask({ type: 'open' })
      this.#hall.at(plusMinutes(shift.from, this.#chance.between(0, 0.7)), () => this.#goOn())
    })
  }

  #drawAbsences({ from, until }: Shift): Absence[] {
    const minutes = minutesBetween(from, until)
    const absences: Absence[] = []
    for (let at = 0; ;) {
      at += (-60 / this.#truth.absences) * Math.log(1 - this.#chance.share())
      if (at > minutes) break
      absences.push({
        at: plusMinutes(from, at),
        minutes: Math.max(2, this.#chance.around(9, 0.7)),
        how: this.#chance.weighted(
          ['said', 'paused', 'silent'] as const,
          (_, i) => [4, 3, 3][i] ?? 0,
        ),
      })
    }
    if (minutes >= LUNCH.after)
      absences.push({
        at: plusMinutes(from, minutes * this.#chance.between(0.38, 0.62)),
        minutes: LUNCH.minutes + this.#chance.between(-5, 10),
        how: 'said',
      })
    return absences
  }

  #ask(body: Parameters<Hall['ask']>[1]) {
    return this.#hall.ask(this.#by, body)
  }

  /** Free: away if it is time, then whoever came back, then the next. */
  #goOn(): void {
    const { now } = this.#hall
    const absence = this.#absences.find(({ at }) => at <= now)
    if (absence && now < this.#shift.until) return this.#leave(absence)
    const returned = this.#back.shift()
    if (returned !== undefined && this.#ask({ type: 'resume', ticket: returned }).length > 0)
      return this.#afterCall()
    if (this.#ask({ type: 'next' }).length > 0) return this.#afterCall()
    const waits = plusMinutes(this.#shift.until, this.#awaited > 0 ? PATIENCE : 0)
    if (now >= waits) {
      this.#working = false
      this.#ask({ type: 'close' })
    } else this.#hall.in(LOOKS * this.#chance.between(0.5, 1.5), () => this.#goOn())
  }

  #leave(absence: Absence): void {
    this.#absences = this.#absences.filter((one) => one !== absence)
    const { minutes, how } = absence
    if (how !== 'silent')
      this.#ask({
        type: 'pause',
        reason: 'break',
        // Whoever says when he is back says a round number, and mostly one that is too small.
        ...(how === 'said' && {
          minutes: Math.max(5, Math.round((minutes * this.#chance.between(0.6, 1.15)) / 5) * 5),
        }),
      })
    this.#hall.in(minutes, () => {
      if (how !== 'silent') this.#ask({ type: 'open' })
      this.#goOn()
    })
  }

  #afterCall(): void {
    const ticket = this.#hall.ticketAt(this.#counter)
    if (!ticket) throw new Error('called nobody')
    const absent =
      ticket.calls === 1
        ? this.#chance.happens(this.#truth.noShow)
        : ticket.missedBefore && !this.#chance.happens(this.#truth.comesLater)
    if (absent) return this.#waitInVain()
    this.#hall.in(this.#chance.between(0.15, 1.1), () => {
      this.#ask({ type: 'here' })
      this.#serve(ticket)
    })
  }

  #waitInVain(): void {
    this.#hall.in(this.#chance.between(0.6, 1.3), () => {
      this.#ask({ type: 'recall' })
      this.#hall.in(this.#chance.between(0.4, 1), () => {
        this.#ask({ type: 'miss' })
        this.#rest()
      })
    })
  }

  #serve(ticket: Ticket): void {
    const service = this.#hall.day.plan.services.find(({ id }) => id === ticket.service)
    if (!service) throw new Error('a service that nobody knows')
    const { services, counters } = this.#truth
    const hour = minutesBetween(this.#shift.from, this.#hall.now) / 60
    const factor = (services[service.id] ?? 1) * (counters[this.#counter] ?? 1) * this.#pace(hour)
    const minutes = serviceMinutes(this.#chance, service, ticket.party, factor)
    const wasParked = ticket.calls > 1 && !ticket.missedBefore
    if (!wasParked && this.#chance.happens(0.04)) return this.#park(ticket, minutes)
    if (!wasParked && this.#chance.happens(0.02)) {
      const to = this.#chance.pick(this.#hall.day.plan.services).id
      this.#hall.in(minutes * 0.4, () => {
        this.#ask({ type: 'transfer', service: to, counter: null })
        this.#rest()
      })
      return
    }
    this.#hall.in(minutes * (wasParked ? 0.4 : 1) + forgets(this.#chance), () => {
      this.#ask({ type: 'finish' })
      this.#rest()
    })
  }

  #park(ticket: Ticket, minutes: number): void {
    this.#hall.in(minutes * 0.6, () => {
      this.#ask({ type: 'park', reason: 'photo' })
      this.#awaited++
      if (this.#chance.happens(0.9))
        this.#hall.in(this.#chance.between(4, 18), () => {
          this.#awaited--
          this.#back.push(ticket.id)
        })
      this.#rest()
    })
  }

  /** What a clerk still writes down before the next one. */
  #rest(): void {
    this.#hall.in(Math.min(4, this.#chance.around(0.5, 0.8)), () => this.#goOn())
  }
}
