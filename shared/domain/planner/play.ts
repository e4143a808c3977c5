/**
 * One day from the doors' opening until the last one is served, by the rule of `next.ts`: whoever has waited longest among
 * those whom a free counter serves; a missed number keeps its place and is called again when its second chance is due.
 */
import type { Visitor } from './draw.ts'
import { issue } from './issue.ts'
import type { House, SettingCounter } from './setting.ts'

export type PlayedDay = {
  wanted: number
  turnedAway: number
  /** By number: when it was given out, and minutes from then, or from the doors' opening, to its first call; `NaN`: never. */
  numberedAt: number[]
  waits: Float64Array
  served: number
  missed: number
  /** Had a number and were never called. */
  leftOver: number
  /** First called no later than closing. */
  inTime: number
  /** Minutes over all counters within the hours: planned, and of these with nobody and not on a pause. */
  thereMinutes: number
  idleMinutes: number
  /** From closing until the last one was served. */
  overtime: number
}

type Desk = SettingCounter & {
  /** When it looks for somebody next; Infinity: not any more, unless it is woken. */
  looksAt: number
  idleSince: number
  pauseAt: number
  /** Called here, and nobody comes; it is missed when the counter looks for somebody next. */
  inVain: { number: number; isSecond: boolean } | null
  /** Minutes within the hours. */
  taken: number
}

type Missed = { number: number; dueAt: number; dueAtCall: number }

export function playDay(house: House, visitors: readonly Visitor[]): PlayedDay {
  const { holders, turnedAway } = issue(house, visitors)
  const day = new DayPlay(house, holders)
  day.run()
  return { wanted: visitors.length, turnedAway, ...day.result() }
}

class DayPlay {
  readonly #house: House
  readonly #holders: readonly Visitor[]
  readonly #desks: Desk[]
  /** By service: numbers not yet called, in order, and how many of them are gone. */
  readonly #lines: number[][]
  readonly #gone: number[]
  readonly #calledAt: Float64Array
  #missed: Missed[] = []
  #calls = 0
  #served = 0
  #lapsed = 0
  #lastEnd = 0

  constructor(house: House, holders: readonly Visitor[]) {
    this.#house = house
    this.#holders = holders
    this.#lines = Array.from({ length: house.services }, () => [])
    this.#gone = this.#lines.map(() => 0)
    this.#calledAt = new Float64Array(holders.length).fill(Number.NaN)
    for (let number = 0; number < holders.length; number++)
      this.#lines[holders[number]?.service ?? 0]?.push(number)
    this.#desks = house.counters.map((counter) => ({
      ...counter,
      looksAt: counter.from,
      idleSince: counter.from,
      pauseAt: counter.pause?.at ?? Infinity,
      inVain: null,
      taken: 0,
    }))
  }

  run(): void {
    for (;;) {
      const desk = this.#nextDesk()
      if (!desk) return
      const now = desk.looksAt
      if (desk.inVain) {
        this.#miss(desk.inVain.number, now, desk.inVain.isSecond)
        desk.inVain = null
      }
      if (this.#leaves(desk, now)) desk.looksAt = Infinity
      else if (now >= desk.pauseAt && now < this.#house.until) this.#pause(desk, now)
      else this.#callOrRest(desk, now)
    }
  }

  /** Of several that are free, the one that has been free for longest. */
  #nextDesk(): Desk | null {
    let first: Desk | null = null
    for (const desk of this.#desks)
      if (
        !first ||
        desk.looksAt < first.looksAt ||
        (desk.looksAt === first.looksAt && desk.idleSince < first.idleSince)
      )
        first = desk
    return first && first.looksAt < Infinity ? first : null
  }

  /** Before closing a counter leaves when its own time is over; then it stays while it is needed, if the house serves on. */
  #leaves({ until }: Desk, now: number): boolean {
    const closing = this.#house.until
    return now >= until && (until < closing || !this.#house.servesOn)
  }

  #pause(desk: Desk, now: number): void {
    const end = now + (desk.pause?.minutes ?? 0)
    desk.pauseAt = Infinity
    this.#take(desk, now, end)
  }

  #callOrRest(desk: Desk, now: number): void {
    const waiting = this.#firstInLine(desk, now)
    const again = this.#dueAgain(desk, now)
    if (again && (waiting === null || again.number < waiting)) {
      this.#missed = this.#missed.filter((one) => one !== again)
      this.#call(desk, again.number, now, true)
    } else if (waiting !== null) {
      const service = this.#holders[waiting]?.service ?? 0
      this.#gone[service] = (this.#gone[service] ?? 0) + 1
      this.#calledAt[waiting] = now
      this.#call(desk, waiting, now, false)
    } else desk.looksAt = this.#nextMoment(desk, now)
  }

  #firstInLine({ serves }: Desk, now: number): number | null {
    let first: number | null = null
    for (let service = 0; service < serves.length; service++) {
      const head = serves[service] ? this.#head(service) : null
      if (head !== null && (first === null || head < first)) first = head
    }
    // Numbers are in the order in which they were given out.
    return first !== null && (this.#holders[first]?.at ?? Infinity) <= now ? first : null
  }

  #head(service: number): number | null {
    return this.#lines[service]?.[this.#gone[service] ?? 0] ?? null
  }

  /** After closing nobody waits for a second chance to become due: whoever is there is called one last time. */
  #dueAgain(desk: Desk, now: number): Missed | null {
    let first: Missed | null = null
    for (const one of this.#missed) {
      const isDue = one.dueAt <= now || one.dueAtCall <= this.#calls || now >= this.#house.until
      if (isDue && this.#canServe(desk, one.number) && (!first || one.number < first.number))
        first = one
    }
    return first
  }

  #canServe({ serves }: Desk, number: number): boolean {
    return serves[this.#holders[number]?.service ?? 0] ?? false
  }

  #call(desk: Desk, number: number, now: number, isSecond: boolean): void {
    const { betweenMinutes, vainMinutes } = this.#house
    const { comesAt = 0, minutes = 0 } = this.#holders[number] ?? {}
    this.#calls++
    const comes = comesAt !== 0 && (comesAt === 1 || isSecond)
    if (comes) this.#served++
    else desk.inVain = { number, isSecond }
    const end = now + (comes ? betweenMinutes + minutes : vainMinutes)
    this.#take(desk, now, end)
    this.#lastEnd = Math.max(this.#lastEnd, end)
    this.#wake(now)
  }

  #miss(number: number, now: number, isSecond: boolean): void {
    const { secondChance } = this.#house
    if (isSecond || !secondChance) {
      this.#lapsed++
      return
    }
    const dueAt = now + secondChance.afterMinutes
    this.#missed.push({ number, dueAt, dueAtCall: this.#calls + secondChance.afterCalls })
    this.#rouse(number, now, Math.min(dueAt, this.#house.until))
  }

  /** A call may make a second chance due, for which somebody may be free already. */
  #wake(now: number): void {
    for (const { number, dueAtCall } of this.#missed)
      if (dueAtCall <= this.#calls) this.#rouse(number, now, now)
  }

  /** Counters that have nobody now look again at that moment; those that have left do not. */
  #rouse(number: number, now: number, at: number): void {
    for (const desk of this.#desks)
      if (desk.idleSince <= now && this.#canServe(desk, number) && !this.#leaves(desk, at))
        desk.looksAt = Math.min(desk.looksAt, Math.max(now, at))
  }

  /** Busy or on a pause until then. */
  #take(desk: Desk, from: number, until: number): void {
    desk.taken += Math.max(0, Math.min(until, desk.until) - Math.max(from, desk.from))
    desk.looksAt = until
    desk.idleSince = until
  }

  #nextMoment(desk: Desk, now: number): number {
    let next = desk.pauseAt > now ? desk.pauseAt : Infinity
    for (let service = 0; service < desk.serves.length; service++) {
      const head = desk.serves[service] ? this.#head(service) : null
      if (head !== null) next = Math.min(next, this.#holders[head]?.at ?? Infinity)
    }
    const { until } = this.#house
    for (const { number, dueAt } of this.#missed)
      if (this.#canServe(desk, number)) next = Math.min(next, Math.max(now, Math.min(dueAt, until)))
    return next
  }

  result(): Omit<PlayedDay, 'wanted' | 'turnedAway'> {
    const { from, until } = this.#house
    const numberedAt = this.#holders.map(({ at }) => at)
    const waits = this.#calledAt.map((at, number) => at - Math.max(from, numberedAt[number] ?? 0))
    let inTime = 0
    let leftOver = 0
    for (const at of this.#calledAt) {
      if (at <= until) inTime++
      if (Number.isNaN(at)) leftOver++
    }
    const there = this.#desks.reduce((sum, desk) => sum + Math.max(0, desk.until - desk.from), 0)
    const taken = this.#desks.reduce((sum, desk) => sum + desk.taken, 0)
    return {
      numberedAt,
      waits,
      served: this.#served,
      missed: this.#lapsed + this.#missed.length,
      leftOver,
      inTime,
      thereMinutes: there,
      idleMinutes: there - taken,
      overtime: Math.max(0, this.#lastEnd - until),
    }
  }
}
