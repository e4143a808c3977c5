/** What the draft changes, what is wrong with it, and the way to save it: in sight wherever one is. */
import { CircleCheck, TriangleAlert } from 'lucide-react'
import type { Office } from '#shared/domain/config.ts'
import type { SetupFault, SetupPart } from '#shared/protocol/setup.ts'
import { setupAddress } from '../pages.ts'
import { FaultList } from './FaultList.tsx'
import { partName } from './names.ts'
import type { SetupText } from './texts/index.ts'
import './draftSide.css'

export function DraftSide(props: {
  draft: Office
  changed: readonly SetupPart[]
  faults: readonly SetupFault[]
  /** When somebody saved last, and who. */
  lastSaved: string
  /** What has just happened to the draft. */
  notice: string | null
  isKept: boolean
  t: SetupText
  onFault: (fault: SetupFault) => void
  onReset: (part: SetupPart) => void
  onDiscard: () => void
  onCheck: () => void
}) {
  const {
    draft,
    changed,
    faults,
    lastSaved,
    notice,
    isKept,
    t,
    onFault,
    onReset,
    onDiscard,
    onCheck,
  } = props
  const isDirty = changed.length > 0
  return (
    <aside className="draft-side" aria-labelledby="draft-side">
      <h2 id="draft-side" className="heading">
        {t('draft')}
      </h2>
      <p className="draft-state">
        {isDirty ? t('changedParts', { count: changed.length }) : t('nothingChanged')}
      </p>
      <output>
        {notice && (
          <span className="draft-notice">
            <CircleCheck aria-hidden="true" />
            {notice}
          </span>
        )}
      </output>
      {!isDirty && (
        <>
          <p className="setup-hint">{lastSaved}</p>
          <p className="setup-hint">{t('howItWorks')}</p>
        </>
      )}
      {isDirty && (
        <>
          <ul className="draft-parts">
            {changed.map((part) => (
              <li key={part}>
                <a href={setupAddress(part)}>{partName(part, t)}</a>
                <button
                  type="button"
                  className="setup-plain"
                  aria-label={t('resetPart', { part: partName(part, t) })}
                  onClick={() => onReset(part)}
                >
                  {t('reset')}
                </button>
              </li>
            ))}
          </ul>
          <p className="setup-hint">{t('notYetInForce')}</p>
          {!isKept && (
            <p className="draft-warning" role="alert">
              <TriangleAlert aria-hidden="true" />
              {t('notKept')}
            </p>
          )}
          <button type="button" className="draft-check" aria-haspopup="dialog" onClick={onCheck}>
            {t('check')}
          </button>
          <button
            type="button"
            className="setup-plain draft-discard"
            aria-haspopup="dialog"
            onClick={onDiscard}
          >
            {t('discard')}
          </button>
        </>
      )}
      {faults.length > 0 && (
        <section aria-labelledby="draft-faults" className="draft-faults">
          <h3 id="draft-faults" className="heading">
            {t('faults', { count: faults.length })}
          </h3>
          <FaultList faults={faults} draft={draft} t={t} onFault={onFault} />
        </section>
      )}
    </aside>
  )
}
