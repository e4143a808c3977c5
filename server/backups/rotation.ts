/** Which backups are no longer kept. Pure. */
import { momentOfBackup } from './names.ts'

/** So many hours and days that have a backup, the newest first; days as in UTC, as in the names. */
export const KEPT = { hours: 24, days: 14 }

/** Of each of these hours, and of each of these days, the last one is kept. Other files are not ours to delete. */
export function expired(names: readonly string[], kept = KEPT): string[] {
  const newestFirst = names
    .flatMap((name) => {
      const at = momentOfBackup(name)
      return at === null ? [] : [{ name, at }]
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1))
  const keep = new Set([
    ...lastOfEach(newestFirst, 'yyyy-mm-ddThh'.length, kept.hours),
    ...lastOfEach(newestFirst, 'yyyy-mm-dd'.length, kept.days),
  ])
  return newestFirst.map(({ name }) => name).filter((name) => !keep.has(name))
}

type Backup = { name: string; at: string }

function lastOfEach(newestFirst: readonly Backup[], length: number, count: number): string[] {
  const spans = new Map<string, string>()
  for (const { name, at } of newestFirst) {
    const span = at.slice(0, length)
    if (!spans.has(span)) spans.set(span, name)
  }
  return [...spans.values()].slice(0, count)
}
