/** How many come, and when. */
import { type Demand, minutesOf, type Shape, SHAPES } from '#shared/domain/planner/plan.ts'
import { quartersOf } from '#shared/domain/planner/setting.ts'
import { SelectField } from '../../setup/fields/ChoiceField.tsx'
import { NumberField } from '../../setup/fields/NumberField.tsx'
import { usePlanner } from '../context.ts'

export function DemandPart() {
  const { t, plan, change } = usePlanner()
  const { demand } = plan
  const set = (given: Partial<Demand>) =>
    change((before) => ({ ...before, demand: { ...before.demand, ...given } }))
  const { when } = demand
  const measured = when.is === 'measured' ? when : null
  const choices: { value: Shape | 'measured'; label: string }[] = [
    ...(measured ? [{ value: 'measured' as const, label: t('when.measured') }] : []),
    ...SHAPES.map((shape) => ({ value: shape, label: t(`when.${shape}`) })),
  ]
  return (
    <>
      <NumberField
        path={['demand', 'people']}
        label={t('people')}
        value={demand.people}
        onChange={(people) => set({ people })}
      />
      <div className="planner-pair">
        <SelectField<Shape | 'measured'>
          path={['demand', 'when']}
          label={t('when')}
          choices={choices}
          value={when.is === 'measured' ? 'measured' : when.shape}
          onChange={(shape) => {
            if (shape !== 'measured') set({ when: { is: 'assumed', shape } })
          }}
        />
        <NumberField
          path={['demand', 'variation']}
          label={t('variation')}
          unit={t('unitPercent')}
          value={demand.variation}
          onChange={(variation) => set({ variation })}
        />
      </div>
      <Arrivals />
    </>
  )
}

const HEIGHT = 44

/** Bars of a quarter of an hour each, between the first and the last. */
function Arrivals() {
  const { t, plan } = usePlanner()
  const quarters = quartersOf(plan).filter(({ at }) => minutesOf(at) !== null)
  const highest = Math.max(...quarters.map(({ weight }) => weight), 0)
  const busiest = quarters.find(({ weight }) => weight === highest)
  if (!busiest || highest === 0 || quarters.length < 2) return null
  const first = minutesOf(quarters[0]?.at ?? '') ?? 0
  const last = minutesOf(quarters.at(-1)?.at ?? '') ?? first
  const count = (last - first) / 15 + 1
  return (
    <figure className="planner-arrivals">
      <p className="visually-hidden">{t('when.picture', { time: busiest.at })}</p>
      <svg viewBox={`0 0 ${count * 10} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {quarters.map(({ at, weight }) => {
          const height = (weight / highest) * HEIGHT
          const x = (((minutesOf(at) ?? first) - first) / 15) * 10
          return <rect key={at} x={x + 1} y={HEIGHT - height} width={8} height={height} />
        })}
      </svg>
      <p aria-hidden="true">
        <span>{quarters[0]?.at}</span>
        <span>{quarters.at(-1)?.at}</span>
      </p>
    </figure>
  )
}
