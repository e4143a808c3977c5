/**
 * The write-ahead log is made as long at the start as it becomes. While it grows, the file system notes its new length with
 * every commit, which makes a number wait half as long again; and what is left on the disk later belongs to the facts.
 */
import { statfs } from 'node:fs/promises'
import { codeOf, type Connection } from './connection.ts'

const PAGE = 4_096
/** Pages after which SQLite folds the log into the file and begins it anew. */
const LOG_PAGES = 1_000
/** Pages it keeps in memory before it writes any of a transaction. */
const CACHE_PAGES = 500
const BYTES = (LOG_PAGES + CACHE_PAGES) * PAGE
/** On a disk with less room left than so many times as much, the log grows as it needs to. */
const PLENTY = 10

/** What is written into the log and taken back leaves its room behind. @throws what SQLite throws at a damaged file */
export async function makeRoom(connection: Connection, file: string): Promise<void> {
  try {
    const { bavail, bsize } = await statfs(file)
    if (bavail * bsize < PLENTY * BYTES) return
    await connection.exec(`
      BEGIN IMMEDIATE;
      CREATE TABLE room (bytes BLOB);
      INSERT INTO room VALUES (zeroblob(${BYTES}));
      ROLLBACK;
    `)
  } catch (error) {
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error) ?? '')) throw error
    // A quota, or somebody who holds the file: the office opens all the same, and the first fact says what is wrong.
    await connection.exec('ROLLBACK').catch(() => 'SQLite took it back itself, or it never began')
  }
}
