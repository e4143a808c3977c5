/** What the report is about: its span, its rows, and what narrows it. */
import type { Grouping, Report } from '#shared/protocol/reports.ts'
import { Choice } from './Choice.tsx'
import { FreeSpan } from './FreeSpan.tsx'
import { nameOf, weekdayText, type Words } from './labels.ts'
import { placeName } from '../../parts/placeName.ts'
import { addressOf, fittingGroupings, type ShownReport, withSpan } from './shown.ts'
import { rangeOf, type Span, spanWith } from './spans.ts'
import './filters.css'

const KINDS = ['day', 'week', 'month', 'year'] as const

export function Filters(
  props: Words & {
    shown: ShownReport
    show: (shown: ShownReport) => void
    /** Of each kind, the span near the one that is shown. */
    nearBy: (kind: (typeof KINDS)[number]) => Span
    today: string
    /** Of the last report; null before the first. */
    report: Report | null
    counters: readonly { id: string; name: string }[]
  },
) {
  const { shown, show, nearBy, today, report, counters, language, t } = props
  const { span, by } = shown
  const isToday = span.from <= today && today <= span.until
  const groupings = [...new Set([...fittingGroupings(span), by])].filter(
    (grouping) => grouping !== 'counter' || grouping === by || report?.singleCounters,
  )
  return (
    <section className="report-filters" aria-label={t('filters')}>
      <div className="report-kinds">
        {KINDS.map((kind) => (
          <a
            key={kind}
            href={addressOf(withSpan(shown, nearBy(kind)))}
            aria-current={span.kind === kind ? 'true' : undefined}
          >
            {t(`kind.${kind}`)}
          </a>
        ))}
      </div>
      <FreeSpan span={span} t={t} onChoose={(dates) => show(withSpan(shown, rangeOf(dates)))} />
      <Choice
        label={t('groupBy')}
        value={by}
        choices={groupings.map((value) => ({ value, text: t(`by.${value}`) }))}
        onChange={(value) => show({ ...shown, by: value as Grouping })}
      />
      <Choice
        label={t('service')}
        value={shown.service ?? ''}
        choices={[{ value: '', text: t('allServices') }, ...servicesOf(report, counters, language)]}
        onChange={(value) => show({ ...shown, service: value || null })}
      />
      <Choice
        label={t('weekday')}
        value={String(shown.weekday ?? '')}
        choices={[
          { value: '', text: t('allWeekdays') },
          ...[1, 2, 3, 4, 5, 6, 7].map((day) => ({
            value: String(day),
            text: weekdayText(day, language),
          })),
        ]}
        onChange={(value) => show({ ...shown, weekday: value ? Number(value) : null })}
      />
      {(report?.singleCounters || shown.counter !== null) && (
        <Choice
          label={t('counter')}
          value={shown.counter ?? ''}
          choices={[
            { value: '', text: t('allCounters') },
            ...counters.map(({ id, name }) => ({ value: id, text: placeName(name, t) })),
          ]}
          onChange={(value) => show({ ...shown, counter: value || null })}
        />
      )}
      <a
        className="report-toggle"
        href={addressOf(withSpan({ ...shown, untilYesterday: false }, spanWith('day', today)))}
        aria-current={span.key === today ? 'true' : undefined}
      >
        {t('today')}
      </a>
      {isToday && span.from < today && (
        <button
          type="button"
          className="report-toggle"
          aria-pressed={shown.untilYesterday}
          onClick={() => show({ ...shown, untilYesterday: !shown.untilYesterday })}
        >
          {t('untilYesterday')}
        </button>
      )}
    </section>
  )
}

/** A report that shows single counters names them too. */
function servicesOf(
  report: Report | null,
  counters: readonly { id: string }[],
  language: Words['language'],
) {
  return Object.keys(report?.names ?? {})
    .filter((id) => !report?.singleCounters || !counters.some((counter) => counter.id === id))
    .map((id) => ({ value: id, text: nameOf(id, report?.names ?? {}, language) }))
    .sort((a, b) => a.text.localeCompare(b.text, language))
}
