/** One office process for each data folder: two would give out the same numbers from two memories. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { connect, inOurWords } from './connection.ts'

export type Lock = { release(): Promise<void> }

/**
 * Takes the folder for this process, and creates it when it is missing.
 *
 * The lock is one of the operating system, held through SQLite, and ends with the process, however it
 * ends. A file with a process id would outlive a power cut and then name a stranger.
 *
 * Throws JournalError: `inUse` when another process (or this one) has it, `unwritable`.
 */
export const takeLock = (folder: string): Promise<Lock> => {
  const file = join(folder, 'lock')
  return inOurWords(file, async () => {
    await mkdir(folder, { recursive: true })
    // Whoever holds it will not let go in a moment.
    const connection = await connect(file, 'create', 0)
    try {
      await connection.exec('BEGIN EXCLUSIVE')
    } catch (error) {
      await connection.close()
      throw error
    }
    return { release: () => connection.close() }
  })
}
