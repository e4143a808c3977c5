import type { SecondChanceRule } from '#shared/protocol/views.ts'
import type { Words } from './words.ts'
import './secondChance.css'

/** What somebody who missed the call may count on. */
export function SecondChance({ rule, words }: { rule: SecondChanceRule; words: Words }) {
  const when = rule && whenAgain(rule, words)
  if (!when) return null
  return (
    <section className="second-chance">
      <h2>{words.t('missed')}</h2>
      <p>{words.t('chance', { when })}</p>
    </section>
  )
}

function whenAgain({ afterCalls, afterMinutes }: NonNullable<SecondChanceRule>, { t }: Words) {
  const calls = afterCalls === null ? null : t('afterCalls', { count: afterCalls })
  const minutes = afterMinutes === null ? null : t('afterMinutes', { count: afterMinutes })
  return calls && minutes ? t('either', { calls, minutes }) : (calls ?? minutes)
}
