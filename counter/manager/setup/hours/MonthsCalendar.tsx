/** The resulting days of three months. Arrow keys walk through them as through one long month. */
import { ChevronLeft, ChevronRight } from 'lucide-react'
import {
  Fragment,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react'
import type { CalendarDay } from '#shared/protocol/setup.ts'
import { weeksOf } from '../../history/calendar.ts'
import { useHours } from './context.ts'
import { addDays, addMonths, firstOfMonth, weekdayOf } from './dates.ts'
import { DayCell } from './DayCell.tsx'
import type { DateSpan } from './exceptions.ts'
import { WEEKDAYS } from './week.ts'
import './months.css'

export const MONTHS_AT_ONCE = 3

export function MonthsCalendar(props: {
  days: ReadonlyMap<string, CalendarDay>
  /** First of the first month that is shown. */
  month: string
  turnTo: (month: string) => void
  /** What is shown is not of the draft as it is now. */
  isOld: boolean
  chosen: DateSpan | null
  onChoose: (span: DateSpan, byKeyboard: boolean) => void
  /** About the chosen days: stands below their last week. */
  children: ReactNode
}) {
  const { days, month, turnTo, isOld, chosen, onChoose, children } = props
  const { words, today } = useHours()
  const { t } = words
  const [at, setAt] = useState(chosen?.from ?? today)
  /** Where a span was begun. */
  const anchor = useRef<string | null>(chosen?.from ?? null)
  const arriving = useRef(false)
  const table = useRef<HTMLDivElement>(null)
  const firstMonth = firstOfMonth(today)
  const last = addMonths(month, MONTHS_AT_ONCE - 1)
  const isShown = (date: string) => month <= date && date < addMonths(month, MONTHS_AT_ONCE)
  // One day can be reached by Tab, whatever is shown.
  const reachable = isShown(at) ? at : month < today ? today : month

  useEffect(() => {
    if (!arriving.current) return
    arriving.current = false
    table.current?.querySelector<HTMLElement>('.day-cell[tabindex="0"]')?.focus()
  })

  const show = (date: string) => {
    if (date < month || date >= addMonths(month, MONTHS_AT_ONCE)) {
      const first = firstOfMonth(date < month ? addMonths(date, 1 - MONTHS_AT_ONCE) : date)
      turnTo(first < firstMonth ? firstMonth : first)
    }
  }
  const choose = (date: string, extend: boolean, byKeyboard: boolean) => {
    const begun = anchor.current
    if (!extend || begun === null) anchor.current = date
    const other = extend && begun !== null ? begun : date
    onChoose(other < date ? { from: other, until: date } : { from: date, until: other }, byKeyboard)
    setAt(date)
  }
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    // Fields below a week have arrow keys of their own.
    const on = event.target instanceof HTMLElement ? event.target.dataset['date'] : undefined
    const to = on === undefined ? null : target(event.key, on)
    if (on === undefined || to === null) return
    event.preventDefault()
    const date = to < today ? today : to
    show(date)
    setAt(date)
    arriving.current = true
    if (event.shiftKey) {
      anchor.current ??= on
      choose(date, true, false)
    } else anchor.current = date
  }
  const turn = (to: string, label: string, Icon: typeof ChevronLeft) => (
    <button
      type="button"
      className="months-turn"
      aria-label={label}
      title={label}
      aria-disabled={to < firstMonth}
      onClick={() => to >= firstMonth && turnTo(to)}
    >
      <Icon aria-hidden="true" />
    </button>
  )
  const earlier = addMonths(month, -MONTHS_AT_ONCE)
  const end = addDays(addMonths(month, MONTHS_AT_ONCE), -1)
  const panelBelow =
    chosen === null || chosen.until < month || chosen.from > end
      ? null
      : chosen.until < end
        ? chosen.until
        : end
  return (
    <div className="months" data-old={isOld}>
      <div className="months-bar">
        {turn(
          month > firstMonth && earlier < firstMonth ? firstMonth : earlier,
          t('earlier'),
          ChevronLeft,
        )}
        <p aria-live="polite">
          {t('months', { from: words.month(month), until: words.month(last) })}
        </p>
        {turn(addMonths(month, MONTHS_AT_ONCE), t('later'), ChevronRight)}
        {month !== firstMonth && (
          <button type="button" className="setup-plain" onClick={() => turnTo(firstMonth)}>
            {t('backToToday')}
          </button>
        )}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the days in it have the focus */}
      <div ref={table} onKeyDown={walk}>
        {Array.from({ length: MONTHS_AT_ONCE }, (_, n) => addMonths(month, n)).map((first) => (
          <table key={first} className="month" aria-labelledby={`month-${first}`}>
            <caption id={`month-${first}`}>{words.month(first)}</caption>
            <thead>
              <tr>
                {WEEKDAYS.map((weekday) => (
                  <th key={weekday} scope="col" abbr={words.weekday(weekday)}>
                    {words.shortDay(weekday)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksOf(first.slice(0, 7))
                .filter((week) => week.some((date) => date !== null && date >= today))
                .map((week) => (
                  <Fragment key={week.find((date) => date !== null)}>
                    <tr>
                      {week.map((date, column) => (
                        <td key={date ?? column} data-past={date !== null && date < today}>
                          {date !== null && (
                            <DayCell
                              date={date}
                              day={days.get(date) ?? null}
                              isReachable={date === reachable}
                              isChosen={
                                chosen !== null && chosen.from <= date && date <= chosen.until
                              }
                              onPress={(event: MouseEvent) =>
                                choose(date, event.shiftKey, event.detail === 0)
                              }
                            />
                          )}
                        </td>
                      ))}
                    </tr>
                    {panelBelow !== null && week.includes(panelBelow) && (
                      <tr>
                        <td className="month-panel" colSpan={7}>
                          {children}
                        </td>
                      </tr>
                    )}
                  </Fragment>
                ))}
            </tbody>
          </table>
        ))}
      </div>
    </div>
  )
}

/** Where a key leads from a date; null: it is no key of the calendar. */
function target(key: string, date: string): string | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(date, -1)
    case 'ArrowRight':
      return addDays(date, 1)
    case 'ArrowUp':
      return addDays(date, -7)
    case 'ArrowDown':
      return addDays(date, 7)
    case 'PageUp':
      return addMonths(date, -1)
    case 'PageDown':
      return addMonths(date, 1)
    case 'Home':
      return addDays(date, 1 - weekdayOf(date))
    case 'End':
      return addDays(date, 7 - weekdayOf(date))
    default:
      return null
  }
}
