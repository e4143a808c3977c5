/** What this page knows beside the office's view, for as long as it is open: nothing of it is stored. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Connection } from '#shared/client/connection.ts'
import { type Language, LANGUAGES } from '#shared/domain/closedLists.ts'
import type { FollowEvents } from '#shared/protocol/commands.ts'
import type { FollowView, Standing } from '#shared/protocol/waitingRoomViews.ts'
import type { Alarm } from './alarm.ts'
import { pickLanguage } from './language.ts'
import { NOTHING_TOLD, ringFor } from './ringing.ts'
import { loadWords } from './words.ts'

export type Phone = {
  /** Whose words are here. */
  language: Language
  alarm: boolean
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
  alarm: Alarm,
  preferred: readonly string[],
): { phone: StoreApi<Phone>; act: Act } {
  const phone = createStore<Phone>(() => ({ language: 'de', alarm: false, giveBack: 'offered' }))
  let chosen: Language | null = null
  let told = NOTHING_TOLD

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
    if (language === wantedLanguage()) phone.setState({ language })
  }

  function look() {
    const { view, link } = store.getState()
    void speak()
    if (!view || link !== 'up') return
    const { standing } = view
    const rung = ringFor(told, standing)
    told = rung.told
    if (rung.ring && phone.getState().alarm) alarm.ring(rung.ring)
    if (standing.is === 'ended') turnAlarm(false)
    const { giveBack } = phone.getState()
    if (giveBack !== 'done' && giveBack !== 'offered' && !canGiveBack(standing)) {
      // Given back while its answer was lost, or called while the question stood there.
      const mine = giveBack === 'sent' && standing.is === 'ended'
      phone.setState({ giveBack: mine ? 'done' : 'offered' })
    }
  }

  function turnAlarm(on: boolean) {
    if (on === phone.getState().alarm) return
    if (on) alarm.on()
    else alarm.off()
    phone.setState({ alarm: on })
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
