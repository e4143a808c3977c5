/** What happens around being served. */
import type { Plan } from '#shared/domain/planner/plan.ts'
import { NumberField } from '../../setup/fields/NumberField.tsx'
import { usePlanner } from '../context.ts'

const PERCENT = ['noShow', 'comesBack'] as const
const MINUTES = ['betweenMinutes', 'vainMinutes', 'releasePatience'] as const

export function FurtherPart() {
  const { t, plan, change } = usePlanner()
  const field = (
    key: (typeof PERCENT)[number] | (typeof MINUTES)[number] | 'peoplePerNumber',
    unit?: string,
  ) => (
    <NumberField
      key={key}
      path={[key]}
      label={t(key)}
      {...(unit !== undefined && { unit })}
      value={plan[key]}
      onChange={(value) => change((before): Plan => ({ ...before, [key]: value }))}
    />
  )
  return (
    <div className="planner-rows">
      {PERCENT.map((key) => field(key, t('unitPercent')))}
      {MINUTES.map((key) => field(key, t('unitMinutes')))}
      {field('peoplePerNumber')}
    </div>
  )
}
