/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'

/** What stands in place of the ticket when there is nothing to show of it. */
export function Notice(props: { title: string; texts: string[]; children?: ComponentChildren }) {
  return (
    <div className="notice">
      <h1 className="notice-title">{props.title}</h1>
      {props.texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {props.children}
    </div>
  )
}
