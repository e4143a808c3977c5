import { Lock } from 'lucide-react'
import { useState } from 'react'
import type { Me } from '#shared/protocol/access.ts'
import { AccessPage } from './AccessPage.tsx'
import type { Gate } from './gateStore.ts'
import { RefusedLine } from './RefusedLine.tsx'
import { HiddenName, SecretField, SubmitButton } from './SecretFields.tsx'
import { SignIn } from './SignIn.tsx'
import type { AccessText } from './texts/index.ts'
import { useAsk } from './useAsk.ts'

/** Who sits here, and nothing of what they do. */
export function Locked({
  me,
  gate,
  t,
  place,
}: {
  me: Me
  gate: Gate
  t: AccessText
  place: string
}) {
  const [isOther, setOther] = useState(false)
  return (
    <AccessPage
      tab={t('title.locked')}
      place={place}
      title={isOther ? t('signIn') : t('locked.title')}
      icon={isOther ? undefined : <Lock aria-hidden="true" />}
    >
      {isOther ? (
        // The sign-in that is there ends only when another one has succeeded.
        <SignIn gate={gate} t={t} />
      ) : (
        <>
          <p className="access-text">{t('locked.text', { name: me.account.name })}</p>
          <Unlock me={me} gate={gate} t={t} />
        </>
      )}
      <button type="button" className="access-way" onClick={() => setOther(!isOther)}>
        {t(isOther ? 'unlock.back' : 'unlock.other')}
      </button>
    </AccessPage>
  )
}

function Unlock({ me, gate, t }: { me: Me; gate: Gate; t: AccessText }) {
  const [withPassword, setWithPassword] = useState(!me.hasPin)
  const [typed, setTyped] = useState('')
  const { busy, secondsLeft, refused, ask, forget } = useAsk()
  const isSpent = refused?.refusal === 'wrongPin' && refused.left === 0
  const byPassword = withPassword || isSpent
  const ready = typed !== '' && (byPassword || typed.length >= 4) && secondsLeft === 0
  async function submit() {
    if (!ready) return
    await ask(() => gate.unlock(byPassword ? { password: typed } : { pin: typed }))
    setTyped('')
  }
  return (
    <form
      className="access-form"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <HiddenName name={me.account.name} />
      <SecretField
        key={byPassword ? 'password' : 'pin'}
        label={t(byPassword ? 'password' : 'pin')}
        complete={byPassword ? 'current-password' : 'off'}
        digits={!byPassword}
        first
        value={typed}
        onChange={setTyped}
      />
      <RefusedLine refused={refused} secondsLeft={secondsLeft} t={t} />
      <SubmitButton blocked={!ready} busy={busy}>
        {t('unlock')}
      </SubmitButton>
      {me.hasPin && !isSpent && (
        <button
          type="button"
          className="access-way"
          onClick={() => {
            forget()
            setTyped('')
            setWithPassword(!withPassword)
          }}
        >
          {t(byPassword ? 'unlock.pin' : 'unlock.password')}
        </button>
      )}
    </form>
  )
}
