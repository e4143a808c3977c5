/** Somebody who is signed in, for pictures of pages that are open to them. */
import type { ReactNode } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { Me } from '#shared/protocol/access.ts'
import { SignedContext } from '../../counter/access/context.ts'
import { createGate, type Gate } from '../../counter/access/gateStore.ts'
import type { AccessSource } from '../../counter/access/source.ts'
import { NOW } from './counterViews.ts'

export const ME: Me = {
  account: { id: 'account-2', name: 'Sabine Beispiel', role: 'clerk' },
  mustChangePassword: false,
  hasPin: true,
  locked: false,
  lockMinutes: 10,
  idleSeconds: 0,
  office: { name: 'Stadt Willich', town: 'Willich', zone: 'Europe/Berlin', trial: false },
  counters: [
    { id: 'platz-1', name: '1' },
    { id: 'platz-2', name: '2' },
    { id: 'platz-3', name: '3' },
    { id: 'platz-4', name: '4' },
    { id: 'zimmer-12', name: 'Zimmer 12' },
  ],
}

const never = () => new Promise<never>(() => {})

/** What is not told is never answered. */
export const sourceOf = (told: Partial<AccessSource> = {}): AccessSource => ({
  me: never,
  signIn: never,
  signOut: never,
  lock: never,
  unlock: never,
  active: never,
  setPassword: never,
  setPin: never,
  signIns: () =>
    Promise.resolve({
      value: [
        signIn('a', '2020-11-17T07:31:00.000Z', { mine: true }),
        signIn('b', '2020-11-17T08:02:00.000Z', { device: '3f9a12c4', locked: true }),
      ],
    }),
  endSignIn: never,
  accounts: never,
  makeAccount: never,
  changeAccount: never,
  resetPassword: never,
  log: never,
  devices: never,
  pair: never,
  renameDevice: never,
  revokeDevice: never,
  ...told,
})

const signIn = (
  id: string,
  since: string,
  more: { mine?: boolean; device?: string; locked?: boolean },
) => ({
  id,
  account: ME.account.id,
  device: 'c0ffee42',
  since,
  activeAt: NOW,
  locked: false,
  mine: false,
  ...more,
})

export function Signed(props: {
  language: Language
  me?: Partial<Me['account']>
  source?: AccessSource
  children: ReactNode
}) {
  const { language, me, source = sourceOf(), children } = props
  const gate: Gate = createGate(source, 'a-device-of-gallery')
  const signed = { me: { ...ME, account: { ...ME.account, ...me } }, gate, source, language }
  return <SignedContext value={signed}>{children}</SignedContext>
}
