import { useState } from 'react'
import type { Office } from '#shared/domain/config.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { NumberField } from '../fields/NumberField.tsx'
import { SwitchField } from '../fields/SwitchField.tsx'
import type { SectionProps } from '../section.ts'
import { texts } from '../texts/index.ts'
import './forms.css'

const USUAL_MINUTES = 15

export function AccessForm({ draft, change, language }: SectionProps) {
  const t = texts(language)
  const { displays, lockMinutes, singleCounters } = draft.access
  // Switched off and on again, it is what it was.
  const [last, setLast] = useState(lockMinutes ?? USUAL_MINUTES)
  const set = (part: Partial<Office['access']>) =>
    change((office) => ({ ...office, access: { ...office.access, ...part } }))
  const toggle = (on: boolean) => {
    if (lockMinutes !== null) setLast(lockMinutes)
    set({ lockMinutes: on ? last : null })
  }
  return (
    <div className="setup-form">
      <ChoiceField
        path={['access', 'displays']}
        label={t('access.displays')}
        choices={[
          { value: 'open', label: t('access.open'), note: t('access.openNote') },
          { value: 'paired', label: t('access.paired'), note: t('access.pairedNote') },
        ]}
        value={displays}
        onChange={(next) => set({ displays: next })}
      />
      <SwitchField
        path={['access', 'lock']}
        label={t('access.lock')}
        hint={t('access.lockHint')}
        value={lockMinutes !== null}
        onChange={toggle}
      />
      {lockMinutes !== null && (
        <div className="setup-inset">
          <NumberField
            path={['access', 'lockMinutes']}
            label={t('access.lockAfter')}
            unit={t('rules.minutes')}
            value={lockMinutes}
            onChange={(minutes) => set({ lockMinutes: minutes })}
          />
        </div>
      )}
      <SwitchField
        path={['access', 'singleCounters']}
        label={t('access.singleCounters')}
        hint={t('access.singleCountersHint')}
        value={singleCounters}
        onChange={(on) => set({ singleCounters: on })}
      />
    </div>
  )
}
