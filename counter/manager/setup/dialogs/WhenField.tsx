/** At once, or from a date after today. */
import { useId } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import { dayAndMonth } from '#shared/i18n/format.ts'
import type { From } from '#shared/protocol/setup.ts'
import type { SetupText } from '../texts/index.ts'

export function WhenField(props: {
  from: From
  today: string
  /** Since when something else was to hold. */
  planned: string | null
  language: Language
  t: SetupText
  onChange: (from: From) => void
}) {
  const { from, today, planned, language, t, onChange } = props
  const id = useId()
  const isFaulty = from !== null && from <= today
  const write = (date: string) => dayAndMonth(date, language, today)
  return (
    <fieldset className="when-field">
      <legend className="setup-label">{t('save.when')}</legend>
      <label className="setup-option">
        <input
          type="radio"
          name={id}
          data-first={from === null ? '' : undefined}
          checked={from === null}
          onChange={() => onChange(null)}
        />
        <span>{t('save.now')}</span>
      </label>
      <label className="setup-option">
        <input
          type="radio"
          name={id}
          data-first={from === null ? undefined : ''}
          checked={from !== null}
          onChange={() => onChange(planned ?? dayAfter(today))}
        />
        <span>{t('save.from')}</span>
      </label>
      {from !== null && (
        <input
          type="date"
          className="setup-input"
          aria-label={t('save.date')}
          aria-invalid={isFaulty}
          aria-describedby={isFaulty ? `${id}-fault` : undefined}
          min={dayAfter(today)}
          value={from}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
      {isFaulty && (
        <p id={`${id}-fault`} className="setup-fault">
          {t('save.invalidFrom')}
        </p>
      )}
      {planned !== null && from !== planned && !isFaulty && (
        <p className="setup-hint">
          {t('save.replacesPlan', {
            date: write(planned),
            when:
              from === null
                ? t('save.replacesPlanNow')
                : t('save.replacesPlanFrom', { date: write(from) }),
          })}
        </p>
      )}
    </fieldset>
  )
}

function dayAfter(date: string): string {
  const day = new Date(`${date}T12:00:00Z`)
  day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}
