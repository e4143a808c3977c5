/** Copies the journal's file into a folder while the office works, and lets old copies go. */
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Moment, plusSeconds } from '#shared/domain/moment.ts'
import type { BackupInfo } from '#shared/protocol/views.ts'
import type { Clock } from '../clock.ts'
import { copyDatabase, PART } from '../journal/backup.ts'
import { backupName, momentOfBackup } from './names.ts'
import { expired } from './rotation.ts'

/** What could not be copied is tried again after so long. */
const RETRY_SECONDS = 300

export type BackupDeps = {
  /** The journal's. */
  file: string
  folder: string
  everyHours: number
  clock: Clock
  /** Told once when copying begins to fail, and again when the reason is another one. */
  report: (error: unknown) => void
}

export class Backups {
  private readonly deps: BackupDeps
  private lastAt: Moment | null
  private failingSince: Moment | null = null
  private reason: string | null = null
  private cancelWake = () => {}
  private underWay: Promise<void> | null = null
  private closed = false
  /** Called when what `info` says has changed. */
  onChange: () => void = () => {}

  private constructor(deps: BackupDeps, lastAt: Moment | null) {
    this.deps = deps
    this.lastAt = lastAt
  }

  /** The first copy is made at once when the newest one in the folder is too old. */
  static async open(deps: BackupDeps): Promise<Backups> {
    await removeHalves(deps.folder)
    const backups = new Backups(deps, await newestIn(deps.folder))
    backups.schedule()
    return backups
  }

  info(): BackupInfo {
    return { lastAt: this.lastAt, failingSince: this.failingSince }
  }

  /** Waits for a copy on its way. */
  async close(): Promise<void> {
    this.closed = true
    this.cancelWake()
    await this.underWay
  }

  private schedule(): void {
    if (this.closed) return
    const now = this.deps.clock.now()
    const due = this.lastAt && plusSeconds(this.lastAt, this.deps.everyHours * 3600)
    // A copy that seems to come from the future was made before the clock was put right.
    const next = due === null || (this.lastAt ?? '') > now ? now : due
    const at = this.failingSince === null ? next : plusSeconds(now, RETRY_SECONDS)
    this.cancelWake = this.deps.clock.wake(at, () => {
      this.underWay ??= this.copy().finally(() => {
        this.underWay = null
        this.schedule()
        this.onChange()
      })
    })
  }

  private async copy(): Promise<void> {
    const { file, folder, clock, report } = this.deps
    const now = clock.now()
    try {
      // Only for whoever runs the server: a copy has the accounts in it.
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await copyDatabase(file, join(folder, backupName(now)))
      this.lastAt = now
      for (const name of expired(await readdir(folder))) await rm(join(folder, name))
      this.failingSince = null
      this.reason = null
    } catch (error) {
      this.failingSince ??= now
      const reason = error instanceof Error ? error.message : String(error)
      if (reason !== this.reason) report(error)
      this.reason = reason
    }
  }
}

/** Of a run that was killed while it copied. */
async function removeHalves(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names)
    if (name.endsWith(PART) && momentOfBackup(name.slice(0, -PART.length)) !== null)
      await rm(join(folder, name), { force: true })
}

/** Of the copies in a folder that may not be there yet. */
async function newestIn(folder: string): Promise<Moment | null> {
  const names = await readdir(folder).catch(() => [])
  return (
    names
      .flatMap((name) => momentOfBackup(name) ?? [])
      .sort()
      .at(-1) ?? null
  )
}
