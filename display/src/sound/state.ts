/** Whether this display can be heard at the moment, and why not. Pure. */
import { timeOfDay } from '#shared/i18n/format.ts'
import type { SoundState } from '#shared/protocol/announcing.ts'
import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'

type Rules = DisplayView['announcement']
export type Loudspeaker = 'ready' | 'needsTouch' | 'noDevice'

/** The missing touch also counts in quiet hours: it must have come before they end. */
export function soundStateOf(
  rules: Rules,
  loudspeaker: Loudspeaker,
  now: number,
  zone: string,
): SoundState {
  if (rules.volume === 0 || (!rules.gong && rules.languages.length === 0)) return 'off'
  if (loudspeaker !== 'ready') return loudspeaker
  return inQuietHours(rules.quiet, now, zone) ? 'quiet' : 'on'
}

/** A span that ends before it begins runs over midnight. */
export function inQuietHours(quiet: Rules['quiet'], now: number, zone: string): boolean {
  const time = timeOfDay(now, 'de', zone)
  return quiet.some(({ from, until }) =>
    from < until ? from <= time && time < until : from <= time || time < until,
  )
}
