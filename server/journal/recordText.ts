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
  let stored: unknown
  try {
    stored = JSON.parse(text)
  } catch {
    return null
  }
  if (!isSummed(stored)) return { body: stored }
  const { body, sum } = stored
  return sum === sumOf(kind, id, JSON.stringify(body)) ? { body } : null
}

const isSummed = (stored: unknown): stored is { body: unknown; sum: string } =>
  typeof stored === 'object' && stored !== null && 'body' in stored && 'sum' in stored
