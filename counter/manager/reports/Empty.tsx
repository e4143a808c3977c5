/** There is nothing to show, and why; with the way to where there is something. */
import type { Report } from '#shared/protocol/reports.ts'
import { dateRange } from '#shared/i18n/format.ts'
import { spanText, type Words } from './labels.ts'
import { addressOf, type ShownReport, withSpan } from './shown.ts'
import { spanWith } from './spans.ts'

export function Empty(props: Words & { report: Report; shown: ShownReport; today: string }) {
  const { report, shown, today, language, t } = props
  const isFiltered = shown.service !== null || shown.weekday !== null || shown.counter !== null
  const { held } = report
  // Today is held from its first hour on, before anybody has come.
  if (!held || (held.from === today && !isFiltered && report.query.until >= today))
    return (
      <div className="report-empty">
        <p>{t('noDaysYet')}</p>
        <p className="report-means">{t('noDaysYetText')}</p>
      </div>
    )
  const { from, until } = held
  const last = spanWith('month', until)
  return (
    <div className="report-empty">
      <p>{t(isFiltered ? 'nothingThenFiltered' : 'nothingThen')}</p>
      <p className="report-means">{t('heldFrom', { span: dateRange(from, until, language) })}</p>
      <p className="report-ways">
        {isFiltered && (
          <a
            className="key-button key-button-small"
            href={addressOf({ ...shown, service: null, weekday: null, counter: null })}
          >
            {t('withoutFilter')}
          </a>
        )}
        {last.key !== shown.span.key && (
          <a
            className="key-button key-button-small"
            href={addressOf(withSpan({ ...shown, untilYesterday: false }, last))}
          >
            {t('showLast', { span: spanText(last, { language, t }) })}
          </a>
        )}
      </p>
    </div>
  )
}
