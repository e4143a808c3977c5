import { TriangleAlert } from 'lucide-react'
import type { SourceRefusal } from '../source.ts'
import type { SetupText } from '../texts/index.ts'
import '../../../parts/refusal.css'

/** Why the server did not, and that nothing happened. */
export function SetupRefusalLine(props: {
  refusal: SourceRefusal
  t: SetupText
  onAgain?: () => void
}) {
  const { refusal, t, onAgain } = props
  return (
    <div className="setup-refusal">
      <p className="refusal" role="alert">
        <TriangleAlert aria-hidden="true" />
        {t(`refused.${refusal}`)}
      </p>
      {onAgain && (
        <button type="button" className="setup-plain" onClick={onAgain}>
          {t('again')}
        </button>
      )}
    </div>
  )
}
