/** A clerk at a counter: opens, calls, serves, parks, hands over, pauses in turn, slips now and then. */
import { earliest, type Moment, plusMinutes, plusSeconds } from '#shared/domain/moment.ts'
import type { CalledTicket } from '#shared/protocol/commands.ts'
import type { CounterView } from '#shared/protocol/views.ts'
import type { Chance } from './chance.ts'
import { dutiesOf, type Duty, type Shift } from './duties.ts'
import type { CounterScreen } from './entrance.ts'
import { expected } from './expected.ts'
import type { Hall } from './hall.ts'
import type { Visitor } from './visitor.ts'

/** After a call, and after each repetition, so long until the clerk gives up on somebody. */
const WAITS_SECONDS = 40
/** So long after the end, whoever was sent away for a photo is not waited for any more. */
const WAITS_FOR_PARKED_MINUTES = 20
/** How often somebody is finished by a slip. */
const SLIPS = 0.05
/** How often the next is called with the same press. */
const GOES_ON = 0.6

type Place = {
  screen: CounterScreen
  chance: Chance
  /** First, second … of so many counters. */
  index: number
  counters: number
}

export class Clerk {
  readonly #hall: Hall
  readonly #place: Place
  #duties: Duty[] = []
  #automatic = false
  /** Sent away for a photo or a form, to come back to this counter. */
  #parked: { visitor: Visitor; isBack: boolean }[] = []

  constructor(hall: Hall, place: Place) {
    this.#hall = hall
    this.#place = place
  }

  async work(shifts: readonly Shift[]): Promise<void> {
    const { chance, index, counters } = this.#place
    for (const shift of shifts) {
      this.#duties = dutiesOf(shift, index, counters)
      await this.#until(plusMinutes(shift.from, -chance.between(2, 8)))
      await this.#press('open', {})
      await this.#until(plusSeconds(shift.from, chance.between(0, 30)))
      await this.#serveAll(shift)
      await this.#press('close', {})
    }
  }

  /** Until the shift is over and nobody is left whom this counter could serve. */
  async #serveAll({ until }: Shift): Promise<void> {
    const { agenda } = this.#hall
    const lastForParked = plusMinutes(until, WAITS_FOR_PARKED_MINUTES)
    for (;;) {
      const view = await this.#place.screen.look()
      if (agenda.now >= until) this.#duties = this.#duties.filter(({ is }) => is !== 'pause')
      const duty = this.#duties.find(({ at }) => at <= agenda.now)
      const back = this.#parked.find(({ isBack }) => isBack)
      if (duty && !(duty.is === 'pause' && view.current)) await this.#do(duty)
      else if (view.current) await this.#attend(view.current.id)
      else if (back) await this.#resume(back.visitor)
      else if (!this.#automatic && view.line.some(({ next }) => next)) await this.#callNext()
      else if (agenda.now >= lastForParked && this.#parked.length > 0) await this.#giveUpParked()
      else if (agenda.now >= until && !this.#mayStillCome(view)) return
      else await agenda.untilNews(this.#nextMoment(view, until, lastForParked))
    }
  }

  /** Somebody whose second chance is still to come, or who is parked here. */
  #mayStillCome({ missed, line, me }: CounterView): boolean {
    const ours = missed.filter(({ service }) => me.services.includes(service))
    return (
      this.#parked.length > 0 ||
      line.some(({ mine }) => mine) ||
      ours.some(({ chance }) => chance?.at)
    )
  }

  /** When there is something to do although nobody did anything. */
  #nextMoment({ missed }: CounterView, ...others: Moment[]): Moment | null {
    const chances = missed.flatMap(({ chance }) => chance?.at ?? [])
    const duties = this.#duties.map(({ at }) => at)
    const { now } = this.#hall.agenda
    return earliest([...others, ...duties, ...chances].filter((at) => at > now))
  }

  async #do(duty: Duty): Promise<void> {
    this.#duties = this.#duties.filter((other) => other !== duty)
    if (duty.is === 'automatic') {
      await this.#press('automatic', { on: duty.on })
      this.#automatic = duty.on
      return
    }
    await this.#press('pause', { reason: 'break' })
    await this.#wait(duty.minutes * 60)
    await this.#press('open', {})
  }

  async #callNext(): Promise<void> {
    await this.#wait(this.#place.chance.between(2, 8))
    const answer = await this.#place.screen.send('next', {})
    // Another clerk was faster, or the person left.
    const called = expected(answer, 'nobodyWaiting')
    if (called) await this.#attend(called.ticket)
  }

  async #resume(visitor: Visitor): Promise<void> {
    await this.#press('resume', { ticket: visitor.ticket })
    this.#parked = this.#parked.filter((parked) => parked.visitor !== visitor)
    await this.#attend(visitor.ticket)
  }

  async #giveUpParked(): Promise<void> {
    for (const { visitor } of this.#parked) await this.#press('cancel', { ticket: visitor.ticket })
    this.#parked = []
  }

  /** This ticket, and whoever is called in the same breath as it is finished. */
  async #attend(ticket: number): Promise<void> {
    for (let next: number | null = ticket; next !== null;) {
      const visitor = this.#hall.visitors.get(next)
      if (!visitor) throw new Error(`nobody has ticket ${next}`)
      const came = await this.#waitFor(visitor)
      next = came ? ((await this.#serve(visitor))?.ticket ?? null) : null
    }
  }

  async #waitFor(visitor: Visitor): Promise<boolean> {
    const { agenda, display, maxRecalls } = this.#hall
    for (let recalls = 0; ; recalls++) {
      const { calls } = await display.look()
      if (!calls.some(({ label, open }) => open && label === visitor.label))
        throw new Error(`the display does not show the call of ${visitor.label}`)
      const reaches = visitor.hears(agenda.now)
      const givesUp = plusSeconds(agenda.now, WAITS_SECONDS)
      if (reaches !== null && reaches <= givesUp) {
        await this.#until(reaches)
        visitor.arrives()
        await this.#press('here', {})
        return true
      }
      await this.#until(givesUp)
      if (recalls === maxRecalls) break
      await this.#press('recall', {})
    }
    await this.#press('miss', {})
    visitor.isMissed()
    return false
  }

  /** Answers with who was called next, if that was one press. */
  async #serve(visitor: Visitor): Promise<CalledTicket | null> {
    const { detour } = visitor
    visitor.detour = null
    switch (detour?.is) {
      case 'parked':
        await this.#park(visitor, detour.minutes)
        return null
      case 'transferred':
        await this.#wait(visitor.serviceMinutes * 60)
        await this.#press('transfer', {
          service: detour.service,
          counter: await this.#colleague(detour.service),
        })
        visitor.waitsAgain(detour.serviceMinutes)
        return null
      case undefined:
        await this.#wait(visitor.serviceMinutes * 60)
        return this.#finish(visitor)
      default:
        return detour satisfies never
    }
  }

  async #park(visitor: Visitor, minutes: number | null): Promise<void> {
    const { agenda } = this.#hall
    await this.#wait(visitor.serviceMinutes * 20)
    await this.#press('park', { reason: 'photo' })
    visitor.goesOut((visitor.serviceMinutes * 2) / 3)
    const parked = { visitor, isBack: false }
    this.#parked.push(parked)
    if (minutes === null) return
    const back = plusMinutes(agenda.now, minutes)
    agenda.start(async () => {
      await agenda.until(back)
      visitor.isBack()
      parked.isBack = true
      agenda.speak()
    })
  }

  /** Mostly it does not matter to whom; sometimes a certain colleague knows the matter. */
  async #colleague(service: string): Promise<string | null> {
    if (this.#place.chance.happens(0.6)) return null
    const { counters } = await this.#place.screen.look()
    const able = counters.filter((c) => c.is === 'open' && c.services.includes(service))
    return able[0]?.id ?? null
  }

  /** Often one press finishes and calls the next; otherwise something is tidied up first. */
  async #finish(visitor: Visitor): Promise<CalledTicket | null> {
    const { chance, screen } = this.#place
    const isFinished = !this.#automatic && chance.happens(SLIPS) && (await this.#slip())
    visitor.goesHome()
    if (isFinished) return null

    const { now } = this.#hall.agenda
    const due = this.#duties.filter(({ at }) => at <= now)
    if (this.#automatic) {
      // Before the next one is given to this counter by itself.
      if (due.some(({ is }) => is === 'pause')) await this.#press('pause', { reason: 'break' })
      await this.#press('finish', {})
      return null
    }
    if (due.length === 0 && chance.happens(GOES_ON)) return expected(await screen.send('next', {}))
    await this.#press('finish', {})
    await this.#wait(chance.between(5, 40))
    return null
  }

  /** Finished too early: taken back, and finished again later. Answers whether it stayed finished. */
  async #slip(): Promise<boolean> {
    const { chance, screen } = this.#place
    await this.#press('finish', {})
    await this.#wait(chance.between(2, 7))
    const { undo } = await screen.look()
    if (undo?.act !== 'served') return true
    await this.#press('undo', {})
    await this.#wait(chance.between(30, 90))
    return false
  }

  /** @throws Error when it is refused: a clerk here does nothing that can be. */
  #press: CounterScreen['send'] = async (event, payload) => {
    const answer = await this.#place.screen.send(event, payload)
    expected(answer)
    return answer
  }

  #until(moment: Moment): Promise<void> {
    return this.#hall.agenda.until(moment)
  }

  #wait(seconds: number): Promise<void> {
    return this.#until(plusSeconds(this.#hall.agenda.now, seconds))
  }
}
