/** Puts the newest sound backup in the place of a damaged journal, which is set aside and never deleted. */
import { existsSync } from 'node:fs'
import { copyFile, mkdir, open, readdir, rename } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Moment } from '#shared/domain/moment.ts'
import { momentOfBackup, stamp } from '../backups/names.ts'
import { UserError } from '../declaredOptions.ts'
import { inOurWords, positionOf, withConnection } from '../journal/connection.ts'
import { takeLock } from '../journal/lock.ts'
import { SET_ASIDE } from '../journal/openFile.ts'
import { readWatermark } from '../journal/watermark.ts'
import { auditFile } from '../verify/audit.ts'
import { mark } from './mark.ts'
import { compare, type Compared } from './missing.ts'
import { reachOf } from './reach.ts'

export type Wanted = {
  data: string
  /** Null: the newest sound one in `backups`. */
  from: string | null
  backups: string
  now: Moment
}

export type Restored = {
  from: string
  /** Newer ones that are not sound. */
  passedOver: string[]
  /** Where the damaged file lies now; null when there was none. */
  setAside: string | null
  compared: Compared
  /**
   * Facts known to have been on disk after the backup, 0 when nobody knows: the next start leaves numbers out, which may be in
   * somebody's hands. Null where nothing was there.
   */
  lost: number | null
}

/** What belongs to the journal's file: of another file's log nothing may come into this one. */
const PARTS = ['', '-wal', '-shm', '-head']

/** @throws UserError, JournalError (`inUse` while the server runs). */
export async function restore({ data, from, backups, now }: Wanted): Promise<Restored> {
  if (!existsSync(data)) throw new UserError(`${JSON.stringify(data)} gibt es nicht.`)
  const lock = await takeLock(data)
  try {
    const file = join(data, 'wartemarke.db')
    if (from === null) await assertDamaged(file)
    const { chosen, passedOver } = await choose(from, backups)
    // Before anything is moved: afterwards nobody could tell any more.
    const compared = compare(await reachOf(chosen), await reachOf(file))
    const draft = `${file}.new`
    // Onto another machine nothing is brought that was given out there meanwhile.
    const lost = existsSync(file) || from === null ? await lostAfter(chosen, file) : null
    await inOurWords(draft, () => copyWhole(chosen, draft, lost))
    const setAside = await inOurWords(data, () => putAside(data, file, now))
    await inOurWords(file, () => rename(draft, file))
    return { from: chosen, passedOver, setAside, compared, lost }
  } finally {
    await lock.release()
  }
}

/** A backup in the place of a sound file would lose what came after it. */
async function assertDamaged(file: string): Promise<void> {
  if (!existsSync(file)) return
  const { findings } = await auditFile(file)
  if (findings.length > 0) return
  throw new UserError(
    `${file} ist in Ordnung, es gibt nichts wiederherzustellen; mit --from DATEI wird trotzdem eine bestimmte Sicherung eingespielt.`,
  )
}

async function choose(from: string | null, backups: string) {
  if (from !== null) {
    if (await isSound(from)) return { chosen: from, passedOver: [] }
    throw new UserError(`${from} ist selbst beschädigt oder keine Sicherung von Wartemarke.`)
  }
  const names = await readdir(backups).catch(() => [])
  const newestFirst = names
    .filter((name) => momentOfBackup(name) !== null)
    .sort()
    .toReversed()
  const passedOver: string[] = []
  for (const name of newestFirst) {
    const chosen = join(backups, name)
    if (await isSound(chosen)) return { chosen, passedOver }
    passedOver.push(chosen)
  }
  throw new UserError(
    passedOver.length === 0
      ? `In ${backups} liegt keine Sicherung; mit --backups ORDNER oder --from DATEI angeben, wo eine ist.`
      : `In ${backups} ist keine Sicherung in Ordnung; mit --from DATEI eine andere angeben.`,
  )
}

const isSound = async (file: string) =>
  existsSync(file) && (await auditFile(file).then(({ findings }) => findings.length === 0))

/** Facts that were on disk after the backup, as far as anybody knows: 0 when nobody does. */
async function lostAfter(backup: string, damaged: string): Promise<number> {
  const there = await withConnection(backup, 'read', positionOf)
  return Math.max(0, readWatermark(damaged) - there)
}

/** On disk before the damaged file is moved. */
async function copyWhole(from: string, to: string, lost: number | null): Promise<void> {
  await copyFile(from, to)
  if (lost !== null) await mark(to, lost)
  const handle = await open(to, 'r+')
  await handle.sync()
  await handle.close()
}

async function putAside(data: string, file: string, now: Moment): Promise<string | null> {
  const parts = PARTS.map((part) => `${file}${part}`).filter((part) => existsSync(part))
  if (parts.length === 0) return null
  const folder = join(data, `${SET_ASIDE}${stamp(now)}`)
  // Fails when there is one: an earlier file must not be replaced.
  await mkdir(folder, { mode: 0o700 })
  for (const part of parts) await rename(part, join(folder, basename(part)))
  return folder
}
