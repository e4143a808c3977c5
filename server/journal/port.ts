/**
 * The journal: the only truth of the program. Nothing above this file knows which engine runs.
 *
 * It keeps streams of facts and knows nothing of what a fact means.
 */
import type { Moment } from '#shared/domain/moment.ts'
import type { JournalProblem } from './problems.ts'
import { sentenceOf } from './problems.ts'

/** What every fact has; the rest is its own, and must be JSON. */
export type Entry = {
  type: string
  at: Moment
  /** The command that made it. */
  request: string
}

/** A fact as it lies in the journal. `revision` counts from 1 within its stream. */
export type Stored<E extends Entry = Entry> = E & { revision: number }

/** All facts of one append: they are on disk together or not at all. */
export type Commit = { stream: string; facts: readonly Stored[] }

export interface Journal {
  /**
   * Answers when the facts are on disk, with the facts as every later read will give them.
   *
   * Throws RevisionConflict when the stream's last revision is not `afterRevision` (0: no fact yet):
   * read what came, decide again. Throws JournalError when nothing can be stored now; only a
   * `diskFault` leaves open whether the facts are there after a restart, so ask with the same request.
   * Throws TypeError or RangeError for what no caller may ask: no facts, unstorable text.
   */
  append<E extends Entry>(
    stream: string,
    afterRevision: number,
    entries: readonly E[],
  ): Promise<Stored<E>[]>

  /**
   * The facts from `fromRevision` (1: all) to the last, in order; none for an unknown stream.
   * `E` is the caller's claim about what it once wrote into this stream.
   *
   * Every fact is checked against the hash chain, and the last against the stream's head. Throws
   * JournalError `damaged` instead of answering with less or other than what was written.
   */
  read<E extends Entry = Entry>(stream: string, fromRevision: number): Promise<Stored<E>[]>

  /**
   * Told of each commit of this journal object, after it is on disk, in the order of the commits,
   * before `append` answers. An error thrown by a listener becomes an uncaught exception of the
   * process: neither the commit nor another listener suffers. Answers with the way to stop.
   */
  follow(listener: (commit: Commit) => void): () => void

  /** Names of the streams beginning with `prefix`, sorted. Throws JournalError. */
  streams(prefix: string): Promise<string[]>

  /** Waits for the appends under way. Every later call throws JournalError `closed`. */
  close(): Promise<void>
}

/** Somebody else was faster: the stream has gone on since the caller last looked. */
export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict'
  readonly stream: string
  readonly expected: number
  readonly actual: number

  constructor(stream: string, expected: number, actual: number) {
    super(`${stream} is at revision ${actual}, not ${expected}`)
    this.stream = stream
    this.expected = expected
    this.actual = actual
  }
}

/** The journal cannot do its work. Its message is one sentence for the person who must act. */
export class JournalError extends Error {
  override readonly name = 'JournalError'
  readonly problem: JournalProblem

  constructor(problem: JournalProblem, cause?: unknown) {
    super(sentenceOf(problem), { cause })
    this.problem = problem
  }
}
