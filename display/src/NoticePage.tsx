import { Unplug } from 'lucide-react'
import { ems, variables } from './ems.ts'
import type { Notice } from './notice.ts'
import type { Words } from './words.ts'
import './notice.css'

/** The whole screen for it, when nobody waits. */
export function NoticePage(props: { notice: Notice; lostAt: number | null; words: Words }) {
  const { title, why, chance } = props.notice
  return (
    <main className="notice-page">
      {props.lostAt !== null && (
        <p className="notice-page-mark">
          <Unplug aria-hidden="true" />
          {props.words.t('asOf', { time: props.words.time(props.lostAt) })}
        </p>
      )}
      <h2 style={variables({ ems: ems(title) })}>{title}</h2>
      {why && <p className="notice-page-why">{why}</p>}
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
