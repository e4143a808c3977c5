/** One figure of all plans on one axis: the middling day as a dot, eight of ten days as a bar, and the numbers beside. */
import type { Outcome } from '#shared/domain/planner/outcome.ts'
import { ticksUpTo } from '../../reports/charts/scale.ts'
import { usePlanner } from '../context.ts'
import { READING, rangeOf, type Shown } from './figures.ts'

const WIDTH = 200
const HEIGHT = 26
const EDGE = 7
const NOTHING = '\u00a0'

export function FigureTable(props: {
  figure: Shown
  outcomes: readonly Outcome[]
  names: readonly string[]
}) {
  const { figure, outcomes, names } = props
  const { t } = usePlanner()
  const { unit, unitKey, times } = READING[figure]
  const ranges = outcomes.map((outcome) => rangeOf(outcome, figure))
  const highest = Math.max(0, ...ranges.map((range) => range?.high ?? 0))
  const ticks = times === 100 ? [0, 50, 100] : ticksUpTo(highest, unit)
  const most = ticks.at(-1) ?? 1
  const x = (value: number) => EDGE + (value / most) * (WIDTH - 2 * EDGE)
  return (
    <table className="planner-figure">
      <caption>
        <b>{t(`figure.${figure}`)}</b> {t(unitKey)}
      </caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('column.variant')}</th>
          <th scope="col">{t('column.picture')}</th>
          <th scope="col">{t('column.middle')}</th>
          <th scope="col">{t('column.range')}</th>
        </tr>
      </thead>
      <tbody>
        {ranges.map((range, n) => (
          <tr key={names[n]} data-variant={n}>
            <th scope="row">{names[n]}</th>
            <td className="planner-picture">
              <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
                {ticks.map((tick) => (
                  <line
                    key={tick}
                    className={tick === 0 ? 'planner-zero' : 'planner-grid'}
                    x1={x(tick)}
                    x2={x(tick)}
                    y1={0}
                    y2={HEIGHT}
                  />
                ))}
                {range && (
                  <>
                    <rect
                      className="planner-bar"
                      x={x(range.low)}
                      width={Math.max(1.5, x(range.high) - x(range.low))}
                      y={HEIGHT / 2 - 5}
                      height={10}
                      rx={2}
                    />
                    <circle className="planner-dot" cx={x(range.middle)} cy={HEIGHT / 2} r={5} />
                  </>
                )}
              </svg>
            </td>
            <td className="planner-middle">{range?.middle ?? '–'}</td>
            <td className="planner-range">
              {range ? t('range', { low: range.low, high: range.high }) : '–'}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot aria-hidden="true">
        <tr>
          <td>{NOTHING}</td>
          <td className="planner-picture">
            <svg viewBox={`0 0 ${WIDTH} 14`}>
              {[0, most].map((tick) => (
                <text key={tick} x={x(tick)} y={11} textAnchor={tick === 0 ? 'start' : 'end'}>
                  {tick}
                </text>
              ))}
            </svg>
          </td>
          <td colSpan={2}>{NOTHING}</td>
        </tr>
      </tfoot>
    </table>
  )
}
