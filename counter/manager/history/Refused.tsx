import type { HistoryRefusal } from '#shared/protocol/history.ts'
import type { HistoryText } from './texts/index.ts'

export function Refused(props: {
  refusal: HistoryRefusal | 'noAnswer'
  t: HistoryText
  onAgain: () => void
}) {
  const { refusal, t, onAgain } = props
  return (
    <div className="history-notice" role="alert">
      <p>{t(`refused.${refusal}`)}</p>
      {(refusal === 'noAnswer' || refusal === 'unreadable') && (
        <button type="button" className="key-button key-button-small" onClick={onAgain}>
          {t('again')}
        </button>
      )}
    </div>
  )
}
