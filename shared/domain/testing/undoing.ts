/** What undo must do, told from the commands and facts before it and not from what a day remembers. */
import type { Fact } from '../day/facts.ts'
import type { Day } from '../day/state.ts'
import { plusSeconds } from '../moment.ts'
import { undoableBy } from './ledger.ts'
import { daysWithin, type Step } from './randomDay.ts'

/** One sentence for each thing that is wrong with an undo, given all steps before it. */
export function undoFaults(undo: Step, earlier: readonly Step[]): string[] {
  const { by, type, request } = undo.command
  if (type !== 'undo' || by.role !== 'counter') return []
  const { counter } = by
  if (undo.before.closedAt !== null || !undo.before.counters[counter]) return []

  const refusal = 'refusal' in undo.decision ? undo.decision.refusal : null
  const act = lastAct(earlier, counter)
  if (!act) return refusal === 'nothingToUndo' ? [] : [`${request}: there was nothing to undo`]

  const held = act.own.flatMap((fact) => ('ticket' in fact ? [fact.ticket] : []))
  const parts = act.own.flatMap((fact) => (fact.type === 'split' ? [fact.into] : []))
  const tickets = new Set([...held, ...parts])
  const touched = act.since.some((fact) => touches(fact, tickets, counter, act.step))
  const late = undo.now >= plusSeconds(act.step.now, undo.before.plan.rules.undoSeconds)
  if (touched || late) return refusal === 'undoTooLate' ? [] : [`${request}: it was too late`]
  if (refusal !== null) return [`${request}: it could still be undone, but was ${refusal}`]
  return [
    ...restoredFaults(undo, act.step, held, counter),
    ...parts.filter((id) => !isVoided(undo, id)).map((id) => `number ${id} still stands`),
  ].map((text) => `${request}: ${text}`)
}

/** A number that was split off stands for nobody once that is taken back. */
function isVoided(undo: Step, id: number): boolean {
  const [after = undo.before] = daysWithin(undo)
  const state = after.tickets[id - 1]?.state
  return state?.is === 'ended' && state.how === 'voided'
}

type Act = { step: Step; own: Fact[]; since: Fact[] }

/** The last step that this counter can undo, what it did there, and every other fact since. */
function lastAct(earlier: readonly Step[], counter: string): Act | null {
  const since: Fact[] = []
  for (const step of earlier.toReversed()) {
    const own = step.facts.filter((fact) => undoableBy(fact) === counter)
    const isOver = step.facts.some(
      (fact) => fact.type === 'planned' || (fact.type === 'undone' && fact.counter === counter),
    )
    if (isOver) return null
    const [first] = own
    if (first) {
      const others = step.facts.filter((f) => f.revision > first.revision && !own.includes(f))
      return { step, own, since: [...others, ...since] }
    }
    since.unshift(...step.facts)
  }
  return null
}

const LEAVE_COUNTER: ReadonlySet<string> = new Set<Fact['type']>([
  'recalled',
  'serviceAdded',
  'split',
  'helpCalled',
  'helpAnswered',
  'helpEnded',
])

function touches(fact: Fact, tickets: Set<number>, counter: string, act: Step): boolean {
  if ('ticket' in fact && tickets.has(fact.ticket)) return true
  // A transfer's counter is where the ticket is sent; the others leave the counter as it is.
  if (fact.type === 'transferred' || LEAVE_COUNTER.has(fact.type)) return false
  return 'counter' in fact && fact.counter === counter && !act.facts.includes(fact)
}

function restoredFaults(undo: Step, act: Step, tickets: number[], counter: string): string[] {
  const [after = undo.before] = daysWithin(undo)
  const first = act.facts.findIndex((fact) => undoableBy(fact) === counter)
  const was = daysWithin(act)[first - 1] ?? act.before
  const placesBack = (day: Day) => day.returned.filter(({ ticket }) => tickets.includes(ticket))
  const shown = undo.before.calls.filter(
    (call) => call.request !== act.command.request || call.counter !== counter,
  )
  return [
    ...tickets
      .filter((id) => !sameButRevision(after.tickets[id - 1], was.tickets[id - 1]))
      .map((id) => `ticket ${id} is not as before`),
    ...(sameButRevision(after.counters[counter], was.counters[counter])
      ? []
      : [`${counter} is not as before`]),
    ...(same(placesBack(after), placesBack(was)) ? [] : ['the places are not as before']),
    ...(same(after.calls, shown) ? [] : ['the display is not as before']),
  ]
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const sameButRevision = (a: object | undefined, b: object | undefined): boolean =>
  same({ ...a, revision: 0 }, { ...b, revision: 0 })
