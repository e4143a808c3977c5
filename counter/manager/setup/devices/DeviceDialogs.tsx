import { useId, useState } from 'react'
import type { DeviceRecord } from '#shared/protocol/access.ts'
import { useSigned } from '../../../access/context.ts'
import { RefusedLine } from '../../../access/RefusedLine.tsx'
import { SubmitButton } from '../../../access/SecretFields.tsx'
import type { Asked } from '../../../access/source.ts'
import type { ManageText } from '../../../access/texts/manage.ts'
import { useAsk } from '../../../access/useAsk.ts'
import { Dialog } from '../../../parts/Dialog.tsx'

type Props = {
  device: DeviceRecord
  t: ManageText
  onChanged: (devices: DeviceRecord[]) => void
  onClose: () => void
}

export function RenameDialog({ device, t, onChanged, onClose }: Props) {
  const { source } = useSigned()
  const [name, setName] = useState(device.name)
  const { busy, refused, send } = useChange(onChanged)
  const id = useId()
  const ready = name.trim() !== ''
  return (
    <Dialog
      title={t('devices.renameOf', { name: device.name })}
      dismiss={t('dismiss')}
      onClose={onClose}
    >
      <form
        className="access-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) send(() => source.renameDevice({ device: device.id, name }))
        }}
      >
        <p className="access-field">
          <label htmlFor={id}>{t('devices.newName')}</label>
          <input
            id={id}
            data-first
            className="access-input"
            autoComplete="off"
            maxLength={60}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </p>
        <RefusedLine refused={refused} t={t} />
        <SubmitButton blocked={!ready} busy={busy}>
          {t('devices.rename')}
        </SubmitButton>
      </form>
    </Dialog>
  )
}

/** Says what it means before it happens. */
export function RevokeDialog({ device, t, onChanged, onClose }: Props) {
  const { source } = useSigned()
  const { busy, refused, send } = useChange(onChanged)
  return (
    <Dialog
      title={t('revoke.title', { name: device.name })}
      dismiss={t('dismiss')}
      onClose={onClose}
    >
      <p>{t(`revoke.${device.kind}`)}</p>
      <RefusedLine refused={refused} t={t} />
      <button
        type="button"
        data-first
        className="dialog-yes dialog-danger"
        aria-busy={busy}
        onClick={() => send(() => source.revokeDevice(device.id))}
      >
        {t('revoke.yes')}
      </button>
    </Dialog>
  )
}

function useChange(onChanged: (devices: DeviceRecord[]) => void) {
  const { busy, refused, ask } = useAsk()
  const send = (change: () => Promise<Asked<DeviceRecord[]>>) =>
    void ask(async () => {
      const answer = await change()
      if ('refusal' in answer) return answer
      onChanged(answer.value)
      return null
    })
  return { busy, refused, send }
}
