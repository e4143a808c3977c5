/** A screen that tells something: what is, why, and what comes next. */
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Title } from './Title.tsx'
import './notice.css'

export function Notice(props: {
  icon: LucideIcon
  title: string
  text?: string | null
  children?: ReactNode
}) {
  return (
    <div className="notice">
      <props.icon aria-hidden="true" className="notice-icon" />
      <Title>{props.title}</Title>
      {props.text && <p className="lead">{props.text}</p>}
      {props.children}
    </div>
  )
}

/** A framed fact under a notice. `strong`: the one to remember. */
export function Panel(props: { label: string; strong?: boolean; children: ReactNode }) {
  return (
    <section className={props.strong ? 'panel panel-strong' : 'panel'}>
      <h2 className="panel-label">{props.label}</h2>
      {props.children}
    </section>
  )
}
