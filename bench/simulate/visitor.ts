/** Somebody with a number: waits, hears the call on the display, and goes to the counter or not. */
import { type Moment, plusMinutes, plusSeconds } from '#shared/domain/moment.ts'
import type { IssuedTicket } from '#shared/protocol/commands.ts'
import type { Kiosk } from './entrance.ts'
import type { Hall } from './hall.ts'
import type { Person } from './people.ts'

export class Visitor {
  readonly ticket: number
  readonly label: string
  where: 'room' | 'onTheWay' | 'counter' | 'out' | 'home' = 'room'
  /** Still to be done at the counter. */
  serviceMinutes: number
  detour: Person['detour']
  readonly #person: Person
  /** When who was just out is back; null until the first call has shown it. */
  #backAt: Moment | null = null
  /** When they reach the counter that called them. */
  #reaches: Moment | null = null
  #misses = 0

  constructor(person: Person, { ticket, label }: IssuedTicket) {
    this.ticket = ticket
    this.label = label
    this.serviceMinutes = person.serviceMinutes
    this.detour = person.detour
    this.#person = person
  }

  /** A call or its repetition is announced: when will they be at the counter? Null if they did not hear it. */
  hears(now: Moment): Moment | null {
    const { outMinutes, walksSeconds } = this.#person
    if (this.where !== 'room') return this.#reaches
    if (outMinutes !== null) this.#backAt ??= plusMinutes(now, outMinutes)
    if (this.#backAt !== null && now < this.#backAt) return null
    this.where = 'onTheWay'
    this.#reaches = plusSeconds(now, walksSeconds)
    return this.#reaches
  }

  arrives(): void {
    this.where = 'counter'
    this.#reaches = null
  }

  /** Did not come in time; after the second time the number is worth nothing any more. */
  isMissed(): void {
    this.#misses++
    this.where = this.#misses > 1 ? 'home' : 'room'
    this.#reaches = null
  }

  /** Sent on to somebody else. */
  waitsAgain(serviceMinutes: number): void {
    this.where = 'room'
    this.serviceMinutes = serviceMinutes
  }

  /** For a photo or a form. */
  goesOut(serviceMinutes: number): void {
    this.where = 'out'
    this.serviceMinutes = serviceMinutes
  }

  isBack(): void {
    this.where = 'room'
  }

  goesHome(): void {
    this.where = 'home'
  }
}

/** One person's whole visit, as far as it is not the clerks' doing. */
export async function visit(hall: Hall, person: Person, kiosk: Kiosk): Promise<void> {
  const { agenda, desk } = hall
  await agenda.until(person.arrives)
  const visitor = await askForNumber(hall, person, kiosk)
  if (visitor?.where !== 'room') return
  if (person.priority && person.asksAt === 'kiosk')
    await desk.prioritise(visitor.ticket, person.priority)

  await agenda.until(plusMinutes(agenda.now, person.patienceMinutes))
  if (visitor.where !== 'room') return
  visitor.goesHome()
  if (person.leaves === 'tellingDesk') await desk.cancel(visitor.ticket)
  if (person.leaves === 'tellingKiosk' && person.asksAt === 'kiosk')
    await kiosk.giveBack(visitor.ticket)
}

async function askForNumber(hall: Hall, person: Person, kiosk: Kiosk): Promise<Visitor | null> {
  const entrance = person.asksAt === 'kiosk' ? kiosk : hall.desk
  for (;;) {
    const asked = await entrance.ask(person)
    if ('visitor' in asked) return asked.visitor
    if (asked.comesBack === null) return null
    await hall.agenda.until(asked.comesBack)
  }
}
