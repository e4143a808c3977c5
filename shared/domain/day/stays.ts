/** A number's stays at counters, kept on its ticket: so an undo takes them back with everything else. */
import type { Moment } from '../moment.ts'
import type { Stay, Ticket } from './state.ts'

export const withCall = (
  { stays, service }: Ticket,
  { counter, at }: { counter: string; at: Moment },
): Stay[] => [
  ...stays,
  { counter, service, calledAt: at, arrivedAt: null, endedAt: null, end: null },
]

export const withArrival = (stays: readonly Stay[], at: Moment): readonly Stay[] =>
  changeLast(stays, { arrivedAt: at })

/** Whoever is given up while waiting has no stay that lasts. */
export const withEnd = (
  stays: readonly Stay[],
  end: NonNullable<Stay['end']>,
  at: Moment,
): readonly Stay[] => changeLast(stays, { end, endedAt: at })

function changeLast(stays: readonly Stay[], change: Partial<Stay>): readonly Stay[] {
  const last = stays.at(-1)
  return last?.end === null ? [...stays.slice(0, -1), { ...last, ...change }] : stays
}
