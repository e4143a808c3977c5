/** Kiosks and displays that belong to the office. Takes effect at once: nothing is a draft. */
import { useState } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { DeviceRecord } from '#shared/protocol/access.ts'
import { useSigned } from '../../../access/context.ts'
import { RefusedLine } from '../../../access/RefusedLine.tsx'
import { manageTexts } from '../../../access/texts/manage.ts'
import { useAsked } from '../../../access/useAsked.ts'
import { DeviceTable, RevokedDevices } from './DeviceTable.tsx'
import { PairForm } from './PairForm.tsx'
import { RenameDialog, RevokeDialog } from './DeviceDialogs.tsx'
import '../../../access/access.css'
import '../accounts/accounts.css'
import './devicesPage.css'

export type AskedOfDevices = { is: 'rename' | 'revoke'; device: DeviceRecord }

export function DevicesPage({ language }: { language: Language }) {
  const { source } = useSigned()
  const t = manageTexts(language)
  const { value: devices, refused, set } = useAsked(source.devices)
  const [asked, ask] = useState<AskedOfDevices | null>(null)
  if (!devices)
    return refused ? <RefusedLine refused={refused} t={t} /> : <output>{t('loading')}</output>
  const changed = (now: DeviceRecord[]) => {
    set(now)
    ask(null)
  }
  const close = () => ask(null)
  return (
    <div className="manage">
      <p className="setup-hint">{t('atOnce')}</p>
      <PairForm t={t} onPaired={set} />
      <DeviceTable
        devices={devices.filter(({ revokedAt }) => revokedAt === null)}
        t={t}
        language={language}
        ask={ask}
      />
      <RevokedDevices
        devices={devices.filter(({ revokedAt }) => revokedAt !== null)}
        t={t}
        language={language}
      />
      {asked?.is === 'rename' && (
        <RenameDialog device={asked.device} t={t} onChanged={changed} onClose={close} />
      )}
      {asked?.is === 'revoke' && (
        <RevokeDialog device={asked.device} t={t} onChanged={changed} onClose={close} />
      )}
    </div>
  )
}
