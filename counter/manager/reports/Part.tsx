/** A picture and its table, side by side. */
import { type ReactNode, useId } from 'react'
import './parts.css'

export function Part(props: {
  title: string
  className?: string
  picture: ReactNode
  children: ReactNode
}) {
  const { title, className = '', picture, children } = props
  const id = useId()
  return (
    <section className={`report-part ${className}`} aria-labelledby={id}>
      <h3 id={id} className="heading">
        {title}
      </h3>
      <figure className="report-picture">{picture}</figure>
      <div className="report-beside">{children}</div>
    </section>
  )
}
