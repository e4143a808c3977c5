import { TriangleAlert } from 'lucide-react'
import type { Office } from '#shared/domain/config.ts'
import type { SetupFault } from '#shared/protocol/setup.ts'
import { nameIn, partOf } from './faults.ts'
import { partName } from './names.ts'
import type { SetupText } from './texts/index.ts'
import './faultList.css'

const SHOWN = 12

/** Each leads to its field. */
export function FaultList(props: {
  faults: readonly SetupFault[]
  draft: Office
  t: SetupText
  onFault: (fault: SetupFault) => void
}) {
  const { faults, draft, t, onFault } = props
  const more = faults.length - SHOWN
  return (
    <>
      <ul className="fault-list">
        {faults.slice(0, SHOWN).map((fault) => (
          <li key={`${fault.path.join('.')} ${fault.message}`}>
            <button type="button" onClick={() => onFault(fault)}>
              <TriangleAlert aria-hidden="true" />
              <span>
                <small>{placeOf(fault, draft, t)}</small>
                {fault.message}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="setup-hint">{t('moreFaults', { count: more })}</p>}
    </>
  )
}

/** `Anliegen · Reisepass` */
function placeOf(fault: SetupFault, draft: Office, t: SetupText): string {
  const part = partOf(fault)
  const section = part ? partName(part, t) : fault.path.join('.')
  return [section, nameIn(draft, fault)].filter(Boolean).join(' · ')
}
