/** What has to be known before these figures are believed. */
import { FlaskConical, Hourglass, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Report } from '#shared/protocol/reports.ts'
import type { ReportsText } from './texts/index.ts'

export function Notes(props: {
  report: Report
  hasToday: boolean
  comparisonIsMissing: boolean
  /** The same with rehearsals, or without them. */
  otherDays: string
  t: ReportsText
  onAgain: () => void
}) {
  const { report, hasToday, comparisonIsMissing, otherDays, t, onAgain } = props
  const reload = (
    <button type="button" className="report-link" onClick={onAgain}>
      {t('reload')}
    </button>
  )
  return (
    <ul className="report-notes">
      {!report.complete && (
        <Note Icon={TriangleAlert} warns>
          {t('incomplete')} {reload}
        </Note>
      )}
      {report.query.trial && (
        <Note Icon={FlaskConical} warns>
          {t('trialOnly')} <a href={otherDays}>{t('hideTrial')}</a>
        </Note>
      )}
      {hasToday && (
        <Note Icon={Hourglass}>
          {t('provisional')} {reload}
        </Note>
      )}
      {!report.query.trial && report.leftOut > 0 && (
        <Note Icon={FlaskConical}>
          {t('leftOut', { count: report.leftOut })} <a href={otherDays}>{t('showTrial')}</a>
        </Note>
      )}
      {comparisonIsMissing && (
        <Note Icon={Info}>
          {t('comparisonMissing')} {reload}
        </Note>
      )}
      {report.singleCounters && <Note Icon={Info}>{t('singleCounters')}</Note>}
    </ul>
  )
}

function Note(props: { Icon: typeof Info; warns?: boolean; children: ReactNode }) {
  const { Icon, warns = false, children } = props
  return (
    <li data-warns={warns}>
      <Icon aria-hidden="true" />
      <span>{children}</span>
    </li>
  )
}
