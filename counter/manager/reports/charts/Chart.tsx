/** Axes around a picture, and what it says to whoever does not see it. The truth is the table beside it. */
import type { ReactNode } from 'react'
import { type Frame, LETTERS } from './frame.ts'
import { roomyLabels, twoLines } from './scale.ts'
import './charts.css'

/** What a lying picture has room for left of its field. */
const NAME_LETTERS = 20

export function Chart(props: {
  frame: Frame
  /** In words. */
  alt: string
  ticks: readonly number[]
  tickText: (value: number) => string
  /** One a row; null where none is wanted. */
  labels: readonly (string | null)[]
  children: ReactNode
}) {
  const { frame, alt, ticks, tickText, labels, children } = props
  return (
    <>
      <p className="visually-hidden">{alt}</p>
      <svg
        className="chart"
        aria-hidden="true"
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        fontSize={LETTERS}
      >
        <Ticks frame={frame} ticks={ticks} tickText={tickText} />
        {children}
        <line className="chart-base" {...lineAt(frame, 0)} />
        {frame.isLying ? (
          <Names frame={frame} labels={labels} />
        ) : (
          <Labels frame={frame} labels={labels} />
        )}
      </svg>
    </>
  )
}

/** Across the field, at a value. */
export function lineAt({ field, at, isLying }: Frame, value: number) {
  const along = at(value)
  return isLying
    ? { x1: along, x2: along, y1: field.y, y2: field.y + field.height }
    : { x1: field.x, x2: field.x + field.width, y1: along, y2: along }
}

function Ticks(props: {
  frame: Frame
  ticks: readonly number[]
  tickText: (value: number) => string
}) {
  const { frame, ticks, tickText } = props
  const { field, at, isLying } = frame
  return ticks.map((value) => (
    <g key={value}>
      {value > 0 && <line className="chart-grid" {...lineAt(frame, value)} />}
      <text
        className="chart-tick"
        textAnchor={isLying ? 'middle' : 'end'}
        x={isLying ? at(value) : field.x - 8}
        y={isLying ? field.y - 8 : at(value) + LETTERS * 0.35}
      >
        {tickText(value)}
      </text>
    </g>
  ))
}

/** Under an upright picture. */
function Labels({ frame, labels }: { frame: Frame; labels: readonly (string | null)[] }) {
  const { field, band, middle } = frame
  const shown = roomyLabels(labels, band, LETTERS)
  return labels.map((label, row) =>
    shown[row] ? (
      <text
        key={row}
        className="chart-label"
        textAnchor="middle"
        x={middle(row)}
        y={field.y + field.height + LETTERS * 1.4}
      >
        {label}
      </text>
    ) : null,
  )
}

/** Left of a lying one. */
function Names({ frame, labels }: { frame: Frame; labels: readonly (string | null)[] }) {
  const { field, middle, band } = frame
  return labels.map((label, row) => {
    const lines = twoLines(label ?? '', NAME_LETTERS)
    const fits = band >= LETTERS * 1.15 * lines.length ? lines : lines.slice(0, 1)
    if (band < LETTERS * 1.1) return null
    return (
      <text key={row} className="chart-label" textAnchor="end" x={field.x - 10} y={middle(row)}>
        {fits.map((line, index) => (
          <tspan
            key={line}
            x={field.x - 10}
            dy={`${index === 0 ? 0.35 - (fits.length - 1) * 0.55 : 1.1}em`}
          >
            {line}
          </tspan>
        ))}
      </text>
    )
  })
}
