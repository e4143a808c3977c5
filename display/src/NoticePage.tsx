import { Unplug } from 'lucide-react'
import { ems, variables } from './ems.ts'
import { fitted, REGULAR } from './fit.ts'
import { EDGE } from './layout.ts'
import type { Notice } from './notice.ts'
import type { Sizes } from './sizes.ts'
import type { Words } from './words.ts'
import './notice.css'

const WHY = { most: 3.2, least: 1.8, line: 1.3, weight: REGULAR }
const WHY_HEIGHT = 9

/** The whole screen for it, when nobody waits. */
export function NoticePage(props: {
  notice: Notice
  lostAt: number | null
  sizes: Sizes
  words: Words
}) {
  const { title, why, chance } = props.notice
  const area = { width: props.sizes.width - 2 * EDGE, height: WHY_HEIGHT }
  return (
    <main className="notice-page">
      {props.lostAt !== null && (
        <p className="notice-page-mark">
          <Unplug aria-hidden="true" />
          {props.words.t('asOf', { time: props.words.time(props.lostAt) })}
        </p>
      )}
      <h2 style={variables({ ems: ems(title) })}>{title}</h2>
      {why && (
        <p
          dir="auto"
          className="notice-page-why"
          style={variables({ size: fitted(why, area, WHY) })}
        >
          {why}
        </p>
      )}
      {chance && (
        <section className="notice-page-chance">
          <p>{chance.label}</p>
          <p className="notice-page-when num" style={variables({ ems: ems(chance.when) })}>
            {chance.when}
          </p>
          <p>{chance.details}</p>
        </section>
      )}
    </main>
  )
}
