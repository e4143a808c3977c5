/** One ticket's way through the day, and everybody who was called while it was in line. */
import type { Fact, TicketId } from '../day/facts.ts'
import type { Day, Ticket } from '../day/state.ts'
import { type CallFact, type OvertakingReason, whyBefore } from './overtaking.ts'
import type { Replay } from './replay.ts'

/** A fact that the ticket was in. `ticket`, `callCount`: as they were afterwards. */
export type WayEvent = { fact: Fact; ticket: Ticket; callCount: number }

export type Overtaking = {
  call: CallFact
  /** As it was before. */
  ticket: Ticket
  /** Who was called, as it was before. */
  other: Ticket
  why: OvertakingReason
  /** The clerk took the call back within seconds. */
  takenBack: boolean
}

export type Way = { ticket: Ticket; events: WayEvent[]; overtakings: Overtaking[] }

/** Null when no such ticket was issued. */
export function wayOf(replay: Replay, id: TicketId): Way | null {
  const { facts } = replay
  const issued = facts.findIndex(
    (fact) =>
      (fact.type === 'issued' && fact.ticket === id) || (fact.type === 'split' && fact.into === id),
  )
  if (issued === -1) return null
  const events: WayEvent[] = []
  const overtakings: Overtaking[] = []
  let before = replay.at(issued)
  for (const fact of facts.slice(issued)) {
    const day = replay.at(fact.revision)
    const ticket = day.tickets[id - 1]
    // Whatever a fact is about: a ticket has been in it when it carries its revision.
    if (ticket?.revision === fact.revision) events.push({ fact, ticket, callCount: day.callCount })
    if (fact.type === 'called') {
      const other = before.tickets[fact.ticket - 1]
      const passed = before.tickets[id - 1]
      const why = whyBefore(before, fact, id)
      if (other && passed && why)
        overtakings.push({ call: fact, ticket: passed, other, why, takenBack: false })
    }
    if (fact.type === 'undone') takeBack(overtakings, before, fact.counter)
    before = day
  }
  const ticket = before.tickets[id - 1]
  return ticket ? { ticket, events, overtakings } : null
}

/** Calls of the counter's last command, which is undone now. */
function takeBack(overtakings: Overtaking[], { undo }: Day, counter: string): void {
  for (const overtaking of overtakings) {
    const { call } = overtaking
    if (call.request === undo[counter]?.request && call.counter === counter)
      overtaking.takenBack = true
  }
}
