/** Stands before a page: only who may see it comes through, and only as long as they may. */
import { type ReactNode, useEffect, useEffectEvent } from 'react'
import { useStore } from 'zustand'
import type { Language } from '#shared/domain/closedLists.ts'
import type { Me } from '#shared/protocol/access.ts'
import { type AccountRole, isAtLeast } from '#shared/protocol/rights.ts'
import { Connecting } from '../parts/Connecting.tsx'
import { AccessPage } from './AccessPage.tsx'
import { SignedContext } from './context.ts'
import type { Gate as TheGate } from './gateStore.ts'
import { useIdleLock } from './idle.ts'
import { Locked } from './Locked.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { PinForm } from './PinForm.tsx'
import { SignIn } from './SignIn.tsx'
import type { AccessSource } from './source.ts'
import { type AccessText, accessTexts } from './texts/index.ts'

type Props = {
  gate: TheGate
  source: AccessSource
  page: 'counter' | 'manager'
  needed: AccountRole
  language: Language
  children: (me: Me) => ReactNode
}

export function Gate(props: Props) {
  const { gate, page, needed, language } = props
  const state = useStore(gate.store)
  useLookOnFocus(gate)
  const t = accessTexts(language)
  const place = t(`page.${page}`)
  if (state.is === 'asking') return <Connecting link={state.away ? 'down' : 'unknown'} t={t} />
  if (state.is === 'nobody')
    return (
      <AccessPage tab={t('title.signIn')} place={place} title={t('signIn')}>
        <SignIn gate={gate} t={t} />
      </AccessPage>
    )
  const { me, password, offersPin } = state
  if (me.mustChangePassword)
    return (
      <AccessPage tab={t('title.signIn')} place={place} title={t('own.title')}>
        <p className="access-text">{t('own.text')}</p>
        <PasswordForm me={me} gate={gate} t={t} known={password} />
        <SignOut gate={gate} t={t} />
      </AccessPage>
    )
  if (me.locked) return <Locked me={me} gate={gate} t={t} place={place} />
  if (offersPin)
    return (
      <AccessPage tab={t('title.signIn')} place={place} title={t('pin.title')}>
        <p className="access-text">{t('pin.text')}</p>
        <PinForm gate={gate} t={t} known={password} />
        <button type="button" className="access-way" onClick={gate.skipPin}>
          {t('pin.later')}
        </button>
      </AccessPage>
    )
  if (!isAtLeast(me.account.role, needed))
    return <TooLow me={me} gate={gate} t={t} place={place} language={language} />
  return <Open {...props} me={me} />
}

/** Another tab of this browser may have been locked, unlocked, or left to somebody else meanwhile. */
function useLookOnFocus(gate: TheGate): void {
  useEffect(() => {
    const look = () => void gate.look()
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [gate])
}

/** Nothing stands in the way. */
function Open({ gate, source, language, me, children }: Props & { me: Me }) {
  useIdleLock(gate, source, me.lockMinutes)
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!event.ctrlKey || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'l') return
    event.preventDefault()
    gate.lock()
  })
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  return <SignedContext value={{ me, gate, source, language }}>{children(me)}</SignedContext>
}

function TooLow(props: {
  me: Me
  gate: TheGate
  t: AccessText
  place: string
  language: Language
}) {
  const { me, gate, t, place, language } = props
  const { name, role } = me.account
  return (
    <AccessPage tab={t('page.manager')} place={place} title={t('low.title')}>
      <p className="access-text">{t('low.text', { name, role: t(`role.${role}`) })}</p>
      <a className="access-do" href={`/counter/${language === 'de' ? '' : `?lang=${language}`}`}>
        {t('low.counter')}
      </a>
      <SignOut gate={gate} t={t} />
    </AccessPage>
  )
}

function SignOut({ gate, t }: { gate: TheGate; t: AccessText }) {
  return (
    <button type="button" className="access-way" onClick={() => void gate.signOut()}>
      {t('signOut')}
    </button>
  )
}
