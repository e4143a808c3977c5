/** Fields that all look alike, in the columns in which they come out even. */
import type { CSSProperties, ReactNode } from 'react'
import { type Area, gridOf } from '../layout.ts'
import { useArea, useGlass } from '../useSizes.ts'
import './evenGrid.css'

const GAP = 1.25

export function EvenGrid(props: {
  label: string
  count: number
  /** Width to height of a field. */
  ratio: number
  /** In rem; a field's 20 mm are kept anyway. */
  least: Area
  children: ReactNode
}) {
  const { target, rem } = useGlass()
  const [ref, area] = useArea<HTMLFieldSetElement>()
  const least = {
    width: Math.max(props.least.width, target / rem),
    height: Math.max(props.least.height, target / rem),
  }
  const grid = area && gridOf(props.count, area, { ratio: props.ratio, least, gap: GAP })
  const lengths = grid && {
    '--columns': grid.columns,
    '--rows': grid.rows,
    '--spare': grid.spare,
    '--field-gap': `${GAP}rem`,
  }
  return (
    <fieldset
      ref={ref}
      className="even-grid"
      aria-label={props.label}
      style={lengths ? (lengths as CSSProperties) : undefined}
    >
      {grid && props.children}
    </fieldset>
  )
}
