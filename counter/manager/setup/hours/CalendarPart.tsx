/** The calendar that comes of it all, and the day of it that somebody has opened. */
import { useCallback, useMemo, useRef, useState } from 'react'
import { useFields } from '../fields/context.ts'
import type { Previews } from '../previews.ts'
import { usePreview } from '../usePreview.ts'
import { useHours } from './context.ts'
import { firstOfMonth } from './dates.ts'
import { DayPanel } from './DayPanel.tsx'
import { type DateSpan, spanOf, upcoming } from './exceptions.ts'
import { MONTHS_AT_ONCE, MonthsCalendar } from './MonthsCalendar.tsx'

export function CalendarPart({ previews }: { previews: Previews }) {
  const { draft, words, today } = useHours()
  const { t } = words
  const { sought, faults } = useFields()
  const [month, setMonth] = useState(firstOfMonth(today))
  const [chosen, choose] = useState<DateSpan | null>(null)
  const [soughtHere, setSoughtHere] = useState<number | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)

  // Pictures say nothing about days, and are most of what a draft weighs.
  const wish = useMemo(() => {
    const { logo: _, ...office } = draft
    const plain = { ...office, waitingRoom: { ...office.waitingRoom, slides: [] } }
    return { office: plain, from: month, months: MONTHS_AT_ONCE }
  }, [draft, month])
  const preview = usePreview(
    wish,
    faults.length > 0,
    useCallback((of: typeof wish) => previews.calendar(of), [previews]),
  )
  const days = useMemo(
    () => new Map((preview.last?.value ?? []).map((day) => [day.date, day])),
    [preview.last],
  )
  const isOld = preview.state !== 'current'

  const open = (dates: DateSpan) => {
    choose(dates)
    const shown = dates.from < today ? today : dates.from
    if (!days.has(shown)) setMonth(firstOfMonth(shown))
  }
  const soughtIndex = sought?.[0] === 'exceptions' ? Number(sought[1]) : null
  const soughtException = soughtIndex === null ? undefined : draft.exceptions[soughtIndex]
  if (soughtException && soughtIndex !== soughtHere) {
    setSoughtHere(soughtIndex)
    open(spanOf(soughtException))
  }
  return (
    <section className="hours-part" aria-labelledby="hours-calendar">
      <div className="hours-title">
        <h3 className="heading" id="hours-calendar">
          {t('calendar')}
        </h3>
        <output className="hours-state" data-state={preview.state}>
          {preview.state === 'working' && t('working')}
          {preview.state === 'faulty' && t(preview.last ? 'stale' : 'neverValid')}
          {preview.state === 'noAnswer' && t('noAnswer')}
        </output>
        {preview.state === 'noAnswer' && (
          <button type="button" className="setup-plain" onClick={preview.again}>
            {t('again')}
          </button>
        )}
      </div>
      <p className="setup-hint">{t('calendarHint')}</p>
      <Upcoming onChoose={open} />
      <MonthsCalendar
        days={days}
        month={month}
        turnTo={setMonth}
        isOld={isOld}
        chosen={chosen}
        onChoose={(dates, byKeyboard) => {
          choose(dates)
          setSoughtHere(null)
          if (byKeyboard) requestAnimationFrame(() => heading.current?.focus())
        }}
      >
        {chosen && (
          <DayPanel
            // What was kept in sight belongs to the days that were chosen.
            key={`${chosen.from} ${chosen.until}`}
            dates={chosen}
            day={chosen.from === chosen.until ? (days.get(chosen.from) ?? null) : null}
            isOld={preview.state === 'working'}
            heading={heading}
            sought={soughtHere}
            onClose={() => {
              choose(null)
              requestAnimationFrame(() => focusDay(chosen.until))
            }}
          />
        )}
      </MonthsCalendar>
    </section>
  )
}

const focusDay = (date: string) =>
  document.querySelector<HTMLElement>(`[data-date="${date}"]`)?.focus()

function Upcoming({ onChoose }: { onChoose: (dates: DateSpan) => void }) {
  const { draft, words, today } = useHours()
  const groups = upcoming(draft.exceptions, today)
  if (groups.length === 0) return null
  return (
    <ul className="upcoming" aria-label={words.t('upcoming')}>
      {groups.map(({ exception, indexes, dates }) => (
        <li key={indexes[0]}>
          <button type="button" onClick={() => onChoose(dates)}>
            <b>{words.shortSpan(dates)}</b>
            {exception.type === 'closed'
              ? words.closed(exception.reason)
              : words.t(`exception.${exception.type}`)}
          </button>
        </li>
      ))}
    </ul>
  )
}
