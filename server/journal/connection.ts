/** SQLite as this folder uses it: opening, and its errors in our words. */
import sqlite3 from 'sqlite3'
import { JournalError } from './port.ts'
import type { JournalProblem } from './problems.ts'

export type Connection = Awaited<ReturnType<typeof sqlite3.open>>

export type Access = 'read' | 'write' | 'create'

const MODES = {
  read: sqlite3.OPEN_READONLY,
  // Without OPEN_CREATE a file that vanished is an error, not an empty journal.
  write: sqlite3.OPEN_READWRITE,
  create: sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE,
} satisfies Record<Access, number>

/**
 * Long enough for somebody who looks into the file with a tool, short enough for a clerk who waits.
 * Our own connections never wait for each other: there is one writer, and readers block nobody.
 */
export const BUSY_MILLISECONDS = 5_000

export const connect = async (
  file: string,
  access: Access,
  busyMilliseconds = BUSY_MILLISECONDS,
): Promise<Connection> => {
  const connection = await sqlite3.open(file, MODES[access])
  connection.configure('busyTimeout', busyMilliseconds)
  return connection
}

/** Runs `work` on a connection of its own and closes it, whatever comes. */
export const withConnection = async <T>(
  file: string,
  access: Access,
  work: (connection: Connection) => Promise<T>,
): Promise<T> => {
  const connection = await connect(file, access)
  try {
    return await work(connection)
  } finally {
    await connection.close()
  }
}

/** The number a pragma such as `user_version` answers with. */
export const numberOf = async (connection: Connection, pragma: string): Promise<number> => {
  const row = await connection.get<Record<string, number>>(`PRAGMA ${pragma}`)
  return row?.[pragma] ?? 0
}

/** Of the last fact; 0 before the first. */
export const positionOf = async (connection: Connection): Promise<number> => {
  const row = await connection.get<{ last: number | null }>(
    'SELECT max(position) AS last FROM facts',
  )
  return row?.last ?? 0
}

/** Runs `work`; what SQLite or the file system throws becomes a JournalError about `file`. */
export const inOurWords = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    const problem = problemOf(file, error)
    throw problem === null ? error : new JournalError(problem, error)
  }
}

/** The extended result code, `SQLITE_CONSTRAINT_UNIQUE`; null when SQLite did not throw it. */
export const codeOf = (error: unknown): string | null => {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : null
}

const problemOf = (file: string, error: unknown): JournalProblem | null => {
  if (!(error instanceof Error)) return null
  const detail = error.message
  const code = codeOf(error)
  if (code === null) return 'syscall' in error ? fileSystemProblem(file, error) : null
  // SQLite adds the finer half of a code behind a second underscore: SQLITE_BUSY_SNAPSHOT.
  switch (code.split('_')[1]) {
    case 'CORRUPT':
      return { kind: 'damaged', file, detail }
    case 'NOTADB':
      return { kind: 'notADatabase', file, detail: 'it has another form, or its beginning is lost' }
    case 'BUSY':
    case 'LOCKED':
      return { kind: 'inUse', file }
    case 'FULL':
      return { kind: 'diskFull', file }
    case 'IOERR':
      return { kind: 'diskFault', file, detail }
    case 'CANTOPEN':
    case 'READONLY':
    case 'PERM':
      return { kind: 'unwritable', file, detail }
    default:
      return { kind: 'failed', file, detail }
  }
}

const fileSystemProblem = (file: string, error: Error & { code?: unknown }): JournalProblem => {
  if (error.code === 'ENOSPC') return { kind: 'diskFull', file }
  if (error.code === 'EIO') return { kind: 'diskFault', file, detail: error.message }
  return { kind: 'unwritable', file, detail: error.message }
}
