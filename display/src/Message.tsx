/** @jsxImportSource preact */
import { Megaphone } from 'lucide'
import { Icon } from './Icon.tsx'
import { variables } from './ems.ts'
import { messageFit, messageHeight, type Said } from './message.ts'
import { turnOf } from './turns.ts'
import type { Words } from './words.ts'
import './message.css'

/** Long enough for the longest to be read twice. */
const SECONDS = 15

/** What the manager has to say to everybody. Without gong and speech: it calls nobody. */
export function Message(props: { said: Said[]; now: number; width: number; words: Words }) {
  const { said, now, width, words } = props
  const shown = turnOf(said, now, SECONDS)
  if (!shown) return null
  const { size } = messageFit(shown.text, width)
  return (
    <section
      className="message"
      aria-label={words.t('message')}
      style={variables({ size, height: messageHeight(said, width) })}
    >
      <Icon of={Megaphone} />
      <p key={shown.language} lang={shown.language} dir="auto">
        {shown.text}
      </p>
    </section>
  )
}
