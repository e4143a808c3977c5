import type { ConnectionState } from '#shared/client/connection.ts'
import { timeOfDay } from '#shared/i18n/format.ts'
import { LinkNotice } from '#shared/ui/Notices.tsx'
import type { CounterView } from '#shared/protocol/views.ts'
import { useDesk } from './context.ts'

/** A band across the page while what is on it is not certain. */
export function Trouble(props: {
  link: Pick<ConnectionState<CounterView>, 'downSince' | 'clockOffset'>
}) {
  const { view, now, live, language, t } = useDesk()
  const { zone } = view.office
  const failing = live && view.failing
  return (
    <div className="trouble" data-shown={!live || failing}>
      <LinkNotice
        downSince={props.link.downSince}
        clockOffset={props.link.clockOffset}
        language={language}
        zone={zone}
      />
      {!live && <p>{t('lost.asOf', { time: timeOfDay(now, language, zone) })}</p>}
      {failing && <p role="alert">{t('failing')}</p>}
    </div>
  )
}
