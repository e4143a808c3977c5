/** A screen that tells something: what is, why, and what comes next. */
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { KioskService } from '#shared/protocol/views.ts'
import { useKiosk } from '../kiosk.ts'
import { ServicePill } from './ServicePill.tsx'
import { Title } from './Title.tsx'
import { useFit } from './useFit.ts'
import './notice.css'

/** How many sizes are tried with all that there is; then all of them without what may be missing. */
const SIZES_WITH_ALL = 4
const STEPS = 8

export function Notice(props: {
  icon?: LucideIcon
  service?: KioskService
  title: string
  text?: string | null
  /** Left out where there is no room. */
  more?: string
  tag?: string | null
  /** What to look at, in panels. */
  children?: ReactNode
  /** What can be pressed; the first is the obvious one. */
  answers?: ReactNode
}) {
  const { language } = useKiosk()
  const { title, text, more, tag, children, answers } = props
  const [ref, step] = useFit<HTMLDivElement>(STEPS, [language, title, text].join())
  return (
    <div
      ref={ref}
      className="notice"
      data-size={step < SIZES_WITH_ALL ? step : step - SIZES_WITH_ALL}
      data-whole={step < SIZES_WITH_ALL}
      data-panels={Boolean(children)}
    >
      <div className="notice-told">
        {props.icon && <props.icon aria-hidden="true" className="notice-icon" />}
        {props.service && <ServicePill service={props.service} />}
        <Title>{title}</Title>
        {text && <p className="lead">{text}</p>}
        {more && (
          <p className="lead" data-optional="true">
            {more}
          </p>
        )}
        {tag && <p className="pill">{tag}</p>}
      </div>
      {children && <div className="notice-panels">{children}</div>}
      {answers && <div className="answers">{answers}</div>}
    </div>
  )
}

/** A framed fact. `strong`: the one to remember. `optional`: left out where there is no room. */
export function Panel(props: {
  label: string
  strong?: boolean
  optional?: boolean
  children: ReactNode
}) {
  return (
    <section
      className={props.strong ? 'panel panel-strong' : 'panel'}
      data-optional={props.optional ?? false}
    >
      <h2 className="panel-label">{props.label}</h2>
      {props.children}
    </section>
  )
}
