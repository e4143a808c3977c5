/** @jsxImportSource preact */
import type { Language } from '#shared/domain/closedLists.ts'
import { commonTexts } from '#shared/i18n/common.ts'
import { timeOfDay } from '#shared/i18n/format.ts'
import '#shared/ui/notices.css'

/** The other screens' mark of a rehearsal, without React. */
export function TrialMark({ language }: { language: Language }) {
  return <p className="trial-mark">{commonTexts(language)('trial')}</p>
}

/** Says since when nothing on this screen is certain. Empty, but present for screen readers, while all is well. */
export function LinkNotice(props: { lostAt: number | null; language: Language; zone: string }) {
  const { lostAt, language, zone } = props
  return (
    <output className="link-notice">
      {lostAt !== null &&
        commonTexts(language)('noConnection', { time: timeOfDay(lostAt, language, zone) })}
    </output>
  )
}
