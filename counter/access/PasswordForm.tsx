import { useId, useState } from 'react'
import type { Me } from '#shared/protocol/access.ts'
import { SHORTEST_PASSWORD } from '#shared/protocol/rights.ts'
import type { Gate } from './gateStore.ts'
import { RefusedLine } from './RefusedLine.tsx'
import { HiddenName, SecretField, Showable, SubmitButton } from './SecretFields.tsx'
import type { AccessText } from './texts/index.ts'
import { useAsk } from './useAsk.ts'

/** The rules are said before anybody can break them. */
export function PasswordForm(props: {
  me: Me
  gate: Gate
  t: AccessText
  /** As just typed; asked for when it is not known. */
  known: string | null
  onDone?: () => void
}) {
  const { me, gate, t, known, onDone } = props
  const [current, setCurrent] = useState(known ?? '')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, secondsLeft, refused, ask, forget } = useAsk()
  const rules = useId()
  const isShort = next.length < SHORTEST_PASSWORD
  const differ = next !== again
  const ready = current !== '' && !isShort && !differ && secondsLeft === 0

  async function submit() {
    setTried(true)
    if (ready && (await ask(() => gate.setPassword({ current, next })))) onDone?.()
  }
  const typed = (set: (value: string) => void) => (value: string) => {
    forget()
    setTried(false)
    set(value)
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
      <Showable t={t}>
        {(shown) => (
          <>
            {known === null && (
              <SecretField
                label={t('current')}
                complete="current-password"
                shown={shown}
                first
                value={current}
                onChange={typed(setCurrent)}
              />
            )}
            <p id={rules} className="access-hint">
              {t('rules', { count: SHORTEST_PASSWORD })}
            </p>
            <SecretField
              label={t('next')}
              complete="new-password"
              shown={shown}
              first={known !== null}
              describedBy={rules}
              invalid={tried && isShort}
              value={next}
              onChange={typed(setNext)}
            />
            <SecretField
              label={t('again')}
              complete="new-password"
              shown={shown}
              invalid={tried && differ}
              value={again}
              onChange={typed(setAgain)}
            />
          </>
        )}
      </Showable>
      <div role="alert">
        {tried && !isShort && differ && <p className="access-fault">{t('differ')}</p>}
        {tried && isShort && (
          <p className="access-fault">{t('short', { n: next.length, count: SHORTEST_PASSWORD })}</p>
        )}
      </div>
      <RefusedLine refused={refused} secondsLeft={secondsLeft} t={t} />
      <SubmitButton blocked={!ready} busy={busy}>
        {t('own.do')}
      </SubmitButton>
    </form>
  )
}
