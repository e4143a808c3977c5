import type { Language } from '#shared/domain/closedLists.ts'
import { dateAndTime } from '#shared/i18n/format.ts'
import type { AccessEvent } from '#shared/protocol/access.ts'
import { useSigned } from '../../../access/context.ts'
import { RefusedLine } from '../../../access/RefusedLine.tsx'
import type { ManageText } from '../../../access/texts/manage.ts'
import { useAsked } from '../../../access/useAsked.ts'

/** Who did what with accounts and devices, newest first. */
export function AccessLog(props: {
  nameOf: (account: string | null) => string
  t: ManageText
  language: Language
}) {
  const { nameOf, t, language } = props
  const { me, source } = useSigned()
  const log = useAsked(source.log)
  const { value: devices } = useAsked(source.devices)
  const deviceName = (id: string) => devices?.find((one) => one.id === id)?.name ?? id.slice(0, 6)
  return (
    <details className="manage-part">
      <summary>{t('log')}</summary>
      <RefusedLine refused={log.refused} t={t} />
      <ol className="manage-log">
        {log.value?.map((event) => (
          <li key={event.revision}>
            <time>{dateAndTime(event.at, language, me.office.zone)}</time>
            <span>{nameOf(event.by)}</span>
            <span>{eventText(event, nameOf, deviceName, t)}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}

function eventText(
  event: AccessEvent,
  nameOf: (account: string) => string,
  deviceName: (device: string) => string,
  t: ManageText,
): string {
  switch (event.type) {
    case 'accountMade':
      return t('log.accountMade', { whom: nameOf(event.account), role: t(`role.${event.role}`) })
    case 'accountChanged':
      return t('log.accountChanged', {
        whom: nameOf(event.account),
        role: t(`role.${event.role}`),
        active: t(event.active ? 'accounts.active' : 'accounts.inactive'),
      })
    case 'passwordSet':
    case 'pinSet':
    case 'signedIn':
    case 'signedOut':
      return t(`log.${event.type}`, { whom: nameOf(event.account) })
    case 'devicePaired':
    case 'deviceRenamed':
    case 'deviceRevoked':
      return t(`log.${event.type}`, { device: deviceName(event.device) })
    default:
      return event satisfies never
  }
}
