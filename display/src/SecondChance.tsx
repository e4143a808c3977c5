/** @jsxImportSource preact */
import { variables } from './ems.ts'
import './secondChance.css'

export function SecondChance({ title, text, size }: { title: string; text: string; size: number }) {
  return (
    <section className="second-chance" style={variables({ size })}>
      <h2>{title}</h2>
      <p>{text}</p>
    </section>
  )
}
