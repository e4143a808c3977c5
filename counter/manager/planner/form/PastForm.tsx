/** Takes what past days of the session's weekday were like. */
import { useId, useState } from 'react'
import { usePlanner } from '../context.ts'
import type { Taken } from '../past.ts'

export type PastProps = {
  /** In the plural: `Dienstage`. */
  weekdays: string
  weekday: string
  taken: Taken | null
  /** What became of the last question. */
  state: 'idle' | 'asking' | 'none' | 'refused'
  take: (weeks: number) => void
}

const WEEKS = [4, 8, 13, 26, 52] as const

export function PastForm({ weekdays, weekday, taken, state, take }: PastProps) {
  const { t, language } = usePlanner()
  const [weeks, setWeeks] = useState<number>(8)
  const id = useId()
  const date = (iso: string) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'de', {
      timeZone: 'UTC',
      dateStyle: 'medium',
    }).format(new Date(`${iso}T12:00:00Z`))
  return (
    <div className="planner-past">
      <div className="planner-past-ask">
        <button
          type="button"
          className="key-button key-button-small"
          data-blocked={state === 'asking'}
          aria-disabled={state === 'asking'}
          onClick={() => state !== 'asking' && take(weeks)}
        >
          {t('past.take', { weekdays })}
        </button>
        <select
          id={id}
          className="setup-input"
          value={weeks}
          onChange={({ target }) => setWeeks(Number(target.value))}
        >
          {WEEKS.map((count) => (
            <option key={count}>{count}</option>
          ))}
        </select>
        <label htmlFor={id}>{t('past.weeks')}</label>
      </div>
      <output className="planner-past-told">
        {state === 'asking' && t('past.asking')}
        {state === 'none' && t('past.none', { weekday })}
        {state === 'refused' && t('past.refused')}
        {state === 'idle' && taken && (
          <>
            {t('past.taken', {
              count: taken.days,
              weekday,
              weekdays,
              date: date(taken.until),
              from: date(taken.from),
              until: date(taken.until),
            })}{' '}
            {t('past.measured', { measured: taken.measured, services: taken.services })}{' '}
            {taken.open !== null &&
              t('past.open', { open: taken.open.toLocaleString(language === 'en' ? 'en' : 'de') })}
          </>
        )}
      </output>
    </div>
  )
}
