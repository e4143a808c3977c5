import type { SourceRefusal } from './source.ts'
import type { ReportsText } from './texts/index.ts'

export function Refused(props: {
  refusal: SourceRefusal
  /** What can be seen meanwhile. */
  stillShown: string | null
  withoutCounters: string
  t: ReportsText
  onAgain: () => void
}) {
  const { refusal, stillShown, withoutCounters, t, onAgain } = props
  return (
    <div className="report-refused" role="alert">
      <p>
        {t(`refused.${refusal}`)} {stillShown !== null && t('stillShown', { span: stillShown })}
      </p>
      {(refusal === 'noAnswer' || refusal === 'unreadable') && (
        <button type="button" className="key-button key-button-small" onClick={onAgain}>
          {t('again')}
        </button>
      )}
      {refusal === 'notShown' && (
        <a className="key-button key-button-small" href={withoutCounters}>
          {t('withoutCounters')}
        </a>
      )}
    </div>
  )
}
