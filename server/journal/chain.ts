/**
 * Each fact carries a hash over itself and the hash before it, per stream. A row that was changed,
 * lost or put in by hand no longer fits its neighbours.
 *
 * The hash has no key: it finds accidents and quiet edits. Somebody who may write the file can
 * compute the whole chain anew; against that, keep a head's hash where they cannot reach it.
 */
import { hash } from 'node:crypto'

/** The end of a stream; `revision` 0 before the first fact. */
export type Head = { revision: number; hash: string }

export type Content = {
  stream: string
  revision: number
  at: string
  type: string
  request: string
  /** JSON of all else. Kept and hashed as text: parsing and printing again could reorder it. */
  body: string
}

export type Row = Content & { hash: string }

export const BEGINNING: Head = { revision: 0, hash: '' }

export const hashOf = (previousHash: string, row: Content): string =>
  // An array in JSON, so that no shifting of text between two fields gives the same input.
  hash(
    'sha256',
    JSON.stringify([
      previousHash,
      row.stream,
      row.revision,
      row.at,
      row.type,
      row.request,
      row.body,
    ]),
    'hex',
  )

export type Fault =
  /** `revision` should come next and is not there. */
  | { what: 'gap'; revision: number }
  /** The fact, or the hash before it, is not what was written. */
  | { what: 'changed'; revision: number }
  /** The stream should end at `revision` and ends elsewhere, or with another fact. */
  | { what: 'end'; revision: number; found: number }

/** Where `rows`, in order of revision, do not go on from `before`: each fault once. */
const breaksIn = (before: Head, rows: readonly Row[]): Fault[] => {
  const faults: Fault[] = []
  let previous = before
  for (const row of rows) {
    // What comes after a gap has lost the hash it was chained to: only what follows it can be checked.
    if (row.revision !== previous.revision + 1)
      faults.push({ what: 'gap', revision: previous.revision + 1 })
    else if (row.hash !== hashOf(previous.hash, row))
      faults.push({ what: 'changed', revision: row.revision })
    previous = row
  }
  return faults
}

/**
 * What is wrong with a stream that ends at `head`, seen from `fromRevision` on. `rows`, in order of
 * revision, must begin one earlier, with the fact that the first one is chained to.
 */
export const faultsIn = (head: Head, fromRevision: number, rows: readonly Row[]): Fault[] => {
  const before =
    fromRevision === 1
      ? BEGINNING
      : // When it is lost, the head of nothing makes it the first gap.
        (rows.find(({ revision }) => revision === fromRevision - 1) ?? {
          revision: fromRevision - 2,
          hash: '',
        })
  const faults = breaksIn(
    before,
    rows.filter(({ revision }) => revision >= fromRevision),
  )
  const last: Head = rows.at(-1) ?? BEGINNING
  const reachesTheEnd = rows.length > 0 || head.revision >= fromRevision - 1
  if (reachesTheEnd && last.hash !== head.hash)
    faults.push({ what: 'end', revision: head.revision, found: last.revision })
  return faults
}

export const describeFault = (fault: Fault): string => {
  switch (fault.what) {
    case 'gap':
      return `fact ${fault.revision} is missing`
    case 'changed':
      return `fact ${fault.revision} is not what was written`
    case 'end':
      return fault.found === fault.revision
        ? `fact ${fault.revision} is not the one the stream ended with`
        : `the last fact is ${fault.found} and should be ${fault.revision}`
    default:
      return fault satisfies never
  }
}
