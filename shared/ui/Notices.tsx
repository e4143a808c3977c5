import type { Language } from '#shared/domain/closedLists.ts'
import { commonTexts } from '#shared/i18n/common.ts'
import { timeOfDay } from '#shared/i18n/format.ts'
import './notices.css'

/** A rehearsal must never be taken for the real thing. */
export function TrialMark({ language }: { language: Language }) {
  return <p className="trial-mark">{commonTexts(language)('trial')}</p>
}

/** Says since when nothing on this screen is certain. Empty, but present for screen readers, while all is well. */
export function LinkNotice(props: {
  downSince: number | null
  clockOffset: number
  language: Language
  zone: string
}) {
  const t = commonTexts(props.language)
  return (
    <output className="link-notice">
      {props.downSince !== null &&
        t('noConnection', {
          time: timeOfDay(props.downSince + props.clockOffset, props.language, props.zone),
        })}
    </output>
  )
}
