import { useState } from 'react'
import { useDesk } from '../desk/context.ts'
import { canNotify, mayNotify } from '../signals/notify.ts'
import type { Switches as State } from '../switches.ts'

export type SetSwitch = (name: keyof State, on: boolean) => void

/** What a person may switch on and off on this device. */
export function Switches({ switches, set }: { switches: State; set: SetSwitch }) {
  const { t } = useDesk()
  const [forbidden, setForbidden] = useState(false)

  async function setNotify(wanted: boolean) {
    const may = wanted && (await mayNotify())
    setForbidden(wanted && !may)
    set('notify', may)
  }

  return (
    <section aria-labelledby="switches" className="switches">
      <h3 id="switches" className="heading">
        {t('switches')}
      </h3>
      <Switch label={t('switch.sound')} checked={switches.sound} onSet={(on) => set('sound', on)} />
      <Switch
        label={t('switch.notify')}
        note={
          canNotify() ? (forbidden ? t('switch.notifyForbidden') : '') : t('switch.notifyHttps')
        }
        disabled={!canNotify()}
        checked={switches.notify}
        onSet={(on) => void setNotify(on)}
      />
      <Switch
        label={t('switch.letters')}
        note={t('switch.lettersText')}
        checked={switches.letters}
        onSet={(on) => set('letters', on)}
      />
    </section>
  )
}

function Switch(props: {
  label: string
  note?: string
  disabled?: boolean
  checked: boolean
  onSet: (on: boolean) => void
}) {
  const { label, note = '', disabled = false, checked, onSet } = props
  return (
    <label className="switch" data-disabled={disabled}>
      <input
        type="checkbox"
        checked={checked && !disabled}
        disabled={disabled}
        onChange={(event) => onSet(event.target.checked)}
      />
      <span>
        {label}
        <small>
          <output>{note}</output>
        </small>
      </span>
    </label>
  )
}
