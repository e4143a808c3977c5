import { CalendarX2, FlaskConical, PencilLine } from 'lucide-react'
import type { MouseEvent } from 'react'
import { localize } from '#shared/i18n/format.ts'
import type { CalendarDay, Hours } from '#shared/protocol/setup.ts'
import { useHours } from './context.ts'
import { exceptionsOn } from './exceptions.ts'
import { KIND_ICONS } from './kindIcons.ts'
import { shortTimes } from './words.ts'

export function DayCell(props: {
  date: string
  /** Null while it is not known. */
  day: CalendarDay | null
  isReachable: boolean
  isChosen: boolean
  onPress: (event: MouseEvent) => void
}) {
  const { date, day, isReachable, isChosen, onPress } = props
  const { draft, words, today } = useHours()
  const { t, language } = words
  const number = <span className="day-number">{Number(date.slice(-2))}</span>
  if (date < today) return number

  const exceptions = exceptionsOn(draft.exceptions, date)
  const closed = closedText(day, exceptions, language)
  const spoken = [
    words.fullDate(date),
    date === today ? t('today') : [],
    closed === null ? [] : t('closedDay', { reason: closed }),
    day?.hours.map((hours) => spokenHours(hours, words)) ?? [],
    day && day.hours.length === 0 && closed === null ? t('noHours') : [],
    exceptions.length > 0 ? t('exceptionMark') : [],
    day?.trial ? t('trialMark') : [],
  ].flat(2)
  return (
    <button
      type="button"
      className="day-cell"
      data-date={date}
      data-open={(day?.hours.length ?? 0) > 0}
      data-closed={closed !== null}
      aria-label={spoken.join(', ')}
      aria-pressed={isChosen}
      aria-current={date === today ? 'date' : undefined}
      tabIndex={isReachable ? 0 : -1}
      onClick={onPress}
    >
      <span className="day-top">
        {number}
        {date === today && <span className="day-today">{t('today')}</span>}
        {closed !== null && <CalendarX2 aria-hidden="true" />}
        {exceptions.length > 0 && <PencilLine aria-hidden="true" />}
        {day?.trial && <FlaskConical aria-hidden="true" />}
      </span>
      {closed !== null && <span className="day-closed">{closed}</span>}
      {day?.hours.map((hours) => {
        const Icon = KIND_ICONS[hours.kind]
        return (
          <span key={hours.id} className="day-hours" data-kind={hours.kind}>
            <Icon aria-hidden="true" />
            {shortTimes(hours.from, hours.until)}
            {hours.kind === 'walkIn' && <b>{hours.quota}</b>}
          </span>
        )
      })}
    </button>
  )
}

/** Holidays and what somebody has decided are shown on every day without hours, also where there would be none. */
function closedText(
  day: CalendarDay | null,
  exceptions: ReturnType<typeof exceptionsOn>,
  language: Parameters<typeof localize>[1],
): string | null {
  if (day && day.hours.length > 0) return null
  const closed = exceptions.filter((exception) => exception.type === 'closed').at(-1)
  const reason = closed?.reason ?? day?.holiday
  return reason ? localize(reason, language) : null
}

function spokenHours(
  { from, until, kind, quota }: Hours,
  { t, kind: kindName }: ReturnType<typeof useHours>['words'],
): string {
  const values = { from, until, kind: kindName(kind) }
  return kind === 'walkIn'
    ? t('hoursNumbers', { ...values, numbers: t('places', { count: quota }) })
    : t('hoursKind', values)
}
