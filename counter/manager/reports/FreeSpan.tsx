/** From which date until which: any two. Taken when somebody leaves them, since half a date is one too. */
import { type FocusEvent, useId, useState } from 'react'
import type { Dates, Span } from './spans.ts'
import type { ReportsText } from './texts/index.ts'

export function FreeSpan(props: { span: Span; t: ReportsText; onChoose: (dates: Dates) => void }) {
  const { span, t, onChoose } = props
  const id = useId()
  const [given, setGiven] = useState<Dates>({ from: span.from, until: span.until })
  const [isTurned, setIsTurned] = useState(false)
  const [shownKey, setShownKey] = useState(span.key)
  // Not by a key of React's: whoever types would lose the focus.
  if (span.key !== shownKey) {
    setShownKey(span.key)
    setGiven({ from: span.from, until: span.until })
    setIsTurned(false)
  }

  function take(): void {
    const { from, until } = given
    setIsTurned(until < from)
    const isNew = from !== span.from || until !== span.until
    if (from && until && from <= until && isNew) onChoose(given)
  }

  function onBlur({ target, relatedTarget }: FocusEvent<HTMLInputElement>): void {
    if (!target.form?.contains(relatedTarget)) take()
  }

  return (
    <form
      className="report-dates"
      onSubmit={(event) => {
        event.preventDefault()
        take()
      }}
    >
      {(['from', 'until'] as const).map((name) => (
        <div key={name} className="report-choice">
          <label htmlFor={id + name}>{t(name)}</label>
          <input
            id={id + name}
            type="date"
            value={given[name]}
            aria-invalid={isTurned}
            aria-describedby={isTurned ? `${id}fault` : undefined}
            onChange={({ target }) => setGiven({ ...given, [name]: target.value })}
            onBlur={onBlur}
          />
        </div>
      ))}
      <button type="submit" className="visually-hidden" tabIndex={-1}>
        {t('takeSpan')}
      </button>
      {isTurned && (
        <p id={`${id}fault`} className="report-fault" role="alert">
          {t('endBeforeBeginning')}
        </p>
      )}
    </form>
  )
}
