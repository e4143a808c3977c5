/** What somebody wants of the set-up, as the fact that makes it so, or why not. Pure, as every decision here. */
import type { Office } from '../config.ts'
import type { Actor } from '../day/facts.ts'
import { dateIn, type Moment } from '../moment.ts'
import { isSame } from './parts.ts'
import { type Configured, type From, type Setup, setupOn } from './setup.ts'

export type SetupCommand = {
  /** The newest revision that whoever decides has seen. */
  revision: number
  office: Office
  from: From
  /** The change that this one takes back, or null. */
  tookBack: number | null
  by: Actor
  request: string
}

export type SetupDecision =
  | { fact: Configured }
  /** All is as wanted: there is nothing to write. */
  | { fact: null }
  | { refusal: 'changedMeanwhile' | 'invalidFrom' | 'cannotTakeBack' }

export function decideSetup(setup: Setup, command: SetupCommand, now: Moment): SetupDecision {
  const { revision, office, from, tookBack, by, request } = command
  if (revision !== setup.revision) return { refusal: 'changedMeanwhile' }
  const today = dateIn(now, setup.office.zone).toString()
  if (from !== null && from <= today) return { refusal: 'invalidFrom' }
  const { office: inForce, planned } = setupOn(setup, today)
  const decided = planned ?? { from: null, office: inForce }
  if (from === decided.from && isSame(office, decided.office))
    return tookBack === null ? { fact: null } : { refusal: 'cannotTakeBack' }
  // Nobody can tell a plan from what holds already.
  if (!planned && isSame(office, inForce)) return { fact: null }
  const at = latestOf(setup, now)
  return { fact: { type: 'configured', at, request, by, office, from, tookBack } }
}

/** Time never runs backwards within a stream, or a clock put back would undo a plan that is in force. */
const latestOf = ({ changes }: Setup, now: Moment): Moment => {
  const latest = changes.at(-1)?.at ?? now
  return latest > now ? latest : now
}
