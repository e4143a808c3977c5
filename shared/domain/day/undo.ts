/**
 * Taking back a counter's last command within seconds.
 *
 * A day remembers, per counter, how everything that command touched was before. It can be undone while
 * nobody has touched any of it since, which the revisions of tickets and counter tell.
 */
import { plusSeconds } from '../moment.ts'
import type { DayRefusal } from './refusals.ts'
import type { Fact } from './facts.ts'
import type { Day, UndoableAct, UndoEntry } from './state.ts'
import { putTicket } from './tickets.ts'

const UNDOABLE: ReadonlySet<string> = new Set<UndoableAct>([
  'called',
  'arrived',
  'missed',
  'parked',
  'transferred',
  'served',
  'cancelled',
])

type UndoableFact = Extract<Fact, { type: UndoableAct }>

const isUndoable = (fact: Fact): fact is UndoableFact => UNDOABLE.has(fact.type)

/** Notes what `fact` changed between the two days, if its counter can undo it. */
export function withUndo(before: Day, after: Day, fact: Fact): Day {
  if (!isUndoable(fact) || fact.by.role !== 'counter') return after
  const { counter: id } = fact.by
  // A call that fell to another counter in the same breath is not this clerk's to take back.
  if ('counter' in fact && fact.type !== 'transferred' && fact.counter !== id) return after
  const counter = before.counters[id]
  const ticket = before.tickets[fact.ticket - 1]
  if (!counter || !ticket) return after

  const open = before.undo[id]
  const entry: UndoEntry =
    open?.request === fact.request
      ? { ...open, revision: fact.revision, tickets: [...open.tickets, ticket] }
      : {
          request: fact.request,
          act: fact.type,
          ticket: ticket.id,
          at: fact.at,
          revision: fact.revision,
          counter,
          tickets: [ticket],
        }
  return { ...after, undo: { ...after.undo, [id]: entry } }
}

export const undoUntil = (day: Day, entry: UndoEntry): string =>
  plusSeconds(entry.at, day.plan.rules.undoSeconds)

/** What the counter could undo at `now`, or why it cannot. */
export function undoable(day: Day, counter: string, now: string): UndoEntry | DayRefusal {
  const entry = day.undo[counter]
  if (!entry) return 'nothingToUndo'
  const touched =
    (day.counters[counter]?.revision ?? 0) > entry.revision ||
    entry.tickets.some(({ id }) => (day.tickets[id - 1]?.revision ?? 0) > entry.revision)
  return touched || now > undoUntil(day, entry) ? 'undoTooLate' : entry
}

export function applyUndone(day: Day, fact: Extract<Fact, { type: 'undone' }>): Day {
  const entry = day.undo[fact.counter]
  if (!entry) return day
  const { revision } = fact
  const restored = entry.tickets.reduce((d, ticket) => putTicket(d, { ...ticket, revision }), day)
  const { [fact.counter]: _, ...undo } = restored.undo
  const ids = new Set(entry.tickets.map((ticket) => ticket.id))
  return {
    ...restored,
    undo,
    counters: { ...day.counters, [fact.counter]: { ...entry.counter, revision } },
    calls: day.calls.filter(
      (call) => call.request !== fact.request || call.counter !== fact.counter,
    ),
    returned: day.returned.filter((place) => !ids.has(place.ticket)),
  }
}
