/** Why the chosen day is as it is, and what can be made otherwise on it. */
import { CalendarX2, ClockPlus, PencilLine, X } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Office } from '#shared/domain/config.ts'
import type { CalendarDay } from '#shared/protocol/setup.ts'
import { useHours } from './context.ts'
import { datesBetween } from './dates.ts'
import { ExceptionEditor } from './ExceptionEditor.tsx'
import {
  type DateSpan,
  groupsIn,
  usualOn,
  withChanged,
  withClosed,
  withExtra,
} from './exceptions.ts'
import { reasonsFor } from './why.ts'

export function DayPanel(props: {
  dates: DateSpan
  /** Of the chosen day; null for several, and while it is not known. */
  day: CalendarDay | null
  isOld: boolean
  heading: RefObject<HTMLHeadingElement | null>
  /** The exception that somebody comes to from a fault. */
  sought: number | null
  onClose: () => void
}) {
  const { dates, day, isOld, heading, sought, onClose } = props
  const { draft, change, words } = useHours()
  const { t } = words
  const [kept, keep] = useState<readonly number[]>([])
  const panel = useRef<HTMLElement>(null)
  const isFresh = useRef(false)
  const isOne = dates.from === dates.until
  const groups = groupsIn(draft.exceptions, dates, [...kept, ...(sought === null ? [] : [sought])])
  const hasUsual = datesBetween(dates.from, dates.until).some(
    (date) => usualOn(draft, date).length > 0,
  )
  const isChanged = groups.some(({ exception }) => exception.type === 'changed')
  const isClosed = groups.some(({ exception }) => exception.type === 'closed')
  // The button that made it may be gone with it.
  useEffect(() => {
    if (!isFresh.current) return
    isFresh.current = false
    panel.current?.querySelector<HTMLElement>('.exception:last-of-type input')?.focus()
  })
  const make = (what: (before: Office) => Office) => {
    isFresh.current = true
    change(what)
  }
  return (
    <section ref={panel} className="day-panel" aria-labelledby="day-panel">
      <div className="day-about">
        <h4 id="day-panel" ref={heading} tabIndex={-1}>
          {words.span(dates)}
        </h4>
        {isOne && day && !isOld && (
          <div className="day-why">
            {reasonsFor(draft, day).map((reason) => {
              const text = words.reason(reason, dates.from, draft)
              return <p key={text}>{text}</p>
            })}
            {day.trial && <p>{t('why.trial')}</p>}
          </div>
        )}
        {isOld && <p className="setup-hint">{t('working')}</p>}
      </div>
      <div className="day-deeds">
        {!isClosed && (
          <button
            type="button"
            className="key-button key-button-small"
            onClick={() => make((before) => withClosed(before, dates, { de: '' }))}
          >
            <CalendarX2 aria-hidden="true" />
            {t('make.closed')}
          </button>
        )}
        {!isChanged && hasUsual && (
          <button
            type="button"
            className="key-button key-button-small"
            onClick={() => make((before) => withChanged(before, dates))}
          >
            <PencilLine aria-hidden="true" />
            {t('make.changed')}
          </button>
        )}
        <button
          type="button"
          className="key-button key-button-small"
          onClick={() => make((before) => withExtra(before, dates))}
        >
          <ClockPlus aria-hidden="true" />
          {t('make.extra')}
        </button>
        <button
          type="button"
          className="setup-icon-button"
          aria-label={t('closePanel')}
          title={t('closePanel')}
          onClick={onClose}
        >
          <X aria-hidden="true" />
        </button>
      </div>
      {groups.map((group) => (
        <ExceptionEditor
          key={group.indexes[0]}
          group={group}
          keep={keep}
          onRemoved={() => {
            keep([])
            heading.current?.focus()
          }}
        />
      ))}
    </section>
  )
}
