import { useState } from 'react'
import type { Gate } from './gateStore.ts'
import { RefusedLine } from './RefusedLine.tsx'
import { SecretField, SubmitButton } from './SecretFields.tsx'
import type { AccessText } from './texts/index.ts'
import { useAsk } from './useAsk.ts'

const IS_PIN = /^\d{4,8}$/

export function PinForm(props: {
  gate: Gate
  t: AccessText
  /** As just typed; asked for when it is not known. */
  known: string | null
  onDone?: () => void
}) {
  const { gate, t, known, onDone } = props
  const [password, setPassword] = useState(known ?? '')
  const [pin, setPin] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, secondsLeft, refused, ask } = useAsk()
  const isPin = IS_PIN.test(pin)
  const ready = isPin && password !== '' && secondsLeft === 0
  async function submit() {
    setTried(true)
    if (ready && (await ask(() => gate.setPin({ password, pin })))) onDone?.()
  }
  return (
    <form
      className="access-form"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {known === null && (
        <SecretField
          label={t('password')}
          complete="current-password"
          first
          value={password}
          onChange={setPassword}
        />
      )}
      <SecretField
        label={t('newPin')}
        complete="off"
        digits
        first={known !== null}
        invalid={tried && !isPin}
        value={pin}
        onChange={(value) => {
          setTried(false)
          setPin(value)
        }}
      />
      <div role="alert">
        {tried && !isPin && <p className="access-fault">{t('pin.invalid')}</p>}
      </div>
      <RefusedLine refused={refused} secondsLeft={secondsLeft} t={t} />
      <SubmitButton blocked={!ready} busy={busy}>
        {t('pin.do')}
      </SubmitButton>
    </form>
  )
}
