/** What this page knows beside the office's view, for as long as it is open: nothing of it is stored. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Connection } from '#shared/client/connection.ts'
import { type Language, LANGUAGES } from '#shared/domain/closedLists.ts'
import type { FollowEvents } from '#shared/protocol/commands.ts'
import type { FollowView, Standing } from '#shared/protocol/waitingRoomViews.ts'
import type { Alarm } from './alarm.ts'
import { pickLanguage } from './language.ts'
import type { Push } from './push.ts'
import { NOTHING_TOLD, ringFor } from './ringing.ts'
import { loadWords, messagesIn } from './words.ts'

export type Phone = {
  /** Whose words are here. */
  language: Language
  alarm: boolean
  /** The alarm also reaches a page that is closed. */
  whenClosed: boolean
  giveBack: 'offered' | 'asked' | 'sent' | 'failed' | 'done'
}

export type Act = {
  speak: (language: Language) => void
  alarm: (on: boolean) => void
  askBack: () => void
  keep: () => void
  giveBack: () => Promise<void>
}

/** Who has been called belongs to a clerk, and what has lapsed is worth nothing to others. */
export const canGiveBack = (standing: Standing): boolean =>
  standing.is === 'waiting' || (standing.is === 'missed' && standing.again !== null)

/** `preferred`: languages of the phone, the dearest first. */
export function createPhone(
  { store, send }: Pick<Connection<FollowView, FollowEvents>, 'store' | 'send'>,
  { alarm, push }: { alarm: Alarm; push: Push },
  preferred: readonly string[],
): { phone: StoreApi<Phone>; act: Act } {
  const phone = createStore<Phone>(() => ({
    language: 'de',
    alarm: false,
    whenClosed: false,
    giveBack: 'offered',
  }))
  let chosen: Language | null = null
  let told = NOTHING_TOLD
  /** The server's key that messages were ordered with. */
  let orderedWith: string | null = null
  let hasEnded = false

  function wantedLanguage(): Language {
    const offered = store.getState().view?.office.languages ?? LANGUAGES
    return chosen && offered.includes(chosen) ? chosen : pickLanguage(preferred, offered)
  }

  async function speak() {
    const language = wantedLanguage()
    if (language === phone.getState().language) return
    try {
      await loadWords(language)
    } catch {
      // The network is away: it stays as it is, and the next view asks again.
      return
    }
    if (language !== wantedLanguage()) return
    phone.setState({ language })
    if (phone.getState().whenClosed) void orderMessages()
  }

  function look() {
    const { view, link } = store.getState()
    void speak()
    if (!view || link !== 'up') return
    const { standing } = view
    const rung = ringFor(told, standing)
    told = rung.told
    if (rung.ring && phone.getState().alarm) alarm.ring(rung.ring)
    if (standing.is === 'ended') end()
    // Started anew, the server knows nothing of them any more.
    else if (phone.getState().whenClosed && view.pushKey !== orderedWith) void orderMessages()
    const { giveBack } = phone.getState()
    if (giveBack !== 'done' && giveBack !== 'offered' && !canGiveBack(standing)) {
      // Given back while its answer was lost, or called while the question stood there.
      const mine = giveBack === 'sent' && standing.is === 'ended'
      phone.setState({ giveBack: mine ? 'done' : 'offered' })
    }
  }

  /** Also what an earlier visit to this page has left in the browser. */
  function end() {
    turnAlarm(false)
    if (hasEnded) return
    hasEnded = true
    void push.end()
  }

  function turnAlarm(on: boolean) {
    if (on === phone.getState().alarm) return
    if (on) alarm.on()
    else alarm.off()
    phone.setState({ alarm: on, whenClosed: false })
    void (on ? orderMessages() : endMessages())
  }

  async function orderMessages() {
    const key = store.getState().view?.pushKey
    if (!key) return
    orderedWith = key
    // Whatever is missing for it, the open page rings all the same and says to be left open.
    const address = await push.subscribe(key).catch(() => null)
    if (!address || !phone.getState().alarm) return
    const words = messagesIn(phone.getState().language)
    const answer = await send('notify', { subscription: { ...address, words } })
    if (phone.getState().alarm) phone.setState({ whenClosed: answer.ok })
  }

  async function endMessages() {
    if (orderedWith === null) return
    orderedWith = null
    await Promise.allSettled([send('notify', { subscription: null }), push.end()])
  }

  store.subscribe(look)
  look()

  return {
    phone,
    act: {
      speak(language) {
        chosen = language
        void speak()
      },
      alarm: turnAlarm,
      askBack: () => phone.setState({ giveBack: 'asked' }),
      keep: () => phone.setState({ giveBack: 'offered' }),
      async giveBack() {
        phone.setState({ giveBack: 'sent' })
        const answer = await send('giveBack', {})
        // The view may have told how it ended before the answer did.
        if (phone.getState().giveBack !== 'sent') return
        phone.setState({ giveBack: answer.ok ? 'done' : 'failed' })
      },
    },
  }
}
