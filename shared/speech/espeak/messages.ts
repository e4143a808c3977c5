/** Between the page and the worker. */
import type { VoiceSettings } from '../ownVoice.ts'
import type { Sound } from '../player.ts'

export type Order = { id: number; words: string; settings: VoiceSettings }
export type Delivery = { id: number } & ({ sound: Sound } | { failed: string })
