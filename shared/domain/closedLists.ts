/** Lists that programs and screens agree on. Without imports, so that a screen can have them for nothing. */

/** Languages of the screens. `de-x-ls` is German in easy words (Leichte Sprache). */
export const LANGUAGES = ['de', 'de-x-ls', 'en', 'tr', 'ar', 'uk', 'ru', 'pl', 'ro', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]

/** Why somebody may be called earlier. Closed, so that no free text about a person is ever stored. */
export const PRIORITY_REASONS = ['disability', 'pregnancy', 'smallChild', 'emergency'] as const
export type PriorityReason = (typeof PRIORITY_REASONS)[number]
