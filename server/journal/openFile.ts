/** From a path to a journal file that may be written: created, checked, migrated, or refused. */
import { access, constants, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { Moment } from '#shared/domain/moment.ts'
import { copyDatabase } from './backup.ts'
import { connect, positionOf, withConnection } from './connection.ts'
import type { Connection } from './connection.ts'
import { makeRoom } from './logRoom.ts'
import { NEWEST, migrate, schemaFaults, versionOf } from './migrations.ts'
import { JournalError } from './port.ts'
import { assertReached } from './watermark.ts'

/** A damaged file is put into a folder whose name begins so (see restore). */
export const SET_ASIDE = 'beschaedigt-'

export type Opening = {
  file: string
  /** Names the backup before a migration. */
  now: () => Moment
  /** How long a commit waits for another process that holds the file. */
  busyMilliseconds: number
  /** Where copies of it lie, if there are any: they show that there was one. */
  backups: string | null
}

/**
 * The writing connection to `file`. What is refused is left as it was found, apart from what SQLite
 * itself finishes after a crash.
 *
 * Not every fact is checked here: a town's history is years long and an office opens at eight. What
 * is read later is checked then, and verifyFile checks everything.
 */
export const openFile = async ({
  file,
  now,
  busyMilliseconds,
  backups,
}: Opening): Promise<Connection> => {
  await mkdir(dirname(file), { recursive: true })
  if (!(await exists(file))) await create(file, backups)
  // SQLite would open a write-protected file for reading, even begin a transaction in it, and refuse
  // only the first citizen's ticket; and it would leave files beside it, write-protected as well.
  await access(file, constants.W_OK)
  const connection = await connect(file, 'write', busyMilliseconds)
  try {
    const version = await assertOurs(connection, file)
    if (version < NEWEST) {
      await copyDatabase(file, backupName(file, version, now()))
      await migrate(connection)
    }
    await configure(connection, file)
    assertReached(file, await positionOf(connection))
    await makeRoom(connection, file)
    return connection
  } catch (error) {
    await connection.close()
    throw error
  }
}

const exists = (file: string) => stat(file).then(() => true, ifMissing(false))

/** Any other fault is one. */
const ifMissing =
  <T>(value: T) =>
  (error: unknown): T => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return value
    throw error
  }

/**
 * Built under another name, so that a file with the right name is always a whole journal: an empty
 * one is then a loss to be told, and not a first start that was cut short. (The new name is on disk
 * with the first commit: SQLite syncs the folder when it creates the WAL beside it.)
 */
const create = async (file: string, backups: string | null) => {
  const remains = await remainsOf(file, backups)
  if (remains.length > 0) throw new JournalError({ kind: 'missing', file, remains })
  const draft = `${file}.new`
  await rm(draft, { force: true })
  await rm(`${draft}-journal`, { force: true })
  await withConnection(draft, 'create', (connection) => migrate(connection))
  await rename(draft, file)
}

/** What shows that a missing file was once here. To begin at number 1 again would be worse than to stop. */
const remainsOf = async (file: string, backups: string | null) => {
  const stem = basename(file, extname(file))
  const beside = (await readdir(dirname(file))).filter(
    (name) =>
      name === `${basename(file)}-wal` ||
      (name.startsWith(`${stem}.`) && name.endsWith('.backup')) ||
      name.startsWith(SET_ASIDE),
  )
  if (backups === null) return beside
  const copies = await readdir(backups).catch(ifMissing([]))
  return [
    ...beside,
    ...copies
      .filter((name) => name.startsWith(`${stem}-`))
      .map((name) => join(basename(backups), name)),
  ]
}

/** Throws JournalError unless the file is a journal of this or an earlier version; answers with its version. */
const assertOurs = async (connection: Connection, file: string): Promise<number> => {
  const { size } = await stat(file)
  // Too short for SQLite to see its own header: it would take the rest for an empty database.
  if (size < 100)
    throw new JournalError({ kind: 'damaged', file, detail: `only ${size} bytes are left` })
  const version = await versionOf(connection, file)
  const faults = await schemaFaults(connection, version)
  if (faults.length > 0)
    throw new JournalError({
      kind: 'damaged',
      file,
      detail: `its format ${version} was altered (${faults.join(', ')})`,
    })
  return version
}

const configure = async (connection: Connection, file: string) => {
  const mode = await connection.get<{ journal_mode: string }>('PRAGMA journal_mode = WAL')
  if (mode?.journal_mode !== 'wal')
    throw new JournalError({
      kind: 'unwritable',
      file,
      detail: 'its folder allows no write-ahead log, as on a network drive; use a local disk',
    })
  await connection.exec(`
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA cell_size_check = ON;
    PRAGMA trusted_schema = OFF;
  `)
}

/** `wartemarke.v1.20201117T064500000Z.backup`; colons are not allowed in names on Windows. */
const backupName = (file: string, version: number, at: Moment) =>
  join(
    dirname(file),
    `${basename(file, extname(file))}.v${version}.${at.replaceAll(/[-:.]/g, '')}.backup`,
  )
