/** `wartemarke-20201117T064500Z.db`: sorts by its moment, in UTC, and says nothing of what is in it. */
import { basename, join } from 'node:path'
import { type Moment, momentOf } from '#shared/domain/moment.ts'
import { Temporal } from 'temporal-polyfill'

const NAME = /^wartemarke-(\d{8}T\d{6}Z)\.db$/

export const backupName = (at: Moment): string => `wartemarke-${stamp(at)}.db`

/** Null for everything that is no backup of ours. */
export function momentOfBackup(name: string): Moment | null {
  const found = NAME.exec(name)?.[1]
  if (found === undefined) return null
  try {
    return momentOf(Temporal.Instant.from(found))
  } catch {
    // The form of a moment, but of a day that does not exist.
    return null
  }
}

/** Colons are not allowed in names on Windows. */
export const stamp = (at: Moment): string => `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** A name without a path lies in the data folder. */
export const backupFolder = (data: string, wanted: string): string =>
  basename(wanted) === wanted ? join(data, wanted) : wanted

export const DEFAULT_FOLDER = 'sicherung'
