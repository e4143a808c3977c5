import { useId, useState } from 'react'
import { RefusedLine } from './RefusedLine.tsx'
import { SecretField, Showable, SubmitButton } from './SecretFields.tsx'
import type { Gate } from './gateStore.ts'
import type { AccessText } from './texts/index.ts'
import { useFirstFocus } from './useFirstFocus.ts'
import { useAsk } from './useAsk.ts'

export function SignIn({ gate, t }: { gate: Gate; t: AccessText }) {
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const { busy, secondsLeft, refused, ask } = useAsk()
  const id = useId()
  const input = useFirstFocus(true)
  const ready = name.trim() !== '' && password !== '' && secondsLeft === 0
  return (
    <form
      className="access-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) void ask(() => gate.signIn({ name, password }))
      }}
    >
      <p className="access-field">
        <label htmlFor={id}>{t('name')}</label>
        <input
          ref={input}
          id={id}
          className="access-input"
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={60}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </p>
      <Showable t={t}>
        {(shown) => (
          <SecretField
            label={t('password')}
            complete="current-password"
            shown={shown}
            value={password}
            onChange={setPassword}
          />
        )}
      </Showable>
      <RefusedLine
        refused={refused}
        secondsLeft={secondsLeft}
        text={refused?.refusal === 'wrongPassword' ? t('refusal.wrongSignIn') : undefined}
        t={t}
      />
      <SubmitButton blocked={!ready} busy={busy}>
        {t('signIn')}
      </SubmitButton>
      <p className="access-hint">{t('signIn.help')}</p>
    </form>
  )
}
