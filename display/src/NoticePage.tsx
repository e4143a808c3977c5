/** @jsxImportSource preact */
import { Unplug } from 'lucide'
import { Icon } from './Icon.tsx'
import { ems, variables } from './ems.ts'
import { BOLD, fitted, REGULAR } from './fit.ts'
import { EDGE } from './layout.ts'
import type { Notice } from './notice.ts'
import type { Sizes } from './sizes.ts'
import type { Words } from './words.ts'
import './notice.css'

const WHY = { most: 3.2, least: 1.8, line: 1.3, weight: REGULAR }
/** Of the page; below that everything moves together. */
const LOW = 46
const WHY_HEIGHT = { usual: 9, low: 5 }
const WHEN = { most: 13, least: 4, line: 1.15, weight: BOLD }
const WHEN_HEIGHT = { usual: 20, low: 9 }
/** Around the card of the next chance. */
const CHANCE_PAD = 4

/** The whole screen for it, when nobody waits. */
export function NoticePage(props: {
  notice: Notice
  /** What is left for it, in rem. */
  height: number
  lostAt: number | null
  sizes: Sizes
  words: Words
}) {
  const { title, why, chance } = props.notice
  const room = props.height < LOW ? 'low' : 'usual'
  const area = { width: props.sizes.width - 2 * EDGE, height: WHY_HEIGHT[room] }
  const whenArea = { width: area.width - 2 * CHANCE_PAD, height: WHEN_HEIGHT[room] }
  return (
    <main className="notice-page" data-room={room}>
      {props.lostAt !== null && (
        <p className="notice-page-mark">
          <Icon of={Unplug} />
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
          <p
            className="notice-page-when num"
            style={variables({ size: fitted(chance.when, whenArea, WHEN) })}
          >
            {chance.when}
          </p>
          <p>{chance.details}</p>
        </section>
      )}
    </main>
  )
}
