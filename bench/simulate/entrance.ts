/** Where numbers are asked for: a kiosk or the information desk, with the people who stand in front of it. */
import type { Answer } from '#shared/client/connection.ts'
import { minutesBetween, type Moment, plusMinutes, plusSeconds } from '#shared/domain/moment.ts'
import type { CounterEvents, IssuedTicket, KioskEvents } from '#shared/protocol/commands.ts'
import type { CounterView, Issuing, KioskView } from '#shared/protocol/views.ts'
import type { Agenda } from './agenda.ts'
import { expected } from './expected.ts'
import type { Hall } from './hall.ts'
import type { Person } from './people.ts'
import type { Seen } from './stage.ts'
import { Visitor } from './visitor.ts'

export type KioskScreen = Seen<KioskView, KioskEvents>
export type CounterScreen = Seen<CounterView, CounterEvents>

/** `comesBack` is null for who goes home. */
export type Asked = { visitor: Visitor } | { comesBack: Moment | null }

/** While issuing is stopped, people ask again and again, but not for ever. */
const ASKS_AGAIN_MINUTES = 4
const ASKS_FOR_MINUTES = 15
/** Nobody waits longer in front of a closed door. */
const WAITS_FOR_OPENING_MINUTES = 50
const PRINTING_SECONDS = 4

abstract class Entrance {
  protected readonly agenda: Agenda
  #taken = false
  readonly #queue: (() => void)[] = []
  readonly #visitors: Map<number, Visitor>

  constructor({ agenda, visitors }: Pick<Hall, 'agenda' | 'visitors'>) {
    this.agenda = agenda
    this.#visitors = visitors
  }

  protected abstract issue(person: Person): Promise<Answer<IssuedTicket>>
  protected abstract handOver(person: Person, visitor: Visitor): Promise<void>
  protected abstract issuing(): Promise<Issuing>

  async ask(person: Person): Promise<Asked> {
    if (this.#taken) await this.agenda.untilWoken((wake) => this.#queue.push(wake))
    this.#taken = true
    const asked = await this.#askNow(person)
    this.#taken = false
    this.#queue.shift()?.()
    return asked
  }

  async #askNow(person: Person): Promise<Asked> {
    const { agenda } = this
    for (;;) {
      await agenda.until(plusSeconds(agenda.now, person.choosesSeconds))
      const answer = await this.issue(person)
      if (answer.ok) {
        const visitor = new Visitor(person, answer.value)
        // In line from the commit on: the call may come while it is still being printed.
        this.#visitors.set(visitor.ticket, visitor)
        await this.handOver(person, visitor)
        return { visitor }
      }
      const issuing = await this.issuing()
      if (!waitsForOpening(issuing, agenda.now))
        return { comesBack: this.#comesBack(person, issuing) }
      await agenda.until(issuing.opensAt)
    }
  }

  /** What the screen says decides whether it is worth waiting. */
  #comesBack(person: Person, issuing: Issuing): Moment | null {
    const { now } = this.agenda
    switch (issuing.is) {
      case 'soldOut': {
        const at = issuing.nextRelease?.at
        return at && minutesBetween(now, at) <= person.waitsForReleaseMinutes ? at : null
      }
      case 'stopped': {
        const asked = minutesBetween(person.arrives, now)
        return asked < ASKS_FOR_MINUTES ? plusMinutes(now, ASKS_AGAIN_MINUTES) : null
      }
      case 'notYet':
      case 'closed':
        return null
      case 'open':
        throw new Error('the screen says open, but no number was given')
      default:
        return issuing satisfies never
    }
  }
}

const waitsForOpening = (
  issuing: Issuing,
  now: Moment,
): issuing is Extract<Issuing, { is: 'notYet' }> =>
  issuing.is === 'notYet' && minutesBetween(now, issuing.opensAt) <= WAITS_FOR_OPENING_MINUTES

export class Kiosk extends Entrance {
  readonly #screen: KioskScreen

  constructor(room: Pick<Hall, 'agenda' | 'visitors'>, screen: KioskScreen) {
    super(room)
    this.#screen = screen
  }

  protected override issue({ service, party }: Person) {
    return this.#screen.send('issue', { service, party })
  }

  protected override async handOver({ changesMind }: Person, visitor: Visitor) {
    const { agenda } = this
    await agenda.until(plusSeconds(agenda.now, PRINTING_SECONDS))
    const { ticket, where } = visitor
    if (changesMind && where === 'room') {
      visitor.goesHome()
      await this.giveBack(ticket)
    } else expected(await this.#screen.send('confirm', { ticket, how: 'printed' }))
  }

  /** Only the kiosk that issued a number takes it back, and only before it was ever called. */
  async giveBack(ticket: number): Promise<void> {
    expected(await this.#screen.send('void', { ticket }), 'ticketNotWaiting', 'dayClosed')
  }

  protected override async issuing() {
    return (await this.#screen.look()).issuing
  }
}

/** The information desk: a counter page at which nobody is called. */
export class Desk extends Entrance {
  readonly #screen: CounterScreen

  constructor(room: Pick<Hall, 'agenda' | 'visitors'>, screen: CounterScreen) {
    super(room)
    this.#screen = screen
  }

  protected override issue({ service, party, priority }: Person) {
    return this.#screen.send('issue', { service, party, priority })
  }

  protected override async handOver() {}

  protected override async issuing() {
    return (await this.#screen.look()).issuing
  }

  async prioritise(ticket: number, reason: NonNullable<Person['priority']>): Promise<void> {
    expected(await this.#screen.send('prioritise', { ticket, reason }), 'ticketNotWaiting')
  }

  /** Whoever says that they leave. */
  async cancel(ticket: number): Promise<void> {
    expected(await this.#screen.send('cancel', { ticket }), 'ticketNotWaiting', 'dayClosed')
  }
}
