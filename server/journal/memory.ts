/** The journal without a disk: for tests of what stands above it, and as the contract's second voice. */
import { BEGINNING } from './chain.ts'
import type { Head, Row } from './chain.ts'
import { Followers } from './followers.ts'
import { JournalError, RevisionConflict } from './port.ts'
import type { Commit, Entry, Journal, Stored } from './port.ts'
import { assertAppend, assertRead, factOf, rowsAfter } from './rows.ts'

export class MemoryJournal implements Journal {
  readonly #streams = new Map<string, Row[]>()
  readonly #followers = new Followers()
  #closed = false

  async append<E extends Entry>(
    stream: string,
    afterRevision: number,
    entries: readonly E[],
  ): Promise<Stored<E>[]> {
    this.#assertOpen()
    assertAppend(stream, afterRevision, entries)
    const rows = this.#streams.get(stream) ?? []
    const head: Head = rows.at(-1) ?? BEGINNING
    if (head.revision !== afterRevision)
      throw new RevisionConflict(stream, afterRevision, head.revision)
    const added = rowsAfter(head, stream, entries)
    rows.push(...added)
    this.#streams.set(stream, rows)
    const facts = added.map((row) => factOf<E>(row))
    this.#followers.tell({ stream, facts })
    return facts
  }

  async read<E extends Entry = Entry>(stream: string, fromRevision: number): Promise<Stored<E>[]> {
    this.#assertOpen()
    assertRead(fromRevision)
    const rows = this.#streams.get(stream) ?? []
    return rows.slice(fromRevision - 1).map((row) => factOf<E>(row))
  }

  follow(listener: (commit: Commit) => void): () => void {
    this.#assertOpen()
    return this.#followers.add(listener)
  }

  async streams(prefix: string): Promise<string[]> {
    this.#assertOpen()
    return [...this.#streams.keys()].filter((name) => name.startsWith(prefix)).sort()
  }

  async close(): Promise<void> {
    this.#closed = true
  }

  #assertOpen() {
    if (this.#closed) throw new JournalError({ kind: 'closed' })
  }
}
