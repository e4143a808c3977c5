/**
 * How a record lies in its row: with a sum over itself. SQLite would not notice a byte that has tipped over in it, and a
 * clerk would be somebody else. The sum has no key: it finds accidents. Records of earlier versions have none.
 */
import { hash } from 'node:crypto'

const sumOf = (kind: string, id: string, text: string): string =>
  hash('sha256', JSON.stringify([kind, id, text]), 'hex')

export const recordText = (kind: string, id: string, body: unknown): string =>
  JSON.stringify({ body, sum: sumOf(kind, id, JSON.stringify(body)) })

export type RecordRow = { kind: string; id: string; body: string }

/** Null when it is not as it was written. */
export function bodyIn({ kind, id, body: text }: RecordRow): { body: unknown } | null {
  try {
    const stored: unknown = JSON.parse(text)
    if (!BEGINNING.test(text) && !END.test(text)) return { body: stored }
    const { body, sum } = stored as { body?: unknown; sum?: unknown }
    return sum === sumOf(kind, id, JSON.stringify(body)) ? { body } : null
  } catch {
    return null
  }
}

/** Where one of the two has tipped over, the other shows that there was a sum. */
const BEGINNING = /^\{"body":/
const END = /"sum":"[0-9a-f]{64}"\}$/
