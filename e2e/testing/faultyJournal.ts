/**
 * The real journal, with a disk that can be slow or fail on command. A disk cannot be broken for a test
 * otherwise: as root no file is write-protected, and nothing real fails at a chosen moment and then works
 * again. Everything else is done by the engine inside.
 */
import type { Commit, Entry, Stored } from '../../server/journal/port.ts'
import { JournalError } from '../../server/journal/port.ts'
import type { Records } from '../../server/journal/records.ts'
import type { JournalFile } from '../../server/journal/sqlite.ts'

export type Fault =
  | null
  /** Refused, and not stored. */
  | 'full'
  /** Stored, although the disk reports a fault. */
  | 'storedAfterAll'

export class FaultyJournal implements JournalFile {
  private readonly inner: JournalFile
  private gate: Promise<void> | null = null
  private arrivals: (() => void)[] = []
  /** How many facts each append so far was asked to store, by type of the first. */
  readonly appends: { stream: string; facts: number }[] = []
  fault: Fault = null
  unreadable = false
  readonly records: Records = {
    all: (kind) => this.inner.records.all(kind),
    put: (kind, id, body) => this.unlessFull(() => this.inner.records.put(kind, id, body)),
    remove: (kind, id) => this.unlessFull(() => this.inner.records.remove(kind, id)),
  }

  constructor(inner: JournalFile) {
    this.inner = inner
  }

  /** Appends wait until the answer is called. */
  hold(): () => void {
    let release = () => {}
    this.gate = new Promise((resolve) => {
      release = () => {
        this.gate = null
        resolve()
      }
    })
    return release
  }

  /** When the next append has been asked for. */
  nextAppend(): Promise<void> {
    return new Promise((resolve) => this.arrivals.push(resolve))
  }

  async append<E extends Entry>(
    stream: string,
    after: number,
    entries: readonly E[],
  ): Promise<Stored<E>[]> {
    this.appends.push({ stream, facts: entries.length })
    for (const arrived of this.arrivals.splice(0)) arrived()
    await this.gate
    const stored = await this.unlessFull(() => this.inner.append(stream, after, entries))
    if (this.fault === 'storedAfterAll')
      throw new JournalError({ kind: 'diskFault', file: 'faulty', detail: 'a fault on command' })
    return stored
  }

  private async unlessFull<T>(write: () => Promise<T>): Promise<T> {
    if (this.fault === 'full') throw new JournalError({ kind: 'diskFull', file: 'faulty' })
    return write()
  }

  async read<E extends Entry = Entry>(stream: string, from: number): Promise<Stored<E>[]> {
    if (this.unreadable)
      throw new JournalError({ kind: 'diskFault', file: 'faulty', detail: 'a fault on command' })
    return this.inner.read<E>(stream, from)
  }

  follow(listener: (commit: Commit) => void): () => void {
    return this.inner.follow(listener)
  }

  streams(prefix: string): Promise<string[]> {
    return this.inner.streams(prefix)
  }

  close(): Promise<void> {
    return this.inner.close()
  }
}
