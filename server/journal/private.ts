/** Files of the office are for its program alone: hashes of passwords are in them. */
import { chmod, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** For all that this process makes from now on. Systems without modes ignore it. */
export const makePrivate = (): void => void process.umask(0o077)

/** Those that lie there from before. Not the folder itself, which may be somebody's own. */
export async function keepPrivate(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    const { mode, uid } = await stat(file)
    const isOurs = /^(lock|wartemarke(-berichte)?\..*)$/.test(name) && uid === process.getuid?.()
    if (isOurs && (mode & 0o077) !== 0) await chmod(file, mode & 0o700)
  }
}
