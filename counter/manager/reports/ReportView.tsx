/** One report: what it is about, what has to be known of it, and its figures. */
import { useEffect, useMemo, useRef } from 'react'
import { dateRange } from '#shared/i18n/format.ts'
import { KeyCap } from '../../parts/KeyCap.tsx'
import { placeName } from '../../parts/placeName.ts'
import { ReportContext } from './context.ts'
import { DemandPart } from './DemandPart.tsx'
import { Empty } from './Empty.tsx'
import { FiguresPart } from './FiguresPart.tsx'
import { ForecastPart } from './ForecastPart.tsx'
import { nameOf, spanOfRow, spanText, weekdayText, type Words } from './labels.ts'
import { Notes } from './Notes.tsx'
import { NumbersPart, WaitsPart } from './RowsParts.tsx'
import { addressOf, linkTo, linkToMonth, type ShownReport, withSpan } from './shown.ts'
import { parseSpan, spanBetween } from './spans.ts'
import type { Held } from './useReport.ts'
import './report.css'
import './print.css'

export function ReportView(
  props: Words & {
    held: Held
    /** What the address says; the report may still be the one before. */
    shown: ShownReport
    isCurrent: boolean
    office: string
    today: string
    isExplained: boolean
    onExplain: () => void
    onAgain: () => void
  },
) {
  const { held, shown, isCurrent, office, today, isExplained, language, t } = props
  const { report, asked } = held
  const earlier = held.earlier && 'value' in held.earlier ? held.earlier.value : null
  const { query, total } = report
  const words = { language, t }
  const state = useMemo(
    () => ({
      report,
      earlier: earlier && earlier.total.days > 0 ? earlier : null,
      today,
      rowAddress: (key: string) => {
        const span = spanOfRow(key, report.query.by)
        return span && addressOf(withSpan(shown, span))
      },
      language,
      t,
    }),
    [report, earlier, today, shown, language, t],
  )
  const title = useRef<HTMLHeadingElement>(null)
  const read = useRef(asked.span)
  useEffect(() => {
    const isOther = read.current !== asked.span
    read.current = asked.span
    // The row that led here is gone, and the focus with it.
    if (isOther && document.activeElement === document.body) title.current?.focus()
  }, [asked.span])
  const span = parseSpan(asked.span)
  const isEmpty = total.days === 0
  const { service, weekday, counter, trial } = query
  // The paper is of the whole office.
  const isWhole = [service, weekday, counter, trial].every((filter) => filter === undefined)
  const compared = asked.earlier &&
    earlier && {
      span: spanText(spanBetween(asked.earlier), words),
      days: t('daysThen', { count: earlier.total.days }),
    }
  const about = [
    query.service !== undefined &&
      t('only', { what: nameOf(query.service, report.names, language) }),
    query.weekday !== undefined && t('only', { what: weekdayText(query.weekday, language) }),
    query.counter !== undefined &&
      t('only', { what: placeName(nameOf(query.counter, report.names, language), t) }),
    t('days', { count: total.days }),
    compared && (earlier.total.days > 0 ? t('compared', compared) : t('notCompared')),
  ].filter((text) => typeof text === 'string')
  return (
    <div className="report" data-current={isCurrent} data-explained={isExplained}>
      <div className="report-head">
        <div>
          <p className="report-office">
            {t('asOf', { office, date: dateRange(today, today, language) })}
          </p>
          <h2 ref={title} tabIndex={-1}>
            {span && spanText(withDates(span, query), words)}
          </h2>
          {!isEmpty && <p className="report-about">{about.join(' · ')}</p>}
        </div>
        {!isEmpty && (
          <div className="report-files">
            <button
              type="button"
              className="key-button key-button-small"
              aria-pressed={isExplained}
              aria-keyshortcuts="F1"
              onClick={props.onExplain}
            >
              {t('explain')} <KeyCap>F1</KeyCap>
            </button>
            <button
              type="button"
              className="key-button key-button-small"
              onClick={() => window.print()}
            >
              {t('print')}
            </button>
            <nav aria-label={t('files')}>
              <a href={linkTo(query, '.csv')}>CSV</a>
              <a href={linkTo(query)}>JSON</a>
              {span?.kind === 'month' && isWhole && (
                <a href={linkToMonth(span.key)}>{t('asPdf')}</a>
              )}
            </nav>
          </div>
        )}
      </div>
      <Notes
        report={report}
        hasToday={!isEmpty && query.from <= today && today <= query.until}
        comparisonIsMissing={held.earlier !== null && 'refusal' in held.earlier}
        otherDays={addressOf({ ...shown, trial: !shown.trial })}
        t={t}
        onAgain={props.onAgain}
      />
      {isEmpty ? (
        <Empty report={report} shown={shown} today={today} {...words} />
      ) : (
        <ReportContext value={state}>
          <FiguresPart />
          <NumbersPart />
          <WaitsPart />
          <DemandPart />
          <ForecastPart />
        </ReportContext>
      )}
    </div>
  )
}

/** A month up to yesterday is said with its dates. */
const withDates = (
  span: NonNullable<ReturnType<typeof parseSpan>>,
  { from, until }: { from: string; until: string },
) => (until === span.until ? span : spanBetween({ from, until }))
