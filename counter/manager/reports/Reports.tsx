/** What the days were like, over any span: figures, pictures with their tables, to be printed and taken along. */
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { ConnectionState } from '#shared/client/connection.ts'
import type { Language } from '#shared/domain/closedLists.ts'
import type { Report } from '#shared/protocol/reports.ts'
import type { ManagerView } from '#shared/protocol/views.ts'
import { Trouble } from '../../parts/Trouble.tsx'
import { Head } from '../Head.tsx'
import { texts as managerTexts } from '../texts/index.ts'
import { Filters } from './Filters.tsx'
import { spanText } from './labels.ts'
import { Refused } from './Refused.tsx'
import { ReportView } from './ReportView.tsx'
import { addressOf, datesOf, queryOf, type ShownReport, shownAt, withSpan } from './shown.ts'
import type { ReportSource } from './source.ts'
import { SpanSteps } from './SpanSteps.tsx'
import { before, parseSpan, type Span, spanWith } from './spans.ts'
import { texts } from './texts/index.ts'
import { type Question, useReport } from './useReport.ts'
import { useSpansAround } from './useSpansAround.ts'
import './reports.css'

export function Reports(props: {
  view: ManagerView
  link: Pick<ConnectionState<ManagerView>, 'link' | 'downSince' | 'clockOffset'>
  language: Language
  source: ReportSource
  /** Of the address. */
  parts: readonly string[]
  show: (address: string) => void
}) {
  const { view, link, language, source, parts, show } = props
  const t = texts(language)
  const words = { language, t }
  const today = view.date
  const shown = useMemo(() => shownAt(parts, today), [parts, today])
  const { held, refusal, isCurrent, again } = useReport(
    source,
    questionOf(shown, today),
    link.link === 'up',
  )
  const [isExplained, setIsExplained] = useState(false)
  const explain = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'F1') return
    // Else the browser opens its own help.
    event.preventDefault()
    setIsExplained(!isExplained)
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => explain(event)
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const last = held && parseSpan(held.asked.span)
  const stillShown = last ? spanText(last, words) : ''
  const around = useSpansAround(source, shown, held?.report.held)
  const toSpan = (span: Span | null) => span && addressOf(withSpan(shown, span))
  return (
    <div className="reports">
      <Head page="reports" view={view} language={language} t={managerTexts(language)}>
        <SpanSteps
          text={spanText(shown.span, words)}
          earlier={toSpan(around.earlier)}
          later={toSpan(around.later)}
          names={{ earlier: t('earlier'), later: t('later') }}
        />
        <p className="head-fact reports-office">{view.office.name}</p>
      </Head>
      <section className="reports-trouble" aria-label={t('connection')}>
        <Trouble view={view} link={link} language={language} t={t} />
      </section>
      <Filters
        shown={shown}
        show={(changed) => show(addressOf(changed))}
        nearBy={(kind) => nearBy(kind, shown.span, held?.report ?? null, today)}
        today={today}
        report={held?.report ?? null}
        counters={view.counters}
        {...words}
      />
      <main className="reports-main" aria-busy={!isCurrent && refusal === null}>
        <output className="reports-state" data-shown={!isCurrent && refusal === null}>
          {!isCurrent && refusal === null
            ? held
              ? t('loadingOther', { span: stillShown })
              : t('loading')
            : held && <span className="visually-hidden">{t('loaded', { span: stillShown })}</span>}
        </output>
        {refusal !== null && (
          <Refused
            refusal={refusal}
            stillShown={held && stillShown}
            withoutCounters={addressOf({
              ...withSpan(shown, shown.span),
              by: shown.by === 'counter' ? 'service' : shown.by,
              counter: null,
            })}
            t={t}
            onAgain={again}
          />
        )}
        {held && (
          <ReportView
            held={held}
            shown={shown}
            isCurrent={isCurrent}
            office={view.office.name}
            today={today}
            isExplained={isExplained}
            onExplain={() => setIsExplained(!isExplained)}
            onAgain={again}
            {...words}
          />
        )}
      </main>
    </div>
  )
}

/** As much of the span as there is already is compared with as much of the one before. */
function questionOf(shown: ShownReport, today: string): Question {
  const dates = datesOf(shown, today)
  const isBegun = dates.from <= today
  const until = dates.until < today ? dates.until : today
  return {
    span: shown.span.key,
    query: queryOf(shown, dates),
    earlier: isBegun ? queryOf(shown, before(shown.span, until)) : null,
  }
}

/** The last of this kind in what is shown, as far as there are days. */
function nearBy(
  kind: 'day' | 'week' | 'month' | 'year',
  span: Span,
  report: Report | null,
  today: string,
): Span {
  const end = [span.until, report?.held?.until ?? today].reduce((a, b) => (a < b ? a : b))
  const date = end < span.from ? span.from : end
  const days = report?.query.by === 'day' ? report.rows.map(({ key }) => key) : []
  return spanWith(kind, days.filter((day) => span.from <= day && day <= date).at(-1) ?? date)
}
