/**
 * How far the journal has come, in a small file beside it. SQLite drops what it cannot read of the write-ahead log, and
 * everything after it, without a word: only who remembers the last commit can tell. While the log is folded into the file,
 * which a clean end does, there is no need of it and the file is gone.
 *
 * It is not synced. It may fall behind, when the power goes, and then finds less; it never is ahead of the disk.
 */
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { JournalError } from './port.ts'

export type Watermark = {
  /** After a commit. */
  rise(position: number): void
  /** The log is folded into the file. */
  remove(): void
}

const pathOf = (file: string) => `${file}-head`
/** All have the same length, so that a new one covers the old one. */
const WIDTH = 20

/** The last position that is known to have been on disk; 0 when nobody knows. */
export function readWatermark(file: string): number {
  try {
    const text = readFileSync(pathOf(file), 'utf8')
    return /^\d+ *$/.test(text) ? Number(text) : 0
  } catch {
    return 0
  }
}

/** @throws JournalError when facts that were on disk are not there any more. */
export function assertReached(file: string, position: number): void {
  const known = readWatermark(file)
  if (position < known)
    throw new JournalError({
      kind: 'damaged',
      file,
      detail: `its last ${known - position} facts are lost, and were in its log`,
    })
}

export function openWatermark(file: string): Watermark {
  const handle = openSync(pathOf(file), 'w')
  return {
    rise(position) {
      try {
        writeSync(handle, String(position).padEnd(WIDTH), 0)
      } catch {
        // The commit is on disk and counts; a mark that stays behind finds less and is never wrong.
      }
    },
    remove() {
      closeSync(handle)
      rmSync(pathOf(file), { force: true })
    },
  }
}
