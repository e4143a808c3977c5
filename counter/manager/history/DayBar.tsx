/** The day that is shown, its neighbours, and all of them on a calendar. */
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import { weekdayDateAndYear } from '#shared/i18n/format.ts'
import { Calendar } from './Calendar.tsx'
import type { HistoryText } from './texts/index.ts'
import './dayBar.css'

export function DayBar(props: {
  /** Those that the journal holds, oldest first. */
  days: readonly string[]
  today: string | null
  date: string | null
  language: Language
  t: HistoryText
  onChoose: (date: string) => void
}) {
  const { days, today, date, language, t, onChoose } = props
  const [open, setOpen] = useState(false)
  const earlier = days.filter((day) => date !== null && day < date).at(-1)
  const later = days.find((day) => date !== null && day > date)
  const neighbour = (day: string | undefined, name: string, Icon: typeof ChevronLeft) => (
    <button
      type="button"
      className="day-step"
      aria-label={name}
      aria-disabled={day === undefined}
      onClick={() => day !== undefined && onChoose(day)}
    >
      <Icon aria-hidden="true" />
    </button>
  )
  return (
    <div className="day-bar">
      {neighbour(earlier, t('earlierDay'), ChevronLeft)}
      <button
        type="button"
        className="day-chosen"
        aria-haspopup="dialog"
        aria-disabled={days.length === 0}
        onClick={() => setOpen(days.length > 0)}
      >
        <CalendarDays aria-hidden="true" />
        {date !== null && days.includes(date)
          ? weekdayDateAndYear(`${date}T12:00:00Z`, language, 'UTC')
          : t('chooseDay')}
        {date !== null && date === today && ` (${t('today')})`}
      </button>
      {neighbour(later, t('laterDay'), ChevronRight)}
      {open && (
        <Calendar
          days={days}
          date={date}
          language={language}
          t={t}
          onClose={() => setOpen(false)}
          onChoose={(chosen) => {
            setOpen(false)
            onChoose(chosen)
          }}
        />
      )}
    </div>
  )
}
