/** The one thing to do now, with a picture of it. */
import type { ReactNode } from 'react'
import './note.css'

export function Note(props: {
  picture: ReactNode
  /** `do`: as the town asks. `trouble`: something went wrong. */
  kind?: 'plain' | 'do' | 'trouble'
  /** To whoever listens: at once, or when the words change. */
  said?: 'atOnce' | 'whenChanged'
  title?: string
  children: ReactNode
}) {
  const { picture, kind = 'plain', said, title, children } = props
  const words = (
    <>
      {title && <strong className="note-title">{title}</strong>} {children}
    </>
  )
  return (
    <div className="note" data-kind={kind}>
      <div className="note-picture">{picture}</div>
      {said === 'whenChanged' ? <output>{words}</output> : <p role={said && 'alert'}>{words}</p>}
    </div>
  )
}
