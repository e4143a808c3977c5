/** How long people waited, a row: a dot for the median, a bar up to what nine of ten did not exceed; and the target. */
import { Chart, lineAt } from './Chart.tsx'
import { frameOf, LETTERS } from './frame.ts'
import { textWidth, ticksUpTo } from './scale.ts'

export type Wait = { median: number | null; p90: number | null }

const NAMES_WIDTH = 175

export function Waits(props: {
  alt: string
  labels: readonly string[]
  waits: readonly Wait[]
  target: number
  tickText: (value: number) => string
  isLying: boolean
}) {
  const { alt, labels, waits, target, tickText, isLying } = props
  const ticks = ticksUpTo(Math.max(target, ...waits.map(({ p90 }) => p90 ?? 0)), 'minutes')
  const widest = Math.max(...ticks.map((tick) => textWidth(tickText(tick), LETTERS)))
  const frame = frameOf({
    rows: labels.length,
    highest: ticks.at(-1) ?? 1,
    isLying,
    left: isLying ? NAMES_WIDTH : widest + 14,
    labels: 26,
  })
  const width = Math.min(0.34, 22 / frame.band)
  const radius = Math.min(6, Math.max(2, frame.band * 0.3))
  return (
    <Chart frame={frame} alt={alt} ticks={ticks} tickText={tickText} labels={labels}>
      <line className="chart-target" {...lineAt(frame, target)} />
      {waits.map(({ median, p90 }, row) => {
        if (median === null || p90 === null) return null
        const [cx, cy] = isLying
          ? [frame.at(median), frame.middle(row)]
          : [frame.middle(row), frame.at(median)]
        return (
          <g key={labels[row]}>
            <rect className="chart-bar chart-soft" {...frame.box(row, median, p90, width)} />
            <circle className="chart-dot" cx={cx} cy={cy} r={radius} />
          </g>
        )
      })}
    </Chart>
  )
}
