/** Screens for the time without a certain answer. */
import { Hourglass, MonitorX, WifiOff } from 'lucide-react'
import type { Refusal } from '#shared/protocol/refusals.ts'
import { commonTexts } from '#shared/i18n/common.ts'
import type { KioskService } from '#shared/protocol/views.ts'
import { useKiosk } from '../kiosk.ts'
import { Notice } from '../parts/Notice.tsx'

export function Connecting() {
  const { language } = useKiosk()
  return (
    <h1 className="connecting">
      <span className="spinner" aria-hidden="true" />
      {commonTexts(language)('connecting')}
    </h1>
  )
}

/** `downSince` by the office's clock; null at the first start. */
export function NoConnection({ downSince }: { downSince: number | null }) {
  const { t, language, time } = useKiosk()
  return (
    <Notice
      icon={WifiOff}
      title={t('noConnectionTitle')}
      text={t('noConnectionText')}
      more={t('noConnectionHelp')}
      tag={
        downSince === null ? null : commonTexts(language)('noConnection', { time: time(downSince) })
      }
    />
  )
}

/** The wish may have become a number already, so the only way on is its answer. */
export function Fetching({ service }: { service: KioskService }) {
  const { t } = useKiosk()
  return (
    <Notice
      icon={Hourglass}
      service={service}
      title={t('fetchingTitle')}
      text={t('fetchingText')}
      more={t('fetchingHelp')}
    />
  )
}

export function NotIdentified({ reason }: { reason: Refusal }) {
  const { t } = useKiosk()
  return (
    <Notice
      icon={MonitorX}
      title={t('notIdentifiedTitle')}
      text={t('notIdentifiedText')}
      more={t('notIdentifiedStaff', { reason })}
    />
  )
}
