/** What must hold of any day, after every fact. Tests ask it, and `npm run verify` of every day replayed. */
import { ranksBefore } from '../next.ts'
import { quotaOf } from '../quota.ts'
import { type CounterState, type Day, type Ticket, CALLS_KEPT } from './state.ts'

/** One sentence for each thing that is wrong; none for a sound day. */
export const violations = (day: Day): string[] => [
  ...numberFaults(day),
  ...day.tickets.flatMap((ticket, index) => ticketFaults(day, ticket, index + 1)),
  ...listFaults(day),
  ...Object.entries(day.counters).flatMap(([id, counter]) => counterFaults(day, id, counter)),
  ...placeFaults(day),
  ...callFaults(day),
  ...undoFaults(day),
  ...helpFaults(day),
  ...endFaults(day),
  ...closingFaults(day),
]

const when = (wrong: boolean, sentence: string): string[] => (wrong ? [sentence] : [])
const sorted = (ids: readonly number[]): number[] => ids.toSorted((a, b) => a - b)
const inWords = (ids: readonly number[]): string => ids.join(' ') || 'empty'

/** Every series runs 1, 2, 3 … without a number twice, and without a gap but those that were left on purpose. */
function numberFaults({ tickets, series, skipped }: Day): string[] {
  const used = new Map<string, number>()
  const left = new Map<string, number>()
  const faults = tickets.flatMap(({ id, label }) => {
    const [letter = '', digits] = label.includes(' ') ? label.split(' ') : ['', label]
    const number = (used.get(letter) ?? 0) + 1
    used.set(letter, number)
    const before = left.get(letter) ?? 0
    const gap = Number(digits) - number
    left.set(letter, gap)
    const isRight = gap >= before && gap <= skipped
    return when(!isRight, `ticket ${id} is "${label}" and not number ${number + before}`)
  })
  const letters = new Set([...used.keys(), ...Object.keys(series)])
  const counts = [...letters].flatMap((letter) => {
    const count = series[letter] ?? 0
    const out = used.get(letter) ?? 0
    return when(count !== out, `series "${letter}" counts ${count}, but ${out} numbers are out`)
  })
  return [...faults, ...counts]
}

function ticketFaults(day: Day, ticket: Ticket, position: number): string[] {
  const { id, state, calls, service, further, firstCalledAt } = ticket
  const at = Object.values(day.counters).filter((counter) => counter.ticket === id)
  const beingServed = state.is === 'called' || state.is === 'serving'
  const wasCalled = beingServed || state.is === 'missed' || state.is === 'parked'
  return [
    ...when(id !== position, `ticket ${id} stands at position ${position}`),
    ...when(beingServed && at.length !== 1, `ticket ${id} is ${state.is} at ${at.length} counters`),
    ...when(wasCalled && calls === 0, `ticket ${id} is ${state.is} but was never called`),
    ...when(
      calls > 0 !== (firstCalledAt !== null),
      `ticket ${id} has ${calls} calls, the first at ${firstCalledAt}`,
    ),
    ...when(
      state.is === 'missed' && !ticket.missedBefore,
      `ticket ${id} is missed but does not know it`,
    ),
    ...when(
      new Set([service, ...further]).size <= further.length,
      `ticket ${id} has a service twice`,
    ),
    ...when(ticket.party < 1, `ticket ${id} stands for ${ticket.party} people`),
    ...when(state.is === 'ended' && ticket.note !== null, `ticket ${id} ended and keeps a note`),
    ...when(
      ticket.lastCalled && (calls < 2 || !ticket.missedBefore),
      `ticket ${id} had its last call before it was missed`,
    ),
    ...splitFaults(day, ticket),
    ...when(ticket.rank > ticket.issuedAt, `ticket ${id} ranks later than it was issued`),
    ...when(ticket.revision > day.revision, `ticket ${id} is newer than its day`),
  ]
}

/** Part of a family is a later number that came when the family came. */
function splitFaults({ tickets }: Day, { id, splitFrom, issuedAt, session }: Ticket): string[] {
  if (splitFrom === null) return []
  const family = tickets[splitFrom - 1]
  const sound = splitFrom < id && family?.issuedAt === issuedAt && family.session === session
  return when(!sound, `ticket ${id} cannot be a part of ticket ${splitFrom}`)
}

function listFaults(day: Day): string[] {
  const ids = (is: (ticket: Ticket) => boolean) => day.tickets.filter(is).map(({ id }) => id)
  const waiting = day.tickets
    .filter(({ state }) => state.is === 'waiting')
    .sort((a, b) => (ranksBefore(a, b) ? -1 : 1))
    .map(({ id }) => id)
  const missed = ids(({ state }) => state.is === 'missed' && state.chance !== null)
  const parked = ids(({ state }) => state.is === 'parked')
  const differ = (name: string, list: readonly number[], wanted: readonly number[]) =>
    when(inWords(list) !== inWords(wanted), `${name} is ${inWords(list)}, not ${inWords(wanted)}`)
  return [
    ...differ('line', day.line, waiting),
    ...differ('missed', sorted(day.missed), missed),
    ...differ('parked', sorted(day.parked), parked),
  ]
}

function counterFaults(day: Day, key: string, counter: CounterState): string[] {
  const { id, is, ticket } = counter
  const state = ticket === null ? null : day.tickets[ticket - 1]?.state
  const isHere = (state?.is === 'called' || state?.is === 'serving') && state.counter === id
  const planned = day.plan.counters.some((c) => c.id === id)
  const paused = counter.pauseReason !== null
  return [
    ...when(key !== id, `counter ${id} is kept as ${key}`),
    ...when(!planned, `counter ${id} is not in the plan`),
    ...when(ticket !== null && !isHere, `counter ${id} has ticket ${ticket}, which is not there`),
    ...when(is === 'closed' && ticket !== null, `counter ${id} is closed and has ticket ${ticket}`),
    ...when(paused !== (is === 'paused'), `counter ${id} is ${is} for ${counter.pauseReason}`),
    ...when(counter.backAt !== null && !paused, `counter ${id} is ${is} until ${counter.backAt}`),
    ...when(
      is !== 'closed' && (ticket === null) !== (counter.idleSince !== null),
      `counter ${id} has ticket ${ticket} and is idle since ${counter.idleSince}`,
    ),
    ...when(counter.revision > day.revision, `counter ${id} is newer than its day`),
  ]
}

/** A place goes back once, from whoever gave the number up before any call; the others are within the quota. */
function placeFaults(day: Day): string[] {
  const back = sorted(day.returned.map(({ ticket }) => ticket))
  const gaveUp = day.tickets.filter(
    ({ state, calls, splitFrom }) =>
      splitFrom === null &&
      state.is === 'ended' &&
      calls === 0 &&
      (state.how === 'voided' || state.how === 'cancelled'),
  )
  const wanted = gaveUp.map(({ id }) => id)
  const sessions = new Set([
    ...day.plan.sessions.map(({ id }) => id),
    ...Object.keys(day.quota),
    ...day.tickets.map(({ session }) => session),
  ])
  return [
    ...when(
      inWords(back) !== inWords(wanted),
      `places came back from ${inWords(back)}, not from ${inWords(wanted)}`,
    ),
    ...[...sessions].flatMap((id) => sessionFaults(day, id)),
  ]
}

function sessionFaults(day: Day, id: string): string[] {
  const issued = day.quota[id]?.issued ?? 0
  // Part of a family came in with the family's place.
  const out = day.tickets.filter((t) => t.session === id && t.splitFrom === null).length
  const held = out - day.returned.filter(({ session }) => session === id).length
  const session = day.plan.sessions.find((s) => s.id === id)
  const quota = session ? quotaOf(day, session) : Infinity
  return [
    ...when(issued !== out, `session ${id} counts ${issued}, but ${out} numbers are out`),
    ...when(held > quota, `session ${id} has ${held} places taken of ${quota}`),
  ]
}

function callFaults({ calls, callCount, tickets, counters }: Day): string[] {
  const made = tickets.reduce((sum, ticket) => sum + ticket.calls, 0)
  return [
    ...when(made > callCount, `${made} calls were made, but only ${callCount} are counted`),
    ...when(
      calls.length > CALLS_KEPT + Object.keys(counters).length,
      `${calls.length} calls are kept`,
    ),
    ...calls.flatMap(({ call, ticket }, index) => [
      ...when(call > callCount, `call ${call} is beyond the ${callCount} counted`),
      ...when(call <= (calls[index - 1]?.call ?? 0), `call ${call} is out of order`),
      ...when(!tickets[ticket - 1]?.calls, `call ${call} is of ticket ${ticket}, never called`),
    ]),
  ]
}

const undoFaults = ({ undo, counters, revision }: Day): string[] =>
  Object.entries(undo).flatMap(([id, entry]) => [
    ...when(entry.counter.id !== id, `counter ${id} could undo for ${entry.counter.id}`),
    ...when(!counters[id], `counter ${id} could undo but does not exist`),
    ...when(entry.revision > revision, `counter ${id} could undo what is newer than the day`),
  ])

const helpFaults = ({ help, counters }: Day): string[] =>
  Object.entries(help).flatMap(([id, { answeredBy }]) => [
    ...when(!counters[id], `counter ${id} needs help but does not exist`),
    ...when(answeredBy.includes(id), `counter ${id} answers its own call for help`),
    ...when(new Set(answeredBy).size < answeredBy.length, `help for ${id} is answered twice`),
  ])

const endFaults = ({ plan, plannedEnds }: Day): string[] => [
  ...plan.sessions.flatMap(({ id, from, until, ticketsUntil }) => [
    ...when(until < from, `session ${id} ends at ${until}, before it begins`),
    ...when(ticketsUntil > until, `session ${id} gives out numbers after its end`),
  ]),
  ...Object.entries(plannedEnds).flatMap(([id, planned]) => {
    const session = plan.sessions.find((s) => s.id === id)
    return [
      ...when(!session, `session ${id} was changed but does not exist`),
      ...when(session?.until === planned.until, `session ${id} was changed to what it was`),
    ]
  }),
]

function closingFaults({ closedAt, tickets, counters, undo, help, notice }: Day): string[] {
  if (closedAt === null) return []
  return [
    ...tickets
      .filter(({ state }) => state.is !== 'ended')
      .map(({ id, state }) => `the day is closed, but ticket ${id} is ${state.is}`),
    ...Object.values(counters)
      .filter(({ is }) => is !== 'closed')
      .map(({ id, is }) => `the day is closed, but counter ${id} is ${is}`),
    ...Object.keys(undo).map((id) => `the day is closed, but counter ${id} could undo`),
    ...Object.keys(help).map((id) => `the day is closed, but counter ${id} needs help`),
    ...when(notice !== null, 'the day is closed, but there is a message'),
  ]
}
