/** Reads a journal's file beside its journal, on a connection of its own: neither waits for the other. */
import type { Head } from './chain.ts'
import { connect, inOurWords } from './connection.ts'
import type { Connection } from './connection.ts'
import { versionOf } from './migrations.ts'
import type { Entry, Stored } from './port.ts'
import { readStream } from './readStream.ts'
import { factOf } from './rows.ts'

export type StreamHead = Head & { stream: string }

const HEADS = `
  SELECT stream, revision, hash FROM streams
  WHERE substr(stream, 1, length(?1)) = ?1 ORDER BY stream`

export class Onlooker {
  private readonly file: string
  private readonly connection: Connection

  private constructor(file: string, connection: Connection) {
    this.file = file
    this.connection = connection
  }

  /** @throws JournalError */
  static open(file: string): Promise<Onlooker> {
    return inOurWords(file, async () => {
      const connection = await connect(file, 'read')
      try {
        await versionOf(connection, file)
        return new Onlooker(file, connection)
      } catch (error) {
        await connection.close()
        throw error
      }
    })
  }

  /** Of all streams that begin so, by name. @throws JournalError */
  heads(prefix: string): Promise<StreamHead[]> {
    return inOurWords(this.file, () => this.connection.all<StreamHead>(HEADS, prefix))
  }

  /** Checked, as the journal itself reads; with the hash of the last fact. @throws JournalError */
  async read<E extends Entry>(
    stream: string,
    fromRevision: number,
  ): Promise<{ facts: Stored<E>[]; hash: string | null }> {
    const rows = await inOurWords(this.file, () =>
      readStream(this.connection, this.file, stream, fromRevision),
    )
    return { facts: rows.map((row) => factOf<E>(row)), hash: rows.at(-1)?.hash ?? null }
  }

  close(): Promise<void> {
    return this.connection.close()
  }
}
