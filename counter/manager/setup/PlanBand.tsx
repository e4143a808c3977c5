/** Something is decided that does not hold yet. */
import { CalendarClock } from 'lucide-react'
import type { Language } from '#shared/domain/closedLists.ts'
import { dateKey, dayAndMonth } from '#shared/i18n/format.ts'
import type { SetupState } from '#shared/protocol/setup.ts'
import { partNames, whoSaved } from './names.ts'
import type { SetupText } from './texts/index.ts'

export function PlanBand(props: {
  state: SetupState
  language: Language
  isDirty: boolean
  t: SetupText
  onTakeBack: (change: number) => void
}) {
  const { state, language, isDirty, t, onTakeBack } = props
  const { planned, changes, today, office } = state
  const change = changes.find((one) => one.planned)
  if (!planned || !change) return null
  return (
    <div className="setup-band">
      <CalendarClock aria-hidden="true" />
      <p>
        <b>{t('plan.title', { date: dayAndMonth(planned.from, language, today) })}</b>{' '}
        {t('plan.made', {
          date: dayAndMonth(dateKey(change.at, office.zone), language, today),
          who: whoSaved(change),
          parts: partNames(change.parts, t),
        })}
        {isDirty && <span className="setup-band-note">{t('changes.dirty')}</span>}
      </p>
      {!isDirty && (
        <button
          type="button"
          className="key-button key-button-small"
          aria-haspopup="dialog"
          onClick={() => onTakeBack(change.revision)}
        >
          {t('plan.takeBack')}
        </button>
      )}
    </div>
  )
}
