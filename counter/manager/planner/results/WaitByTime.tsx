/** How long people wait by when they got their number: lines that differ by dashes, not by colour alone. */
import type { Outcome } from '#shared/domain/planner/outcome.ts'
import { timeOf } from '#shared/domain/planner/plan.ts'
import { Chart } from '../../reports/charts/Chart.tsx'
import { frameOf } from '../../reports/charts/frame.ts'
import { ticksUpTo } from '../../reports/charts/scale.ts'
import { usePlanner } from '../context.ts'

export function WaitByTime(props: { outcomes: readonly Outcome[]; names: readonly string[] }) {
  const { outcomes, names } = props
  const { t } = usePlanner()
  const times = [...new Set(outcomes.flatMap(({ byQuarter }) => byQuarter.map(({ at }) => at)))]
  times.sort((a, b) => a - b)
  const points = outcomes.flatMap(({ byQuarter }, n) =>
    byQuarter.map(({ at, p90 }) => ({ at, p90, name: names[n] ?? '' })),
  )
  const [first] = points
  if (!first || times.length < 2) return null
  const longest = points.reduce((most, one) => (one.p90 > most.p90 ? one : most), first)
  const ticks = ticksUpTo(longest.p90, 'minutes')
  const frame = frameOf({
    rows: times.length,
    highest: ticks.at(-1) ?? 1,
    isLying: false,
    left: 34,
    labels: 26,
  })
  const value = ({ byQuarter }: Outcome, at: number) => byQuarter.find((one) => one.at === at)?.p90
  return (
    <figure className="planner-by-time">
      <figcaption>
        <b>{t('byTime')}</b> {t('unit.minutes')}
      </figcaption>
      <Chart
        frame={frame}
        alt={t('byTime.alt', {
          minutes: Math.round(longest.p90),
          time: timeOf(longest.at),
          variant: longest.name,
        })}
        ticks={ticks}
        tickText={String}
        labels={times.map((at) => (at % 60 === 0 ? timeOf(at) : null))}
      >
        {outcomes.map((outcome, n) => (
          <polyline
            key={names[n]}
            className="planner-line"
            data-variant={n}
            points={times
              .flatMap((at, row) => {
                const wait = value(outcome, at)
                return wait === undefined ? [] : [`${frame.middle(row)},${frame.at(wait)}`]
              })
              .join(' ')}
          />
        ))}
      </Chart>
      <p className="planner-legend" aria-hidden="true">
        {names.map((name, n) => (
          <span key={name}>
            <svg viewBox="0 0 30 10">
              <line className="planner-line" data-variant={n} x1={0} x2={30} y1={5} y2={5} />
            </svg>
            {name}
          </span>
        ))}
      </p>
      <details>
        <summary>{t('byTime.table')}</summary>
        <table className="planner-times">
          <thead>
            <tr>
              <th scope="col">{t('byTime.time')}</th>
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {times.map((at) => (
              <tr key={at}>
                <th scope="row">{timeOf(at)}</th>
                {outcomes.map((outcome, n) => {
                  const wait = value(outcome, at)
                  return <td key={names[n]}>{wait === undefined ? '–' : Math.round(wait)}</td>
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
