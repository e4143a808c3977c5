/** How far a file of the journal reaches: as many facts of each stream as can still be read. */
import type { Fact } from '#shared/domain/day/facts.ts'
import { BEGINNING, hashOf, type Row } from '../journal/chain.ts'
import { type Connection, withConnection } from '../journal/connection.ts'

/** Facts of a stream by their revision. */
export type Reach = Map<string, Map<number, Row>>

const STREAM = `
  SELECT stream, revision, at, type, request, body, hash
  FROM facts WHERE stream = ? ORDER BY revision`
const ONE = STREAM.replace('ORDER BY revision', 'AND revision = ?')

/** A damaged file gives what it can. Rows that are not as they were written are left out. */
export async function reachOf(file: string): Promise<Reach> {
  const reach: Reach = new Map()
  try {
    await withConnection(file, 'read', async (connection) => {
      for (const { stream, revision } of await headsOf(connection)) {
        const rows = await rowsOf(connection, stream, revision)
        if (rows.length > 0) reach.set(stream, new Map(rows.map((row) => [row.revision, row])))
      }
    })
  } catch {
    // Whatever keeps it from being opened: nothing of it can be read, which is what the answer says.
  }
  return reach
}

async function headsOf(connection: Connection): Promise<{ stream: string; revision: number }[]> {
  const ways = [
    'SELECT stream, revision FROM streams ORDER BY stream',
    'SELECT stream, max(revision) AS revision FROM facts GROUP BY stream',
  ]
  for (const way of ways) {
    const heads = await connection.all<{ stream: string; revision: number }>(way).catch(() => [])
    if (heads.length > 0) return heads
  }
  return []
}

async function rowsOf(connection: Connection, stream: string, last: number): Promise<Row[]> {
  const all = await connection.all<Row>(STREAM, stream).catch(() => null)
  const rows = all ?? []
  // A page that is broken hides everything behind it from the one question, but not from many.
  if (all === null)
    for (let revision = 1; revision <= last; revision++) {
      const row = await connection.get<Row>(ONE, stream, revision).catch(() => undefined)
      if (row) rows.push(row)
    }
  return rows.filter((row, index) => isAsWritten(row, rows[index - 1]))
}

/** Where its neighbour is lost, nobody can tell. */
function isAsWritten(row: Row, neighbour: Row | undefined): boolean {
  const before = row.revision === 1 ? BEGINNING : neighbour
  if (before?.revision !== row.revision - 1) return true
  return row.hash === hashOf(before.hash, row)
}

/** Null where the body cannot be read. */
export function factIn(row: Row): Fact | null {
  try {
    return { ...JSON.parse(row.body), type: row.type, at: row.at } as Fact
  } catch {
    return null
  }
}
