/** The weekly rules, drawn as a week. */
import { Plus } from 'lucide-react'
import type { MouseEvent } from 'react'
import type { SessionRule } from '#shared/domain/config.ts'
import { useHours } from './context.ts'
import { KIND_ICONS } from './kindIcons.ts'
import { placesOf } from './rules.ts'
import { type Block, timeOf, type Week as DrawnWeek, WEEKDAYS, weekOf } from './week.ts'
import { shortTimes } from './words.ts'
import './week.css'

const HOUR_MINUTES = 60
/** A press in a column means the half hour it is in. */
const STEP_MINUTES = 30
const USUAL_START = '09:00'
/** Lower than two lines. */
const LOW_MINUTES = 75

export function Week(props: {
  chosen: string | null
  onChoose: (rule: string) => void
  onAdd: (weekday: number, from: string) => void
}) {
  const { chosen, onChoose, onAdd } = props
  const { draft, words } = useHours()
  const { t } = words
  const week = weekOf(draft.sessions)
  const hours = Array.from({ length: week.until - week.from }, (_, index) => week.from + index)
  const add = (weekday: number) => (event: MouseEvent<HTMLElement>) => {
    const { top, height } = event.currentTarget.getBoundingClientRect()
    const share = (event.clientY - top) / height
    const minutes = week.from * HOUR_MINUTES + share * hours.length * HOUR_MINUTES
    onAdd(weekday, timeOf(Math.floor(minutes / STEP_MINUTES) * STEP_MINUTES))
  }
  return (
    <div className="week" style={{ '--week-hours': hours.length } as React.CSSProperties}>
      <div className="week-axis" aria-hidden="true">
        {hours.map((hour) => (
          <span key={hour}>{timeOf(hour * HOUR_MINUTES)}</span>
        ))}
      </div>
      {WEEKDAYS.map((weekday) => (
        <div key={weekday} className="week-column">
          <div className="week-head">
            <span>{words.weekday(weekday)}</span>
            <button
              type="button"
              className="week-add"
              aria-label={t('addOn', { day: words.weekday(weekday) })}
              title={t('addOn', { day: words.weekday(weekday) })}
              onClick={() => onAdd(weekday, USUAL_START)}
            >
              <Plus aria-hidden="true" />
            </button>
          </div>
          <div className="week-day">
            {/* For the mouse alone: the plus is for everybody. */}
            <button
              type="button"
              className="week-ground"
              tabIndex={-1}
              aria-hidden="true"
              onClick={add(weekday)}
            />
            {week.columns[weekday - 1]?.map((block) => (
              <Session
                key={block.rule.id}
                block={block}
                week={week}
                isChosen={block.rule.id === chosen}
                onChoose={() => onChoose(block.rule.id)}
              />
            ))}
          </div>
        </div>
      ))}
      {draft.sessions.length === 0 && (
        <div className="week-empty">
          <h4>{t('emptyTitle')}</h4>
          <p>{t('emptyText')}</p>
          <button
            type="button"
            className="key-button key-button-small week-start"
            onClick={() => onAdd(1, USUAL_START)}
          >
            {t('emptyStart')}
          </button>
        </div>
      )}
    </div>
  )
}

function Session(props: {
  block: Block
  week: DrawnWeek
  isChosen: boolean
  onChoose: () => void
}) {
  const { block, week, isChosen, onChoose } = props
  const { rule, from, until, lane, lanes } = block
  const { words, today } = useHours()
  const { t } = words
  const Icon = KIND_ICONS[rule.kind]
  const percent = (minutes: number) =>
    `${(minutes / HOUR_MINUTES / (week.until - week.from)) * 100}%`
  const notes = notesOf(rule, words, today)
  return (
    <button
      type="button"
      className="week-session"
      data-kind={rule.kind}
      data-narrow={lanes > 1}
      data-low={until - from < LOW_MINUTES}
      aria-pressed={isChosen}
      aria-label={[
        t('block', {
          days: words.weekdays(rule.weekdays),
          from: rule.from,
          until: rule.until,
          kind: words.kind(rule.kind),
        }),
        rule.kind === 'walkIn' ? t('places', { count: placesOf(rule) }) : [],
        notes,
      ]
        .flat()
        .join(', ')}
      style={{
        insetBlockStart: percent(from - week.from * HOUR_MINUTES),
        blockSize: percent(until - from),
        insetInlineStart: `${(lane / lanes) * 100}%`,
        inlineSize: `${100 / lanes}%`,
      }}
      onClick={onChoose}
    >
      <span className="week-session-time">
        <Icon aria-hidden="true" />
        <b>{shortTimes(rule.from, rule.until)}</b>
      </span>
      {rule.kind === 'walkIn' && (
        <span>{t(lanes > 1 ? 'placesShort' : 'places', { count: placesOf(rule) })}</span>
      )}
      {notes.map((note) => (
        <small key={note}>{note}</small>
      ))}
    </button>
  )
}

function notesOf(
  { nth, validFrom, validUntil }: SessionRule,
  words: ReturnType<typeof useHours>['words'],
  today: string,
): string[] {
  const { t } = words
  return [
    nth ? t('nthOfMonth', { nth: words.nth(nth) }) : [],
    validFrom && validFrom > today ? t('since', { date: words.shortDate(validFrom) }) : [],
    validUntil ? t('until', { date: words.shortDate(validUntil) }) : [],
  ].flat()
}
