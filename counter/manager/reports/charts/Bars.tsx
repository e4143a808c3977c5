/** Parts of a whole, one on the other: told apart by pattern and edge, not by colour alone. */
import { useId } from 'react'
import { Chart } from './Chart.tsx'
import { frameOf } from './frame.ts'
import { Pattern } from './Pattern.tsx'
import { textWidth, ticksUpTo } from './scale.ts'
import { LETTERS } from './frame.ts'

export type Look = 'full' | 'soft' | 'striped'
export type Part = { look: Look; values: readonly number[] }

const NAMES_WIDTH = 175

export function Bars(props: {
  alt: string
  labels: readonly (string | null)[]
  parts: readonly Part[]
  unit: 'count' | 'minutes'
  tickText: (value: number) => string
  isLying?: boolean
  /** Rows follow on each other without a gap, as quarters of an hour do. */
  isDense?: boolean
}) {
  const { alt, labels, parts, unit, tickText, isLying = false, isDense = false } = props
  const pattern = useId()
  const wholes = labels.map((_, row) =>
    parts.reduce((sum, { values }) => sum + (values[row] ?? 0), 0),
  )
  const ticks = ticksUpTo(Math.max(0, ...wholes), unit)
  const widest = Math.max(...ticks.map((tick) => textWidth(tickText(tick), LETTERS)))
  const frame = frameOf({
    rows: labels.length,
    highest: ticks.at(-1) ?? 1,
    isLying,
    left: isLying ? NAMES_WIDTH : widest + 14,
    labels: 26,
  })
  const share = isDense ? 0.86 : 0.62
  return (
    <Chart frame={frame} alt={alt} ticks={ticks} tickText={tickText} labels={labels}>
      <Pattern id={pattern} />
      {labels.map((_, row) => {
        let from = 0
        return parts.map(({ look, values }) => {
          const value = values[row] ?? 0
          const box = frame.box(row, from, from + value, Math.min(share, 56 / frame.band))
          from += value
          return value > 0 ? (
            <rect
              key={look}
              className={`chart-bar chart-${look}`}
              {...(look === 'striped' && { style: { fill: `url(#${pattern})` } })}
              {...box}
            />
          ) : null
        })
      })}
    </Chart>
  )
}
