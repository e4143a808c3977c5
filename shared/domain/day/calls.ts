/** The calls that a day remembers for the screens. */
import { type Call, CALLS_KEPT, type Day } from './state.ts'

/** Nobody has answered it. Somebody may have been called to the same counter twice: the last time counts. */
export function isOpen({ tickets }: Pick<Day, 'tickets'>, { ticket, counter, at }: Call): boolean {
  const state = tickets[ticket - 1]?.state
  return state?.is === 'called' && state.counter === counter && state.at === at
}

/** An open call is kept however many came after it, since it may be recalled; so is one that an undo would open again. */
export function latestCalls(day: Day, calls: readonly Call[]): Call[] {
  const before = Object.values(day.undo).flatMap((entry) => entry.tickets.map((one) => one.before))
  const mayReopen = (call: Call) =>
    before.some((ticket) => ticket.id === call.ticket && ticket.state.is === 'called')
  return calls.filter(
    (call, index) => index >= calls.length - CALLS_KEPT || isOpen(day, call) || mayReopen(call),
  )
}
