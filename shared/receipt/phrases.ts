/** When a number is called, and what becomes of it if nobody comes. */
import type { Language } from '#shared/domain/closedLists.ts'
import { timeOfDay } from '#shared/i18n/format.ts'
import type { SecondChanceRule, Wait } from '#shared/protocol/views.ts'
import type { ReceiptTexts } from './texts/index.ts'

const MINUTE = 60_000
const FIVE_MINUTES = 5 * MINUTE

/**
 * `10:10–10:30 Uhr`, rounded outward to five minutes; null once that has passed at `now` (ms), since a late
 * answer or a second print may come after it.
 */
export function likelyPhrase(
  t: ReceiptTexts,
  language: Language,
  zone: string,
  { issuedAt, wait, now }: { issuedAt: string; wait: Exclude<Wait, null>; now: number },
): string | null {
  const time = (when: number) => timeOfDay(when, language, zone)
  const issued = Date.parse(issuedAt)
  const from = Math.floor((issued + wait.fromMinutes * MINUTE) / FIVE_MINUTES) * FIVE_MINUTES
  const to = Math.ceil((issued + wait.toMinutes * MINUTE) / FIVE_MINUTES) * FIVE_MINUTES
  if (to <= now) return null
  return from <= issued
    ? t('clockUpTo', { to: time(to) })
    : t('clockRange', { from: time(from), to: time(to) })
}

/** From so many of a hundred on somebody is likely to be called today, and below so few unlikely. */
const LIKELY = 50
const UNLIKELY = 20

/** What is told in words; `sure` needs none. Older servers say no chance. */
export function closingChance(wait: Wait): 'sure' | 'likely' | 'unsure' | 'unlikely' {
  if (!wait || wait.beforeClosing) return 'sure'
  const { chance = LIKELY - 1 } = wait
  return chance >= LIKELY ? 'likely' : chance < UNLIKELY ? 'unlikely' : 'unsure'
}

const CLOSING = {
  likely: 'closingLikely',
  unsure: 'closingText',
  unlikely: 'closingUnlikely',
} as const

/** Null for whoever is as good as certain to be called before closing. */
export function closingPhrase(t: ReceiptTexts, wait: Wait): string | null {
  const chance = closingChance(wait)
  return chance === 'sure' ? null : t(CLOSING[chance])
}

export function missedPhrase(t: ReceiptTexts, rule: SecondChanceRule): string {
  const calls = rule?.afterCalls && t('afterCalls', { count: rule.afterCalls })
  const minutes = rule?.afterMinutes && t('afterMinutes', { count: rule.afterMinutes })
  if (calls && minutes) return t('missedRuleBoth', { when: calls, latest: minutes })
  const when = calls || minutes
  return when ? t('missedRule', { when }) : t('missedNever')
}
