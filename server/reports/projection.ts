/**
 * The file that reports are read from. It can be deleted at any time: whatever is missing, damaged, of another form or other
 * than the journal is made anew from the journal. It is no part of a backup.
 */
import { rm } from 'node:fs/promises'
import { codeOf, connect, type Connection } from '../journal/connection.ts'
import type { DayRows, Position } from './dayRows.ts'
import { isOfThisForm, makeTables, TABLES_OF_A_DAY } from './schema.ts'

/** Another program of ours writes a day within this. */
const BUSY_MILLISECONDS = 1_000

export const PROJECTION_FILE = 'wartemarke-berichte.db'

export class Projection {
  readonly connection: Connection

  private constructor(connection: Connection) {
    this.connection = connection
  }

  /** A file that cannot be used is thrown away. `told`: why. @throws when none can be made. */
  static async open(file: string, told: (why: string) => void): Promise<Projection> {
    try {
      return await openExisting(file)
    } catch (error) {
      if (!isUseless(error)) throw error
      told(error instanceof Error ? error.message : String(error))
      await discard(file)
      return openExisting(file)
    }

    async function openExisting(path: string): Promise<Projection> {
      const connection = await connect(path, 'create', BUSY_MILLISECONDS)
      try {
        await connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
        const isNew = (await connection.get('SELECT 1 FROM sqlite_schema LIMIT 1')) === undefined
        if (isNew) await makeTables(connection)
        else if (!(await isOfThisForm(connection))) throw new Useless('it has another form')
        return new Projection(connection)
      } catch (error) {
        await connection.close()
        throw error
      }
    }
  }

  /** How far each day has come here. */
  async positions(): Promise<Map<string, Position>> {
    const rows = await this.connection.all<Position & { date: string }>(
      'SELECT date, revision, hash FROM days',
    )
    return new Map(rows.map(({ date, ...position }) => [date, position]))
  }

  /** In the place of whatever was there of this date. */
  async put(date: string, rows: DayRows): Promise<void> {
    await this.connection.transaction(async (tx) => {
      for (const table of TABLES_OF_A_DAY) {
        await tx.run(`DELETE FROM ${table} WHERE date = ?`, date)
        const [first] = rows[table]
        if (!first) continue
        const cells = first.map((_, index) => `value ->> ${index}`).join(', ')
        await tx.run(
          `INSERT INTO ${table} SELECT ?1, ${cells} FROM json_each(?2)`,
          date,
          JSON.stringify(rows[table]),
        )
      }
    })
  }

  async remove(date: string): Promise<void> {
    await this.connection.transaction(async (tx) => {
      for (const table of TABLES_OF_A_DAY) await tx.run(`DELETE FROM ${table} WHERE date = ?`, date)
    })
  }

  close(): Promise<void> {
    return this.connection.close()
  }
}

/** Nothing is lost with it. */
export async function discard(file: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm', '-journal'])
    await rm(`${file}${suffix}`, { force: true })
}

export class Useless extends Error {
  override readonly name = 'Useless'
}

/** The file is what is wrong, not the disk around it: a new one helps. */
export const isUseless = (error: unknown): boolean =>
  error instanceof Useless || /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error) ?? '')
