import { useId, useState } from 'react'
import type { DeviceRecord } from '#shared/protocol/access.ts'
import { useSigned } from '../../../access/context.ts'
import { RefusedLine } from '../../../access/RefusedLine.tsx'
import type { ManageText } from '../../../access/texts/manage.ts'
import { useAsk } from '../../../access/useAsk.ts'

/** Confirms the device that shows a code. */
export function PairForm(props: { t: ManageText; onPaired: (devices: DeviceRecord[]) => void }) {
  const { t, onPaired } = props
  const { source } = useSigned()
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [paired, setPaired] = useState<string | null>(null)
  const { busy, refused, ask } = useAsk()
  const id = useId()
  const ready = /^\d{6}$/.test(code) && name.trim() !== ''

  async function submit() {
    if (!ready) return
    setPaired(null)
    const done = await ask(async () => {
      const answer = await source.pair({ code, name })
      if ('refusal' in answer) return answer
      onPaired(answer.value)
      return null
    })
    if (!done) return
    setPaired(name)
    setCode('')
    setName('')
  }
  return (
    <form
      className="pair"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <h3 id={`${id}-title`} className="heading">
        {t('devices.pair')}
      </h3>
      <p className="setup-hint">{t('devices.pairText')}</p>
      <div className="pair-fields">
        <p className="access-field">
          <label htmlFor={`${id}-code`}>{t('devices.code')}</label>
          <input
            id={`${id}-code`}
            className="access-input pair-code"
            inputMode="numeric"
            autoComplete="off"
            // As it is written on the device: with a gap.
            maxLength={7}
            value={code.length > 3 ? `${code.slice(0, 3)} ${code.slice(3)}` : code}
            onChange={({ target }) => setCode(target.value.replace(/\D/g, '').slice(0, 6))}
          />
        </p>
        <p className="access-field pair-name">
          <label htmlFor={`${id}-name`}>{t('devices.name')}</label>
          <input
            id={`${id}-name`}
            className="access-input"
            autoComplete="off"
            maxLength={60}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </p>
        <button
          type="submit"
          className="access-do"
          aria-busy={busy}
          aria-disabled={!ready || busy}
          data-blocked={!ready}
        >
          {t('devices.do')}
        </button>
      </div>
      <RefusedLine refused={refused} t={t} />
      <output className="pair-done">
        {paired !== null && t('devices.paired', { name: paired })}
      </output>
    </form>
  )
}
