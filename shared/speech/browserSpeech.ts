/** Speech as a screen uses it: one for the whole page. */
import type { Language } from '#shared/domain/closedLists.ts'
import { createRender, startEspeak } from './espeak/render.ts'
import { createOwnVoice, settingsFor } from './ownVoice.ts'
import { openPlayer, type OpenPlayer } from './player.ts'
import { createSpeech, type Speech } from './speech.ts'
import { createSystemVoice, voiceFor } from './systemVoice.ts'

export type BrowserSpeech = Speech & {
  /** Fetches ahead what the first text would wait for. Answers whether this language can be said. */
  ready: (language: Language) => Promise<boolean>
}

/** `volume`: of the machine's own voices, 0 to 1; that of ours is the loudspeaker's business. */
export function browserSpeech(
  loudspeaker: { openPlayer: OpenPlayer; volume: () => number } = { openPlayer, volume: () => 1 },
): BrowserSpeech {
  const render = createRender(startEspeak)
  const own = createOwnVoice({ render, openPlayer: loudspeaker.openPlayer })
  // Missing in some embedded browsers.
  const synthesis = window.speechSynthesis as SpeechSynthesis | undefined
  const system = synthesis && {
    synthesis,
    utterance: (text: string) =>
      Object.assign(new SpeechSynthesisUtterance(text), { volume: loudspeaker.volume() }),
  }
  return {
    ...createSpeech(system ? [createSystemVoice(system), own] : [own]),
    async ready(language) {
      if (synthesis && voiceFor(synthesis.getVoices(), language)) return true
      return render('1', settingsFor(language)).then(
        () => true,
        () => false,
      )
    },
  }
}
