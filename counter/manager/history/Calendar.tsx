import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import { monthAndYear, shortWeekday, weekdayDateAndYear } from '#shared/i18n/format.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { monthOf, weeksOf } from './calendar.ts'
import type { HistoryText } from './texts/index.ts'
import './calendar.css'

/** 2 to 8 November 2020: Monday to Sunday. */
const A_WEEK = Array.from({ length: 7 }, (_, day) => `2020-11-0${day + 2}T12:00:00Z`)

/** Only days that the journal holds can be chosen, and only months with such days are there. */
export function Calendar(props: {
  days: readonly string[]
  date: string | null
  language: Language
  t: HistoryText
  onClose: () => void
  onChoose: (date: string) => void
}) {
  const { days, date, language, t, onClose, onChoose } = props
  const months = [...new Set(days.map(monthOf))]
  const [wanted, setWanted] = useState(date === null ? null : monthOf(date))
  const at = wanted !== null && months.includes(wanted) ? months.indexOf(wanted) : months.length - 1
  const month = months[at]
  if (month === undefined) return null
  const turn = (to: string | undefined, name: string, Icon: typeof ChevronLeft) => (
    <button
      type="button"
      className="day-step"
      aria-label={name}
      aria-disabled={to === undefined}
      onClick={() => to !== undefined && setWanted(to)}
    >
      <Icon aria-hidden="true" />
    </button>
  )
  return (
    <Dialog title={t('chooseDay')} dismiss={t('dismiss')} onClose={onClose}>
      <div className="calendar-month">
        {turn(months[at - 1], t('earlierMonth'), ChevronLeft)}
        <h3 id="calendar-month" aria-live="polite">
          {monthAndYear(`${month}-15T12:00:00Z`, language, 'UTC')}
        </h3>
        {turn(months[at + 1], t('laterMonth'), ChevronRight)}
      </div>
      <table className="calendar" aria-labelledby="calendar-month">
        <thead>
          <tr>
            {A_WEEK.map((day) => (
              <th key={day} scope="col">
                {shortWeekday(day, language, 'UTC')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((day, column) => (
                <td key={day ?? column}>
                  {day !== null && days.includes(day) ? (
                    <button
                      type="button"
                      aria-label={weekdayDateAndYear(`${day}T12:00:00Z`, language, 'UTC')}
                      aria-current={day === date ? 'date' : undefined}
                      data-first={day === date ? '' : undefined}
                      onClick={() => onChoose(day)}
                    >
                      {Number(day.slice(-2))}
                    </button>
                  ) : (
                    day !== null && <span>{Number(day.slice(-2))}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}
