/** The line as numbers: who stands where, how long they take, and which desks can call them. */
import type { TicketId } from '../day/facts.ts'
import type { Ticket } from '../day/state.ts'
import { ranksBefore } from '../next.ts'

/** Tickets that the same desks serve and the same doors hold back: a run looks at every kind at each call. */
export type Kind = {
  desks: readonly number[]
  /** Minutes until the doors open. */
  doors: number
  /** In line, in order. */
  places: number[]
}

/** What is asked about each of them. */
export type Asked = {
  usual: (ticket: Ticket) => number
  desksFor: (ticket: Ticket) => readonly number[]
  doorsFor: (ticket: Ticket) => number
}

export class Line {
  readonly tickets: Ticket[] = []
  /** Minutes that each usually takes. */
  readonly minutes: number[] = []
  readonly kinds: Kind[] = []
  private readonly asked: Asked
  private readonly places = new Map<TicketId, number>()
  private readonly byKey = new Map<string, Kind>()
  /** Thirty services at twenty counters are asked about once each. */
  private readonly keys = new Map<string, string>()

  /** `tickets`: in the order in which they will be called. */
  constructor(tickets: readonly Ticket[], asked: Asked) {
    this.asked = asked
    for (const ticket of tickets) this.add(ticket, this.kindOf(ticket) ?? this.newKind(ticket))
  }

  placeOf(id: TicketId): number | undefined {
    return this.places.get(id)
  }

  /**
   * At its end. False for whoever goes ahead of somebody, has stood in it before, or is of a kind that nobody in it had:
   * then nothing has changed.
   */
  join(ticket: Ticket): boolean {
    const last = this.tickets.at(-1)
    const kind = this.kindOf(ticket)
    if (!last || !kind || ranksBefore(ticket, last) || this.places.has(ticket.id)) return false
    this.add(ticket, kind)
    return true
  }

  private add(ticket: Ticket, kind: Kind): void {
    const place = this.tickets.push(ticket) - 1
    this.places.set(ticket.id, place)
    this.minutes.push(this.asked.usual(ticket))
    kind.places.push(place)
  }

  private kindOf(ticket: Ticket): Kind | undefined {
    return this.byKey.get(this.keyOf(ticket))
  }

  private newKind(ticket: Ticket): Kind {
    const { desksFor, doorsFor } = this.asked
    const kind: Kind = { desks: desksFor(ticket), doors: doorsFor(ticket), places: [] }
    this.byKey.set(this.keyOf(ticket), kind)
    this.kinds.push(kind)
    return kind
  }

  private keyOf(ticket: Ticket): string {
    const matter = `${ticket.service}/${ticket.onlyCounter}/${ticket.session}`
    let key = this.keys.get(matter)
    if (key === undefined) {
      key = `${this.asked.desksFor(ticket).join()}/${this.asked.doorsFor(ticket)}`
      this.keys.set(matter, key)
    }
    return key
  }
}
