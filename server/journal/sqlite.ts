/** The journal in one SQLite file. */
import { Temporal } from 'temporal-polyfill'
import { momentOf } from '#shared/domain/moment.ts'
import { BEGINNING } from './chain.ts'
import type { Head, Row } from './chain.ts'
import { BUSY_MILLISECONDS, codeOf, connect, inOurWords, positionOf } from './connection.ts'
import type { Connection } from './connection.ts'
import { Followers } from './followers.ts'
import { type Insertion, prepareInsertion } from './insertion.ts'
import { NOT_NEXT } from './migrations.ts'
import { openFile } from './openFile.ts'
import type { Opening } from './openFile.ts'
import { JournalError, RevisionConflict } from './port.ts'
import type { Commit, Entry, Journal, Stored } from './port.ts'
import { readStream } from './readStream.ts'
import type { Records } from './records.ts'
import { assertAppend, assertRead, factOf, rowsAfter } from './rows.ts'
import { sqliteRecords } from './sqliteRecords.ts'
import { openWatermark, type Watermark } from './watermark.ts'

const HEAD = 'SELECT revision, hash FROM streams WHERE stream = ?'

const STREAMS =
  'SELECT stream FROM streams WHERE substr(stream, 1, length(?1)) = ?1 ORDER BY stream'

/** A journal, and the records that lie beside it in its file. */
export type JournalFile = Journal & { readonly records: Records }

/**
 * Opens the journal in `file`, and creates it with its folder when nothing of it is there yet.
 * Throws JournalError of every kind but `closed`. Take the folder's lock first (lock.ts).
 */
export const openSqliteJournal = ({
  file,
  now = () => momentOf(Temporal.Now.instant()),
  busyMilliseconds = BUSY_MILLISECONDS,
  backups = null,
}: Pick<Opening, 'file'> & Partial<Opening>): Promise<JournalFile> =>
  inOurWords(file, async () => {
    const writer = await openFile({ file, now, busyMilliseconds, backups })
    try {
      const reader = await connect(file, 'read')
      const insertion = await prepareInsertion(writer)
      const watermark = openWatermark(file)
      watermark.rise(await positionOf(writer))
      return new SqliteJournal(file, { writer, reader, insertion, watermark })
    } catch (error) {
      await writer.close()
      throw error
    }
  })

type Parts = { writer: Connection; reader: Connection; insertion: Insertion; watermark: Watermark }

class SqliteJournal implements JournalFile {
  readonly #file: string
  /** Used by one append at a time: statements of two would interleave. */
  readonly #writer: Connection
  readonly #reader: Connection
  readonly #insertion: Insertion
  readonly #watermark: Watermark
  readonly #followers = new Followers()
  /** Loaded once, and kept while every write to the stream goes through here. */
  readonly #heads = new Map<string, Head>()
  #lastAppend: Promise<unknown> = Promise.resolve()
  #closing: Promise<void> | null = null
  readonly records: Records

  constructor(file: string, { writer, reader, insertion, watermark }: Parts) {
    this.#file = file
    this.#watermark = watermark
    this.#writer = writer
    this.#reader = reader
    this.#insertion = insertion
    this.records = sqliteRecords(
      file,
      async (write) => {
        this.#assertOpen()
        await this.#afterTheLast(() => write(this.#writer))
      },
      (ask) => {
        this.#assertOpen()
        return inOurWords(file, () => ask(this.#reader))
      },
    )
  }

  async append<E extends Entry>(
    stream: string,
    afterRevision: number,
    entries: readonly E[],
  ): Promise<Stored<E>[]> {
    this.#assertOpen()
    assertAppend(stream, afterRevision, entries)
    return this.#afterTheLast(async () => {
      const head = await this.#headAt(stream, afterRevision)
      const rows = rowsAfter(head, stream, entries)
      const stored = this.#store(stream, afterRevision, rows)
      // While the disk works.
      const facts = rows.map((row) => factOf<E>(row))
      await stored
      this.#heads.set(stream, rows.at(-1) ?? head)
      this.#followers.tell({ stream, facts })
      return facts
    })
  }

  async read<E extends Entry = Entry>(stream: string, fromRevision: number): Promise<Stored<E>[]> {
    this.#assertOpen()
    assertRead(fromRevision)
    const rows = await inOurWords(this.#file, () =>
      readStream(this.#reader, this.#file, stream, fromRevision),
    )
    return rows.map((row) => factOf<E>(row))
  }

  follow(listener: (commit: Commit) => void): () => void {
    this.#assertOpen()
    return this.#followers.add(listener)
  }

  async streams(prefix: string): Promise<string[]> {
    this.#assertOpen()
    const rows = await inOurWords(this.#file, () =>
      this.#reader.all<{ stream: string }>(STREAMS, prefix),
    )
    return rows.map(({ stream }) => stream)
  }

  close(): Promise<void> {
    this.#closing ??= this.#afterTheLast(async () => {
      await this.#insertion.finalize()
      await this.#reader.close()
      // The last to close folds the write-ahead log into the file: it must be the one who may write.
      await this.#writer.close()
      this.#watermark.remove()
    })
    return this.#closing
  }

  #afterTheLast<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#lastAppend.then(() => inOurWords(this.#file, work))
    this.#lastAppend = result.catch(() => undefined)
    return result
  }

  /** The stream's head, which must be at `revision`. */
  async #headAt(stream: string, revision: number): Promise<Head> {
    const known = this.#heads.get(stream)
    if (known?.revision === revision) return known
    // Not what we remember, but the caller may have read what another process wrote.
    const head = await this.#loadHead(stream)
    if (head.revision !== revision) throw new RevisionConflict(stream, revision, head.revision)
    return head
  }

  async #loadHead(stream: string): Promise<Head> {
    const head = (await this.#writer.get<Head>(HEAD, stream)) ?? BEGINNING
    this.#heads.set(stream, head)
    return head
  }

  async #store(stream: string, afterRevision: number, rows: readonly Row[]) {
    try {
      const { changes, lastID } = await this.#insertion.run(rows)
      // A parameter that did not arrive is NULL, and NULL holds no facts: no error, nothing stored.
      if (changes !== rows.length)
        throw new JournalError({
          kind: 'failed',
          file: this.#file,
          detail: `it stored ${changes} of ${rows.length} facts`,
        })
      this.#watermark.rise(Number(lastID))
    } catch (error) {
      if (!isLostRace(error)) throw error
      const head = await this.#loadHead(stream)
      if (head.revision !== afterRevision)
        throw new RevisionConflict(stream, afterRevision, head.revision)
      // To report a conflict would send the caller round in circles.
      throw new JournalError(
        { kind: 'damaged', file: this.#file, detail: `${stream} goes on behind its head` },
        error,
      )
    }
  }

  #assertOpen() {
    if (this.#closing) throw new JournalError({ kind: 'closed' })
  }
}

const isLostRace = (error: unknown) => {
  const code = codeOf(error)
  return (
    code === 'SQLITE_CONSTRAINT_UNIQUE' ||
    (code === 'SQLITE_CONSTRAINT_TRIGGER' &&
      error instanceof Error &&
      error.message.includes(NOT_NEXT))
  )
}
