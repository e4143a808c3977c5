/** Who is signed in at this browser, and what a page may show of it. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AccessBody, Me } from '#shared/protocol/access.ts'
import type { AnyRefusal } from '#shared/client/connection.ts'
import { type LockNote, lockNote } from './lockNote.ts'
import type { AccessSource, Asked, Refused } from './source.ts'

export type GateState =
  /** Nothing is known yet; `away`: the server did not answer. */
  | { is: 'asking'; away: boolean }
  | { is: 'nobody' }
  | {
      is: 'somebody'
      me: Me
      /** As just typed: whoever has to choose a password or a PIN next need not type it again. */
      password: string | null
      /** A PIN is offered, once, after the first password of one's own. */
      offersPin: boolean
    }

export type Gate = {
  store: StoreApi<GateState>
  signIn: (body: Omit<AccessBody<'signIn'>, 'device'>) => Promise<Refused | null>
  signOut: () => Promise<Refused | null>
  /** At once on this page; the server is told as soon as it can be. */
  lock: () => void
  unlock: (body: AccessBody<'unlock'>) => Promise<Refused | null>
  setPassword: (body: AccessBody<'newPassword'>) => Promise<Refused | null>
  setPin: (body: AccessBody<'newPin'>) => Promise<Refused | null>
  skipPin: () => void
  /** What the page's connection was refused for. */
  heard: (refusal: AnyRefusal) => void
  /** Asks again who is signed in. Answers with how long nobody has been there; null when that is not known. */
  look: () => Promise<number | null>
}

const TRY_AGAIN_MS = 2_000

export function createGate(source: AccessSource, device: string, note: LockNote = lockNote): Gate {
  const store = createStore<GateState>(() => ({ is: 'asking', away: false }))
  const nobody = () => store.setState({ is: 'nobody' }, true)
  /** Locked here, and the server has not said yet that it knows. */
  let untold = note.read()
  const setUntold = (is: boolean) => {
    untold = is
    note.write(is)
  }
  const somebody = (me: Me, more: { password?: string; offersPin?: boolean } = {}) =>
    store.setState({ is: 'somebody', me, password: null, offersPin: false, ...more }, true)
  const patch = (changes: Partial<Me>) => {
    const state = store.getState()
    if (state.is === 'somebody') store.setState({ ...state, me: { ...state.me, ...changes } }, true)
  }

  const isLocked = () => {
    const state = store.getState()
    return state.is === 'somebody' && state.me.locked
  }

  function refusedWith(refused: Refused): Refused {
    if (refused.refusal === 'notSignedIn') nobody()
    if (refused.refusal === 'locked') patch({ locked: true })
    if (refused.refusal === 'mustChangePassword') patch({ mustChangePassword: true })
    return refused
  }

  async function settle<Value>(
    asked: Promise<Asked<Value>>,
    then: (value: Value) => void,
  ): Promise<Refused | null> {
    const answer = await asked
    if ('refusal' in answer) return refusedWith(answer)
    then(answer.value)
    return null
  }

  async function look(): Promise<number | null> {
    if (store.getState().is !== 'somebody') return null
    const wasLocked = isLocked()
    const answer = await source.me()
    // What was asked before the page was locked must not open it.
    if (untold || (isLocked() && !wasLocked)) return null
    if ('refusal' in answer) {
      refusedWith(answer)
      return null
    }
    patch(answer.value)
    return answer.value.idleSeconds
  }

  function lock(): void {
    setUntold(true)
    patch({ locked: true })
    void tellLocked()
  }

  async function tellLocked(): Promise<void> {
    if (!isLocked()) return setUntold(false)
    const refused = await settle(source.lock(), () => {})
    if (refused?.refusal === 'noAnswer') setTimeout(() => void tellLocked(), TRY_AGAIN_MS)
    else setUntold(false)
  }

  async function ask(): Promise<void> {
    const answer = await source.me()
    if ('value' in answer) {
      if (!untold) return somebody(answer.value)
      somebody({ ...answer.value, locked: true })
      return tellLocked()
    }
    if (answer.refusal === 'notSignedIn') {
      // Whoever signs in next has locked nothing.
      setUntold(false)
      return nobody()
    }
    store.setState({ is: 'asking', away: true }, true)
    setTimeout(() => void ask(), TRY_AGAIN_MS)
  }
  void ask()

  return {
    store,
    look,
    signIn: (body) =>
      settle(source.signIn({ ...body, device }), (me) => somebody(me, { password: body.password })),
    signOut: () => settle(source.signOut(), nobody),
    lock,
    unlock: (body) => settle(source.unlock(body), (me) => somebody(me)),
    setPassword(body) {
      const state = store.getState()
      const isFirst = state.is === 'somebody' && state.me.mustChangePassword
      return settle(source.setPassword(body), (me) =>
        somebody(me, isFirst && !me.hasPin ? { password: body.next, offersPin: true } : {}),
      )
    },
    setPin: (body) => settle(source.setPin(body), (me) => somebody(me)),
    skipPin() {
      const state = store.getState()
      if (state.is === 'somebody') somebody(state.me)
    },
    heard(refusal) {
      // A role has changed: only the server knows to what.
      if (refusal === 'notAllowed') void look()
      if (refusal === 'notSignedIn' || refusal === 'locked' || refusal === 'mustChangePassword')
        refusedWith({ refusal })
    },
  }
}
