import { LoaderCircle, Unplug } from 'lucide-react'
import { commonTexts } from '#shared/i18n/common.ts'
import type { Words } from './words.ts'
import './connecting.css'

/** There is nothing to show yet, or nothing that still holds. */
export function Connecting(props: { lostAt: number | null; notAdmitted: boolean; words: Words }) {
  const { t, time, language } = props.words
  const common = commonTexts(language)
  if (props.lostAt === null)
    return (
      <main className="connecting" aria-live="polite">
        <LoaderCircle className="connecting-icon connecting-turns" aria-hidden="true" />
        <h1>{common('connecting')}</h1>
      </main>
    )
  return (
    <main className="connecting" aria-live="polite">
      <Unplug className="connecting-icon" aria-hidden="true" />
      <h1>{common('noConnection', { time: time(props.lostAt) })}</h1>
      <p>{t(props.notAdmitted ? 'notAdmitted' : 'retrying')}</p>
    </main>
  )
}
