/** Services or groups as large fields, as many to a page as there is room for. */
import type { CSSProperties, ReactNode } from 'react'
import { type FieldText, type Layout, layoutOf } from '../layout.ts'
import { useTextWidth } from '../textWidth.ts'
import { useArea, useGlass } from '../useSizes.ts'
import { Pager } from './Pager.tsx'
import './fields.css'

/** Height of the pager and the gap above it. */
const PAGER = 7

export function Fields<Item>(props: {
  items: Item[]
  text: (item: Item) => FieldText
  page: number
  children: (item: Item, layout: Layout) => ReactNode
}) {
  const { items, text } = props
  const { target, rem } = useGlass()
  const [ref, area] = useArea<HTMLDivElement>()
  const widthOf = useTextWidth()
  const layout =
    area && layoutOf(items.map(text), area, { pager: PAGER, target: target / rem }, widthOf)
  return (
    <div ref={ref} className="fields">
      {layout && <Page {...props} layout={layout} page={Math.min(props.page, layout.pages - 1)} />}
    </div>
  )
}

function Page<Item>(props: {
  items: Item[]
  layout: Layout
  page: number
  children: (item: Item, layout: Layout) => ReactNode
}) {
  const { items, layout, page } = props
  const perPage = layout.rows * layout.columns
  return (
    <>
      <div
        className="services"
        data-layout={layout.style}
        data-columns={layout.columns}
        data-hints={layout.hint > 0}
        data-icons={layout.icon > 0}
        style={lengthsOf(layout)}
      >
        {items
          .slice(page * perPage, (page + 1) * perPage)
          .map((item) => props.children(item, layout))}
      </div>
      {layout.pages > 1 && <Pager page={page} pages={layout.pages} />}
    </>
  )
}

const lengthsOf = ({ columns, rows, name, hint, icon, padX, padY, space, gap }: Layout) =>
  ({
    '--columns': columns,
    '--rows': rows,
    '--name': `${name}rem`,
    '--hint': `${hint}rem`,
    '--icon': `${icon}rem`,
    '--pad-x': `${padX}rem`,
    '--pad-y': `${padY}rem`,
    '--space': `${space}rem`,
    '--field-gap': `${gap}rem`,
  }) as CSSProperties
