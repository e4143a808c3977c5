import { rename, rm } from 'node:fs/promises'
import { inOurWords, withConnection } from './connection.ts'
import type { Connection } from './connection.ts'
import { JournalError } from './port.ts'

/** The end of a copy's name while it is being made. */
export const PART = '.part'

type Backup = ReturnType<Connection['backup']>

/**
 * Copies the journal at `source` into one plain file, while it is being written if need be: the
 * copy holds everything up to one moment. Only a copy that was read through gets its name, so
 * `target` is either whole or not there; a file that has that name already is replaced.
 *
 * Throws JournalError: about `source` when it is damaged or cannot be read, else about `target`.
 */
export const copyDatabase = async (source: string, target: string): Promise<void> => {
  const part = `${target}${PART}`
  await inOurWords(target, () => rm(part, { force: true }))
  try {
    await inOurWords(source, () =>
      withConnection(source, 'read', (from) => inOurWords(target, () => copyPages(from, part))),
    )
    await inOurWords(target, async () => {
      await assertSound(part, source)
      await rename(part, target)
    })
  } catch (error) {
    // On a disk that is full, half a copy would keep the office from going on.
    await rm(part, { force: true }).catch(() => {})
    throw error
  }
}

const copyPages = async (from: Connection, part: string) => {
  const backup = await startBackup(from, part)
  try {
    // All pages in one step: a writer that comes between two steps would start the copy anew.
    await backup.step(-1)
  } finally {
    await backup.finish()
  }
}

/** Without a callback the driver throws a failure to start where nobody can catch it. */
const startBackup = (from: Connection, part: string) =>
  new Promise<Backup>((resolve, reject) => {
    const backup: Backup = from.backup(part, (error) => (error ? reject(error) : resolve(backup)))
  })

const assertSound = (part: string, source: string) =>
  withConnection(part, 'write', async (copy) => {
    // In WAL mode, as copied, even reading a backup would need to write beside it.
    await copy.exec('PRAGMA journal_mode = DELETE')
    const [first] = await copy.all<{ quick_check: string }>('PRAGMA quick_check(1)')
    const detail = first?.quick_check ?? 'it cannot be checked'
    if (detail !== 'ok') throw new JournalError({ kind: 'damaged', file: source, detail })
  })
