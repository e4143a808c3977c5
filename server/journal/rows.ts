/** How a fact lies in a row, the same for every engine. */
import { hashOf } from './chain.ts'
import type { Head, Row } from './chain.ts'
import type { Entry, Stored } from './port.ts'

/**
 * Refuses what no engine can give back as it was. NUL ends a text in C, and half a surrogate pair
 * turns into U+FFFD in UTF-8: either way one odd request id would make its stream look damaged for
 * ever. (Inside the body JSON escapes both.)
 */
const assertText = (name: string, value: unknown) => {
  if (typeof value !== 'string' || value === '' || value.includes('\0') || !value.isWellFormed())
    throw new TypeError(
      `${name} must be text that can be stored, not ${JSON.stringify(String(value))}`,
    )
}

export const assertAppend = (stream: string, afterRevision: number, entries: readonly Entry[]) => {
  assertText('stream', stream)
  if (!Number.isSafeInteger(afterRevision) || afterRevision < 0)
    throw new RangeError(`afterRevision must be a whole number from 0, not ${afterRevision}`)
  if (entries.length === 0) throw new RangeError(`an append to ${stream} needs at least one fact`)
  for (const { type, at, request } of entries) {
    assertText('type', type)
    assertText('at', at)
    assertText('request', request)
  }
}

export const assertRead = (fromRevision: number) => {
  if (!Number.isSafeInteger(fromRevision) || fromRevision < 1)
    throw new RangeError(`fromRevision must be a whole number from 1, not ${fromRevision}`)
}

/** The rows for `entries`, chained to what stands at `head`. */
export const rowsAfter = (head: Head, stream: string, entries: readonly Entry[]): Row[] => {
  let previous = head
  return entries.map(({ type, at, request, ...body }) => {
    const content = {
      stream,
      revision: previous.revision + 1,
      at,
      type,
      request,
      body: JSON.stringify(body),
    }
    const row = { ...content, hash: hashOf(previous.hash, content) }
    previous = row
    return row
  })
}

/**
 * `append` answers through this too, not with the object it was given: what JSON cannot keep must
 * be gone at once, and not after the next restart. Only for rows whose hash is known to be right:
 * that they hold an `E` is then as true as when they were written.
 */
export const factOf = <E extends Entry>({ at, type, request, revision, body }: Row): Stored<E> => ({
  ...JSON.parse(body),
  type,
  at,
  request,
  revision,
})
