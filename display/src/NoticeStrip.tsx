/** @jsxImportSource preact */
import { stripFit } from './bands.ts'
import { variables } from './ems.ts'
import type { Notice } from './notice.ts'
import type { Sizes } from './sizes.ts'
import './notice.css'

/** Below the calls: there are no numbers at the moment, and when there will be. */
export function NoticeStrip({ notice, sizes }: { notice: Notice; sizes: Sizes }) {
  const { title, why, chance } = notice
  const { height, isStacked } = stripFit(notice, sizes)
  return (
    <section className="notice-strip" data-stacked={isStacked} style={variables({ height })}>
      <div>
        <h2>{title}</h2>
        {why && <p dir="auto">{why}</p>}
      </div>
      {chance && (
        <div>
          <p>{chance.label}</p>
          <p className="notice-strip-when">{chance.when}</p>
          <p>{chance.details}</p>
        </div>
      )}
    </section>
  )
}
