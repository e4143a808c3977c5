import { useState } from 'react'
import type { Rules } from '#shared/domain/config.ts'
import { NumberField } from '../fields/NumberField.tsx'
import { SwitchField } from '../fields/SwitchField.tsx'
import type { SetupText } from '../texts/index.ts'

const PATH = ['rules', 'burst'] as const
const USUAL = { tickets: 15, minutes: 2, coolDownSeconds: 20 }

export function BurstFields(props: {
  burst: Rules['burst']
  t: SetupText
  onChange: (burst: Rules['burst']) => void
}) {
  const { burst, t, onChange } = props
  // Switched off and on again, it is what it was.
  const [last, setLast] = useState(burst ?? USUAL)
  const toggle = (on: boolean) => {
    if (burst) setLast(burst)
    onChange(on ? last : null)
  }
  return (
    <>
      <SwitchField
        path={[...PATH, 'on']}
        label={t('rules.burst')}
        hint={t('rules.burstHint')}
        value={burst !== null}
        onChange={toggle}
      />
      {burst && (
        <div className="setup-inset setup-numbers">
          <NumberField
            path={[...PATH, 'tickets']}
            label={t('rules.burstTickets')}
            unit={t('rules.ticketsUnit')}
            value={burst.tickets}
            onChange={(tickets) => onChange({ ...burst, tickets })}
          />
          <NumberField
            path={[...PATH, 'minutes']}
            label={t('rules.burstMinutes')}
            unit={t('rules.minutes')}
            value={burst.minutes}
            onChange={(minutes) => onChange({ ...burst, minutes })}
          />
          <NumberField
            path={[...PATH, 'coolDownSeconds']}
            label={t('rules.burstCoolDown')}
            unit={t('rules.seconds')}
            value={burst.coolDownSeconds}
            onChange={(coolDownSeconds) => onChange({ ...burst, coolDownSeconds })}
          />
        </div>
      )}
    </>
  )
}
