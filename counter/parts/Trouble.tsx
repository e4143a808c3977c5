import type { ConnectionState } from '#shared/client/connection.ts'
import type { Language } from '#shared/domain/closedLists.ts'
import { timeOfDay } from '#shared/i18n/format.ts'
import { LinkNotice } from '#shared/ui/Notices.tsx'
import type { OfficeInfo } from '#shared/protocol/views.ts'
import type { CommonText } from './texts/index.ts'
import './page.css'

/** A band across the page while what is on it is not certain. */
export function Trouble(props: {
  view: { failing: boolean; office: OfficeInfo }
  link: Pick<ConnectionState<unknown>, 'link' | 'downSince' | 'clockOffset'>
  language: Language
  t: CommonText
}) {
  const { view, link, language, t } = props
  const { zone } = view.office
  const live = link.link === 'up'
  const failing = live && view.failing
  const lostAt = timeOfDay((link.downSince ?? 0) + link.clockOffset, language, zone)
  return (
    <div className="trouble" data-shown={!live || failing}>
      <LinkNotice {...link} language={language} zone={zone} />
      {!live && <p>{t('lost.asOf', { time: lostAt })}</p>}
      {failing && <p role="alert">{t('failing')}</p>}
    </div>
  )
}
