import type { Rules } from '#shared/domain/config.ts'
import { NumberField } from '../fields/NumberField.tsx'
import type { SectionProps } from '../section.ts'
import { texts } from '../texts/index.ts'
import { BurstFields } from './BurstFields.tsx'
import { SecondChanceFields } from './SecondChanceFields.tsx'
import './forms.css'

export function RulesForm({ draft, change, language }: SectionProps) {
  const t = texts(language)
  const { rules } = draft
  const set = (part: Partial<Rules>) =>
    change((office) => ({ ...office, rules: { ...office.rules, ...part } }))
  return (
    <div className="setup-form">
      <section className="setup-part">
        <h3 className="heading">{t('rules.calls')}</h3>
        <NumberField
          path={['rules', 'maxRecalls']}
          label={t('rules.maxRecalls')}
          hint={t('rules.maxRecallsHint')}
          unit={t('rules.times')}
          value={rules.maxRecalls}
          onChange={(maxRecalls) => set({ maxRecalls })}
        />
        <SecondChanceFields
          chance={rules.secondChance}
          t={t}
          onChange={(secondChance) => set({ secondChance })}
        />
        <NumberField
          path={['rules', 'undoSeconds']}
          label={t('rules.undo')}
          hint={t('rules.undoHint')}
          unit={t('rules.seconds')}
          value={rules.undoSeconds}
          onChange={(undoSeconds) => set({ undoSeconds })}
        />
      </section>
      <section className="setup-part">
        <h3 className="heading">{t('rules.waiting')}</h3>
        <NumberField
          path={['targetMinutes']}
          label={t('rules.target')}
          hint={t('rules.targetHint')}
          unit={t('rules.minutes')}
          value={draft.targetMinutes}
          onChange={(targetMinutes) => change((office) => ({ ...office, targetMinutes }))}
        />
        <NumberField
          path={['rules', 'priorityMinutes']}
          label={t('rules.priority')}
          hint={t('rules.priorityHint')}
          unit={t('rules.minutes')}
          value={rules.priorityMinutes}
          onChange={(priorityMinutes) => set({ priorityMinutes })}
        />
      </section>
      <section className="setup-part">
        <h3 className="heading">{t('rules.kiosk')}</h3>
        <NumberField
          path={['rules', 'coolDownSeconds']}
          label={t('rules.coolDown')}
          unit={t('rules.seconds')}
          value={rules.coolDownSeconds}
          onChange={(coolDownSeconds) => set({ coolDownSeconds })}
        />
        <BurstFields burst={rules.burst} t={t} onChange={(burst) => set({ burst })} />
      </section>
    </div>
  )
}
