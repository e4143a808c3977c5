/** Says a text aloud: with a voice of this machine where there is one, else with one that we bring along. */
import type { Language } from '#shared/domain/closedLists.ts'
import type { Passage } from './reader.ts'
import { spoken } from './spoken.ts'

/** `noVoice`: nothing here can say it. `needsTouch`: the browser stays silent until it is touched. */
export type Silence = 'noVoice' | 'noDevice' | 'needsTouch'

export type Outcome = { is: 'spoken' } | { is: 'stopped' } | { is: 'silent'; because: Silence }

/** Says words as `spoken` gives them. Stops at once when `signal` aborts. */
export type Voice = (words: string, language: Language, signal: AbortSignal) => Promise<Outcome>

export type Speech = {
  /** A new text stops the one before. Answers when it is over, and never throws. */
  say: (text: string | readonly Passage[], language: Language) => Promise<Outcome['is']>
  stop: () => void
  /** Why the last text could not be heard; null if it could. `speechTexts` has a sentence for each. */
  silence: () => Silence | null
}

/** The voices are asked in this order; the next one speaks where the one before has no voice. */
export function createSpeech(voices: readonly Voice[]): Speech {
  let current = new AbortController()
  let silence: Silence | null = null

  async function sayPassage({ text, language }: Passage, signal: AbortSignal): Promise<Outcome> {
    const words = spoken(text, language)
    if (words === '') return { is: 'spoken' }
    for (const voice of voices) {
      if (signal.aborted) return { is: 'stopped' }
      const outcome = await voice(words, language, signal)
      if (signal.aborted) return { is: 'stopped' }
      if (outcome.is !== 'silent' || outcome.because !== 'noVoice') return outcome
    }
    return { is: 'silent', because: 'noVoice' }
  }

  async function say(
    text: string | readonly Passage[],
    language: Language,
  ): Promise<Outcome['is']> {
    current.abort()
    const mine = new AbortController()
    current = mine
    for (const passage of typeof text === 'string' ? [{ text, language }] : text) {
      const outcome = await sayPassage(passage, mine.signal)
      if (outcome.is !== 'stopped') silence = outcome.is === 'silent' ? outcome.because : null
      if (outcome.is !== 'spoken') return outcome.is
    }
    return 'spoken'
  }

  return { say, stop: () => current.abort(), silence: () => silence }
}
