/** A configuration on the way: what it changes, and how it comes together with what somebody else has saved. */
import type { Office } from '#shared/domain/config.ts'
import { differingParts, PART_OF, SETUP_PARTS } from '#shared/domain/setup/parts.ts'
import type { SetupPart, SetupState } from '#shared/protocol/setup.ts'

/** What a draft was made from. */
export type Base = { revision: number; office: Office }

export type Draft = { base: Base; office: Office }

/** The newest that is decided, whether it holds yet or not. */
export const newestOf = ({ revision, planned, office }: SetupState): Base => ({
  revision,
  office: planned?.office ?? office,
})

export const changedParts = ({ base, office }: Draft): SetupPart[] =>
  differingParts(base.office, office)

/** Whether there is something newer than what the draft was made from. */
export const isBehind = ({ base }: Draft, newest: Base): boolean =>
  base.revision !== newest.revision || differingParts(base.office, newest.office).length > 0

/** An office with some of its parts as they are in another one. */
export function withParts(office: Office, other: Office, parts: readonly SetupPart[]): Office {
  const isTaken = (key: keyof Office) => parts.includes(PART_OF[key])
  const keys = Object.keys(PART_OF) as (keyof Office)[]
  const picked = keys.flatMap((key) => {
    const from = isTaken(key) ? other : office
    return from[key] === undefined ? [] : [[key, from[key]]]
  })
  return Object.fromEntries(picked) as Office
}

export type Meeting = {
  /** Changed here alone. */
  mine: SetupPart[]
  /** Changed by somebody else alone. */
  theirs: SetupPart[]
  /** Changed by both, and not to the same. */
  both: SetupPart[]
}

export function meetingOf(draft: Draft, newest: Base): Meeting {
  const mine = changedParts(draft)
  const theirs = differingParts(draft.base.office, newest.office)
  const different = differingParts(draft.office, newest.office)
  const both = SETUP_PARTS.filter((part) =>
    [mine, theirs, different].every((s) => s.includes(part)),
  )
  return {
    mine: mine.filter((part) => !theirs.includes(part)),
    theirs: theirs.filter((part) => !mine.includes(part)),
    both,
  }
}

/** `keep`: those of what both have changed that stay as they are here. */
export function joined(draft: Draft, newest: Base, keep: readonly SetupPart[]): Draft {
  const { mine } = meetingOf(draft, newest)
  return { base: newest, office: withParts(newest.office, draft.office, [...mine, ...keep]) }
}
