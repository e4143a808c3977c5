import { describe, expect, it } from 'vitest'
import { BEGINNING, faultsIn, hashOf } from './chain.ts'
import type { Row } from './chain.ts'
import { rowsAfter } from './rows.ts'

const entry = (request: string) => ({ type: 'issued', at: '2020-11-17T06:45:00.000Z', request })

/** Four facts of one stream. */
const [a, b, c, d] = rowsAfter(BEGINNING, 'day', ['a', 'b', 'c', 'd'].map(entry)) as [
  Row,
  Row,
  Row,
  Row,
]
const rows = [a, b, c, d]
const head = d

/** `rows` with the fact of `revision` replaced. */
const withChanged = (revision: number, change: Partial<Row>) =>
  rows.map((row) => (row.revision === revision ? { ...row, ...change } : row))
const without = (...revisions: number[]) => rows.filter((r) => !revisions.includes(r.revision))

describe('the chain', () => {
  it('is whole as it was written', () => {
    expect(faultsIn(head, 1, rows)).toEqual([])
  })

  it('goes on over several appends', () => {
    const more = rowsAfter(head, 'day', [entry('e'), entry('f')])
    expect(faultsIn(more.at(-1) ?? head, 1, [...rows, ...more])).toEqual([])
  })

  it('is whole when it is read from the middle', () => {
    expect(faultsIn(head, 3, rows.slice(1))).toEqual([])
  })

  it('is whole where there is nothing', () => {
    expect(faultsIn(BEGINNING, 1, [])).toEqual([])
    expect(faultsIn(head, 9, [])).toEqual([])
  })

  it.each([
    { column: 'stream', change: { stream: 'other' } },
    { column: 'at', change: { at: '2020-11-17T06:45:00.001Z' } },
    { column: 'type', change: { type: 'voided' } },
    { column: 'request', change: { request: 'x' } },
    { column: 'body', change: { body: '{"a":1}' } },
  ])('shows a changed $column, once', ({ change }) => {
    expect(faultsIn(head, 1, withChanged(2, change))).toEqual([{ what: 'changed', revision: 2 }])
  })

  it('shows a fact whose hash was computed anew, by the one after it', () => {
    const changed = { ...b, request: 'x' }
    const forged = withChanged(2, { request: 'x', hash: hashOf(a.hash, changed) })
    expect(faultsIn(head, 1, forged)).toEqual([{ what: 'changed', revision: 3 }])
  })

  it('shows a last fact whose hash was computed anew, by the head', () => {
    const changed = { ...d, request: 'x' }
    const forged = withChanged(4, { request: 'x', hash: hashOf(c.hash, changed) })
    expect(faultsIn(head, 1, forged)).toEqual([{ what: 'end', revision: 4, found: 4 }])
  })

  it('shows a lost fact', () => {
    expect(faultsIn(head, 1, without(2))).toEqual([{ what: 'gap', revision: 2 }])
  })

  it('shows a lost fact right before those that are read', () => {
    expect(faultsIn(head, 2, without(1))).toEqual([{ what: 'gap', revision: 1 }])
  })

  it('shows a tail that was cut off', () => {
    expect(faultsIn(head, 1, without(3, 4))).toEqual([{ what: 'end', revision: 4, found: 2 }])
    expect(faultsIn(head, 3, [])).toEqual([{ what: 'end', revision: 4, found: 0 }])
  })

  it('shows facts of which the head knows nothing', () => {
    expect(faultsIn(BEGINNING, 1, rows)).toEqual([{ what: 'end', revision: 0, found: 4 }])
    expect(faultsIn(a, 3, [b, c, d])).toEqual([{ what: 'end', revision: 1, found: 4 }])
  })

  it('shows two facts that changed places', () => {
    const swapped = [a, { ...c, revision: 2 }, { ...b, revision: 3 }, d]
    expect(faultsIn(head, 1, swapped)).not.toEqual([])
  })

  it('does not depend on where one field ends and the next begins', () => {
    const content = { ...a, type: 'ab', request: 'c' }
    expect(hashOf('', content)).not.toBe(hashOf('', { ...content, type: 'a', request: 'bc' }))
  })
})
