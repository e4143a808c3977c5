import { useState } from 'react'
import type { Rules } from '#shared/domain/config.ts'
import { NumberField } from '../fields/NumberField.tsx'
import { SwitchField } from '../fields/SwitchField.tsx'
import { useOwnFaults } from '../fields/context.ts'
import { Below } from '../fields/Field.tsx'
import type { SetupText } from '../texts/index.ts'

const PATH = ['rules', 'secondChance'] as const
const USUAL = { afterCalls: 3, afterMinutes: 15 }

export function SecondChanceFields(props: {
  chance: Rules['secondChance']
  t: SetupText
  onChange: (chance: Rules['secondChance']) => void
}) {
  const { chance, t, onChange } = props
  const own = useOwnFaults(PATH)
  // Switched off and on again, it is what it was.
  const [last, setLast] = useState<Rules['secondChance']>(chance ?? USUAL)
  const toggle = (on: boolean) => {
    if (chance) setLast(chance)
    onChange(on ? last : null)
  }
  return (
    <>
      <SwitchField
        path={[...PATH, 'on']}
        label={t('rules.secondChance')}
        hint={t('rules.secondChanceHint')}
        value={chance !== null}
        onChange={toggle}
      />
      {chance && (
        <div className="setup-inset">
          <div className="setup-numbers">
            <NumberField
              path={[...PATH, 'afterCalls']}
              label={t('rules.afterCalls')}
              unit={t('rules.callsUnit')}
              optional
              value={chance.afterCalls}
              onChange={(afterCalls) => onChange({ ...chance, afterCalls })}
            />
            <NumberField
              path={[...PATH, 'afterMinutes']}
              label={t('rules.afterMinutes')}
              unit={t('rules.minutes')}
              optional
              value={chance.afterMinutes}
              onChange={(afterMinutes) => onChange({ ...chance, afterMinutes })}
            />
          </div>
          <Below id="second-chance" hint={t('rules.afterHint')} faults={own} />
        </div>
      )}
    </>
  )
}
