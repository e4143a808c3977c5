/** A plan becomes a draft of the set-up: looked at and saved there. */
import { useState } from 'react'
import type { Plan } from '#shared/domain/planner/plan.ts'
import { wordsOf } from '../setup/hours/words.ts'
import { usePlanner } from './context.ts'
import { isAsSetUp, type PlannedSession, ruleOf, withPlan } from './sessions.ts'

export function TakeOver(props: {
  plan: Plan
  variant: string
  session: PlannedSession
  /** False when the draft cannot be opened, or is too large to be kept. */
  takeOver: () => boolean
  isFaulty: boolean
}) {
  const { plan, variant, session, takeOver, isFaulty } = props
  const { t, office, language } = usePlanner()
  const [isRefused, setRefused] = useState(false)
  const isSame = isAsSetUp(office, session, plan)
  const isBlocked = isSame || isFaulty
  const words = wordsOf(language)
  const rule = ruleOf(withPlan(office, session, plan), session)
  const others = rule?.weekdays.filter((day) => day !== session.weekday) ?? []
  return (
    <section className="planner-take-over">
      <p>
        {isSame || !rule
          ? t('takeOver.same')
          : t('takeOver.what', { variant, hours: words.hours(rule) })}
      </p>
      {!isSame && others.length > 0 && (
        <p className="planner-soft">{t('takeOver.days', { weekdays: words.weekdays(others) })}</p>
      )}
      <button
        type="button"
        className="key-button key-button-small"
        data-blocked={isBlocked}
        aria-disabled={isBlocked}
        onClick={() => !isBlocked && setRefused(!takeOver())}
      >
        {t('takeOver')}
      </button>
      {!isSame && <p className="planner-soft">{t('takeOver.how')}</p>}
      {isRefused && <p role="alert">{t('takeOver.refused')}</p>}
    </section>
  )
}
