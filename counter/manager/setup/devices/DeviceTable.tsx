import type { Language } from '#shared/domain/closedLists.ts'
import { dateAndTime } from '#shared/i18n/format.ts'
import type { DeviceRecord } from '#shared/protocol/access.ts'
import { useSigned } from '../../../access/context.ts'
import type { ManageText } from '../../../access/texts/manage.ts'
import type { AskedOfDevices } from './DevicesPage.tsx'

export function DeviceTable(props: {
  devices: DeviceRecord[]
  t: ManageText
  language: Language
  ask: (asked: AskedOfDevices) => void
}) {
  const { devices, t, language, ask } = props
  const { me } = useSigned()
  const when = (moment: string) => dateAndTime(moment, language, me.office.zone)
  if (devices.length === 0) return <p>{t('devices.none')}</p>
  return (
    <table className="manage-table">
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('devices.kind')}</th>
          <th scope="col">{t('devices.state')}</th>
          <th scope="col">{t('devices.since')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('accounts.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {devices.map((device) => (
          <tr key={device.id}>
            <th scope="row">{device.name}</th>
            <td>{t(`kind.${device.kind}`)}</td>
            <td className="device-state" data-connected={device.connected}>
              {device.connected
                ? t('devices.connected')
                : device.seenAt === null
                  ? t('devices.never')
                  : t('devices.seen', { when: when(device.seenAt) })}
            </td>
            <td>{when(device.pairedAt)}</td>
            <td>
              <button
                type="button"
                className="setup-plain"
                aria-haspopup="dialog"
                aria-label={t('devices.renameOf', { name: device.name })}
                onClick={() => ask({ is: 'rename', device })}
              >
                {t('devices.rename')}
              </button>
              <button
                type="button"
                className="setup-plain"
                aria-haspopup="dialog"
                aria-label={t('devices.revokeOf', { name: device.name })}
                onClick={() => ask({ is: 'revoke', device })}
              >
                {t('devices.revoke')}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function RevokedDevices(props: {
  devices: DeviceRecord[]
  t: ManageText
  language: Language
}) {
  const { devices, t, language } = props
  const { me } = useSigned()
  if (devices.length === 0) return null
  return (
    <details className="manage-part">
      <summary>{t('devices.revoked', { count: devices.length })}</summary>
      <ul className="manage-log">
        {devices.map(({ id, name, kind, revokedAt }) => (
          <li key={id}>
            <time>
              {revokedAt &&
                t('devices.revokedAt', { when: dateAndTime(revokedAt, language, me.office.zone) })}
            </time>
            <span>{t(`kind.${kind}`)}</span>
            <span>{name}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
