/**
 * Taking back a counter's last command within seconds.
 *
 * A day remembers, per counter, how everything that command touched was before. It can be undone while
 * nobody has touched any of it since, which the revisions of tickets and counter tell.
 */
import { plusSeconds } from '../moment.ts'
import type { DayRefusal } from './refusals.ts'
import type { Fact } from './facts.ts'
import type { Day, Ticket, Touched, UndoableAct, UndoEntry } from './state.ts'
import { putTicket } from './tickets.ts'

const UNDOABLE: ReadonlySet<string> = new Set<UndoableAct>([
  'called',
  'arrived',
  'missed',
  'parked',
  'transferred',
  'serviceAdded',
  'split',
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

  const known = before.undo[id]
  const open = known?.request === fact.request ? known : null
  const { revision } = fact
  // A ticket sent on may come straight back by an automatic call: how it was at first counts.
  const first = open?.tickets.find((touched) => touched.before.id === ticket.id)
  const others = open?.tickets.filter((touched) => touched !== first) ?? []
  const entry: UndoEntry = {
    request: fact.request,
    act: open?.act ?? fact.type,
    ticket: open?.ticket ?? ticket.id,
    at: fact.at,
    revision,
    counter: open?.counter ?? counter,
    tickets: [...others, { before: first?.before ?? ticket, revision }, ...splitOff(after, fact)],
  }
  return { ...after, undo: { ...after.undo, [id]: entry } }
}

/** The number that a split made is used up, and stands for nobody once that is taken back. */
function splitOff(after: Day, fact: UndoableFact): Touched[] {
  const part = fact.type === 'split' ? after.tickets[fact.into - 1] : undefined
  if (!part) return []
  const before: Ticket = { ...part, state: { is: 'ended', how: 'voided', at: fact.at } }
  return [{ before, revision: fact.revision }]
}

export const undoUntil = (day: Day, entry: UndoEntry): string =>
  plusSeconds(entry.at, day.plan.rules.undoSeconds)

/** What the counter could undo at `now`, or why it cannot. */
export function undoable(day: Day, counter: string, now: string): UndoEntry | DayRefusal {
  const entry = day.undo[counter]
  if (!entry) return 'nothingToUndo'
  const touched =
    (day.counters[counter]?.revision ?? 0) > entry.revision ||
    entry.tickets.some(
      ({ before, revision }) => (day.tickets[before.id - 1]?.revision ?? 0) > revision,
    )
  // At its last moment a place that was given up is somebody else's already.
  return touched || now >= undoUntil(day, entry) ? 'undoTooLate' : entry
}

export function applyUndone(day: Day, fact: Extract<Fact, { type: 'undone' }>): Day {
  const entry = day.undo[fact.counter]
  if (!entry) return day
  const { revision } = fact
  const restored = entry.tickets.reduce(
    (d, { before }) => putTicket(d, { ...before, revision }),
    day,
  )
  const { [fact.counter]: _, ...undo } = restored.undo
  const ids = new Set(entry.tickets.map(({ before }) => before.id))
  return {
    ...restored,
    undo,
    counters: { ...day.counters, [fact.counter]: { ...entry.counter, revision } },
    // The fact's own request is that of the undoing.
    calls: day.calls.filter(
      (call) => call.request !== entry.request || call.counter !== fact.counter,
    ),
    returned: day.returned.filter((place) => !ids.has(place.ticket)),
  }
}
