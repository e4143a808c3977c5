/** @jsxImportSource preact */
import { Info } from 'lucide'
import { localize } from '#shared/i18n/format.ts'
import type { Localized } from '#shared/domain/config.ts'
import { Icon } from './Icon.tsx'
import { newsFit, newsHeight } from './bands.ts'
import { variables } from './ems.ts'
import { turnOf } from './turns.ts'
import type { Words } from './words.ts'
import './news.css'

/** Long enough to be read twice. */
const SECONDS = 12

export function News(props: { news: Localized[]; now: number; width: number; words: Words }) {
  const { now, width, words } = props
  const texts = props.news.map((text) => localize(text, words.language))
  const text = turnOf(texts, now, SECONDS)
  if (text === undefined) return null
  const { size } = newsFit(text, width)
  return (
    <section
      className="news"
      aria-label={words.t('news')}
      style={variables({ size, height: newsHeight(texts, width) })}
    >
      <Icon of={Info} />
      <p key={text} dir="auto">
        {text}
      </p>
    </section>
  )
}
