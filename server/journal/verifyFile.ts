/**
 * The audit of a whole file: every fact, every stream, and SQLite's own structures.
 *
 * It finds what is not as it was written. It cannot find what somebody with the right to write the
 * file has made consistent on purpose (see chain.ts).
 */
import { BEGINNING, describeFault, faultsIn } from './chain.ts'
import type { Head, Row } from './chain.ts'
import { inOurWords, positionOf, withConnection } from './connection.ts'
import type { Connection } from './connection.ts'
import { bodyIn, type RecordRow } from './recordText.ts'
import { readWatermark } from './watermark.ts'
import { schemaFaults, versionOf } from './migrations.ts'

export type Finding = {
  what:
    /** SQLite finds its own structures broken. */
    | 'structure'
    /** A table or trigger is missing or altered, so that facts could have been changed. */
    | 'schema'
    /** A place in the order of all facts is empty. */
    | 'position'
    /** A fact is missing in its stream. */
    | 'gap'
    | 'changed'
    /** A record beside the facts is not as it was written. */
    | 'record'
    /** A stream does not end where it once ended. */
    | 'end'
    /** This part of the file could not be read, so nothing is known of it. */
    | 'unreadable'
  /** Null where the finding is about the file. */
  stream: string | null
  revision: number | null
  detail: string
}

export type Audit = { version: number; streams: number; facts: number; findings: Finding[] }

/**
 * Reads the whole journal in `file`, as it is at one moment; a server may go on writing meanwhile.
 * Takes seconds for each million facts, and meanwhile lets the write-ahead log grow. While no server
 * has the file open, SQLite needs the right to create files beside it, and leaves two empty ones.
 *
 * Throws JournalError when `file` cannot be opened as a journal of this or an earlier version.
 */
export const verifyFile = (file: string): Promise<Audit> =>
  inOurWords(file, () =>
    withConnection(file, 'read', async (connection) => {
      // Before the moment that is looked at: what a server writes meanwhile is not lost.
      const known = readWatermark(file)
      await connection.exec('BEGIN')
      const version = await versionOf(connection, file)
      return audit(connection, version, known)
    }),
  )

const audit = async (connection: Connection, version: number, known: number): Promise<Audit> => {
  const findings: Finding[] = []
  /** A part that cannot be read must not hide what the others find. */
  const look = async (part: () => Promise<Finding[]>, stream: string | null = null) => {
    try {
      findings.push(...(await part()))
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error)
      findings.push({ what: 'unreadable', stream, revision: null, detail })
    }
  }
  let heads: StreamHead[] = []
  let facts = 0

  await look(() => structure(connection))
  await look(() => schema(connection, version))
  await look(() => positions(connection, known))
  if (version >= 3) await look(() => records(connection))
  await look(async () => {
    heads = await headsOf(connection, version)
    return []
  })
  for (const { stream, head } of heads)
    await look(async () => {
      const rows = await connection.all<Row>(FACTS, stream)
      facts += rows.length
      return faultsIn(head ?? rows.at(-1) ?? BEGINNING, 1, rows).map((fault) => ({
        what: fault.what,
        stream,
        revision: fault.revision,
        detail: describeFault(fault),
      }))
    }, stream)
  return { version, streams: heads.length, facts, findings }
}

const aboutFile = (what: Finding['what'], detail: string): Finding => ({
  what,
  stream: null,
  revision: null,
  detail,
})

const structure = async (connection: Connection): Promise<Finding[]> => {
  const rows = await connection.all<{ integrity_check: string }>('PRAGMA integrity_check')
  return rows
    .filter(({ integrity_check }) => integrity_check !== 'ok')
    .map(({ integrity_check }) => aboutFile('structure', integrity_check))
}

const schema = async (connection: Connection, version: number): Promise<Finding[]> => {
  const faults = await schemaFaults(connection, version)
  return faults.map((name) => aboutFile('schema', `${name} is missing or altered`))
}

const records = async (connection: Connection): Promise<Finding[]> => {
  const rows = await connection.all<RecordRow>('SELECT kind, id, body FROM records')
  return rows
    .filter((row) => bodyIn(row) === null)
    .map(({ kind, id }) => aboutFile('record', `${kind}/${id}`))
}

const positions = async (connection: Connection, known: number): Promise<Finding[]> => {
  const last = await positionOf(connection)
  const gaps = await connection.all<{ previous: number; position: number }>(`
    SELECT previous, position
    FROM (SELECT position, lag(position, 1, 0) OVER (ORDER BY position) AS previous FROM facts)
    WHERE position <> previous + 1`)
  return [
    ...gaps.map(({ previous, position }) =>
      aboutFile('position', `no fact between positions ${previous} and ${position}`),
    ),
    ...(last < known ? [aboutFile('position', `the last ${known - last} are lost`)] : []),
  ]
}

/** `head` is null when the format keeps none: there a tail cut off leaves no trace. */
type StreamHead = { stream: string; head: Head | null }

const headsOf = async (connection: Connection, version: number): Promise<StreamHead[]> => {
  const heads = new Map<string, Head | null>()
  const told = await connection.all<{ stream: string }>('SELECT DISTINCT stream FROM facts')
  for (const { stream } of told) heads.set(stream, version < 2 ? null : BEGINNING)
  if (version >= 2) {
    const kept = await connection.all<Head & { stream: string }>('SELECT * FROM streams')
    for (const { stream, revision, hash } of kept) heads.set(stream, { revision, hash })
  }
  return [...heads].map(([stream, head]) => ({ stream, head }))
}

const FACTS = `
  SELECT stream, revision, at, type, request, body, hash
  FROM facts WHERE stream = ? ORDER BY revision`
