/** @jsxImportSource preact */
import { LoaderCircle, Unplug } from 'lucide'
import { commonTexts } from '#shared/i18n/common.ts'
import { Icon } from './Icon.tsx'
import type { Words } from './words.ts'
import './connecting.css'

/** There is nothing to show yet, or nothing that still holds. */
export function Connecting(props: { lostAt: number | null; notAdmitted: boolean; words: Words }) {
  const { t, time, language } = props.words
  const common = commonTexts(language)
  if (props.lostAt === null)
    return (
      <main className="connecting" aria-live="polite">
        <Icon of={LoaderCircle} className="connecting-icon connecting-turns" />
        <h1>{common('connecting')}</h1>
      </main>
    )
  return (
    <main className="connecting" aria-live="polite">
      <Icon of={Unplug} className="connecting-icon" />
      <h1>{common('noConnection', { time: time(props.lostAt) })}</h1>
      <p>{t(props.notAdmitted ? 'notAdmitted' : 'retrying')}</p>
    </main>
  )
}
