import type { SecondChanceRule } from '#shared/protocol/views.ts'
import type { Words } from './words.ts'

/** What somebody who missed the call may count on; null where there is no such rule. */
export function secondChanceText(rule: SecondChanceRule, words: Words): string | null {
  const when = rule && whenAgain(rule, words)
  return when ? words.t('chance', { when }) : null
}

function whenAgain({ afterCalls, afterMinutes }: NonNullable<SecondChanceRule>, { t }: Words) {
  const calls = afterCalls === null ? null : t('afterCalls', { count: afterCalls })
  const minutes = afterMinutes === null ? null : t('afterMinutes', { count: afterMinutes })
  return calls && minutes ? t('either', { calls, minutes }) : (calls ?? minutes)
}
