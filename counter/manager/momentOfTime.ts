/** A time of day on the office's wall as a moment. Without Temporal, which only the history has loaded. */
import { dateKey, timeOfDay } from '#shared/i18n/format.ts'

/** What the wall shows, read as if it were UTC. */
const wall = (ms: number, zone: string) =>
  Date.parse(`${dateKey(ms, zone)}T${timeOfDay(ms, 'de', zone)}:00Z`)

/** `time`: `08:00`. Null when that is no time. A time that the clock change leaves out is the one as long after it. */
export function momentOfTime(date: string, time: string, zone: string): string | null {
  const wanted = Date.parse(`${date}T${time}:00Z`)
  if (!/^\d\d:\d\d$/.test(time) || Number.isNaN(wanted)) return null
  const before = wanted - (wall(wanted - 86_400_000, zone) - (wanted - 86_400_000))
  const after = wanted - (wall(wanted + 86_400_000, zone) - (wanted + 86_400_000))
  // Of a time that comes twice, the first.
  const [first = before] = [before, after]
    .sort((a, b) => a - b)
    .filter((ms) => wall(ms, zone) === wanted)
  return new Date(first).toISOString()
}
