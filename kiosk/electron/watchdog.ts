/** Is somebody at home in the page? A pure state machine; times in ms of a clock that only goes forward. */
import { backOffMs } from './backOff.ts'

export type Watch = {
  /** In a row. */
  failures: number
  state:
    | { is: 'loading'; since: number }
    | { is: 'running'; since: number; beat: number }
    | { is: 'waiting'; until: number }
  lastTick: number
}

export type Happened =
  | 'beat'
  /** The page's process ended. */
  | 'gone'
  /** The page does not react, or could not be loaded. */
  | 'hung'
  /** At least once a second. */
  | 'tick'

/** `kill`: end what hangs, then wait. `load`: load the page anew. `relaunch`: the whole program. */
export type Order = 'kill' | 'load' | 'relaunch' | null

/** The page promises a beat every 5 s. */
export const LONGEST_SILENCE = 15_000
export const LONGEST_LOADING = 30_000
/** Of good work, after which earlier failures are forgiven. */
export const FORGIVEN_AFTER = 60_000
export const FAILURES_TO_RELAUNCH = 5
const LONGEST_WAIT = 10_000
/** Whoever looks later than this was asleep himself, and so was the page. */
const OWN_SLEEP = 5_000

export const startWatch = (now: number): Watch => ({
  failures: 0,
  state: { is: 'loading', since: now },
  lastTick: now,
})

export function watch(before: Watch, happened: Happened, now: number): [Watch, Order] {
  switch (happened) {
    case 'beat':
      return [beaten(before, now), null]
    case 'gone':
      return before.state.is === 'waiting' ? [before, null] : failed(before, now, null)
    case 'hung':
      return before.state.is === 'waiting' ? [before, null] : failed(before, now, 'kill')
    case 'tick':
      return ticked(before, now)
    default:
      return happened satisfies never
  }
}

function beaten(before: Watch, now: number): Watch {
  const { state } = before
  // A last word of the page that is being replaced.
  if (state.is === 'waiting') return before
  const since = state.is === 'running' ? state.since : now
  const failures = now - since >= FORGIVEN_AFTER ? 0 : before.failures
  return { ...before, failures, state: { is: 'running', since, beat: now } }
}

function ticked(before: Watch, now: number): [Watch, Order] {
  const asleep = now - before.lastTick > OWN_SLEEP
  const awake = { ...before, lastTick: now }
  const { state } = before
  switch (state.is) {
    case 'waiting':
      if (now < state.until) return [awake, null]
      return [{ ...awake, state: { is: 'loading', since: now } }, 'load']
    case 'loading':
      if (asleep) return [{ ...awake, state: { is: 'loading', since: now } }, null]
      return now - state.since > LONGEST_LOADING ? failed(awake, now, 'kill') : [awake, null]
    case 'running':
      if (asleep) return [{ ...awake, state: { ...state, beat: now } }, null]
      return now - state.beat > LONGEST_SILENCE ? failed(awake, now, 'kill') : [awake, null]
    default:
      return state satisfies never
  }
}

function failed(before: Watch, now: number, order: Order): [Watch, Order] {
  const failures = before.failures + 1
  const until = now + backOffMs(failures, LONGEST_WAIT)
  return [
    { ...before, failures, state: { is: 'waiting', until } },
    failures >= FAILURES_TO_RELAUNCH ? 'relaunch' : order,
  ]
}
