/** What a display says of the calls it has shown and sounded. */
import { z } from 'zod'

/** One call or recall: `call` is its number within the day. */
export const announcement = z.strictObject({
  call: z.int().min(1).max(99_999),
  recalls: z.int().min(0).max(99),
})
export type AnnouncementId = z.output<typeof announcement>

/** Why a display can or cannot be heard. */
export const SOUND_STATES = [
  'on',
  /** The browser stays silent until somebody touches the screen. */
  'needsTouch',
  /** By the office's quiet hours. */
  'quiet',
  /** Turned off: no gong and no language, or no volume. */
  'off',
  /** There is no loudspeaker. */
  'noDevice',
] as const
export type SoundState = (typeof SOUND_STATES)[number]

/** What has become of a call: `notShown` when no display has shown it in time. */
export type Announced = 'pending' | 'shown' | 'notShown'
