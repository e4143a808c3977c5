/** A voice that we bring along: renders a text to samples, and plays them. */
import type { Language } from '#shared/domain/closedLists.ts'
import type { Sound, OpenPlayer } from './player.ts'
import type { Outcome, Voice } from './speech.ts'

export type VoiceSettings = { voice: string; wordsPerMinute: number }
/** Rejects if nothing can be rendered. */
export type Render = (words: string, settings: VoiceSettings) => Promise<Sound>

/** Clear rather than quick: many listen in a language that is not theirs. */
const PACE = 150
const EASY_PACE = 125

export function createOwnVoice(deps: { render: Render; openPlayer: OpenPlayer }): Voice {
  let lastRendered: Promise<Sound | null> = Promise.resolve(null)

  /** One after the other, and none for nothing: somebody may drum on the button. */
  function renderNext(words: string, language: Language, signal: AbortSignal) {
    const rendered = lastRendered.then(() =>
      signal.aborted ? null : deps.render(words, settingsFor(language)),
    )
    lastRendered = rendered.catch(() => null)
    return rendered
  }

  return async (words, language, signal) => {
    // Before anything is awaited: some browsers let only the touch itself open the loudspeaker.
    const player = deps.openPlayer()
    if (!player) return { is: 'silent', because: 'noDevice' }
    try {
      return await Promise.race([
        whenAborted(signal),
        renderNext(words, language, signal).then(
          (sound): Outcome | Promise<Outcome> => (sound ? player.play(sound) : { is: 'stopped' }),
          (): Outcome => ({ is: 'silent', because: 'noVoice' }),
        ),
      ])
    } finally {
      player.close()
    }
  }
}

export const settingsFor = (language: Language): VoiceSettings => ({
  voice: language === 'de-x-ls' ? 'de' : language === 'en' ? 'en-gb' : language,
  wordsPerMinute: language === 'de-x-ls' ? EASY_PACE : PACE,
})

const whenAborted = (signal: AbortSignal) =>
  new Promise<Outcome>((resolve) => {
    signal.addEventListener('abort', () => resolve({ is: 'stopped' }), { once: true })
  })
