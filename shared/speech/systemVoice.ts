/** The voices that this machine has itself. */
import type { Language } from '#shared/domain/closedLists.ts'
import type { Outcome, Voice } from './speech.ts'

export type SystemSpeech = {
  synthesis: Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel'>
  utterance: (text: string) => SpeechSynthesisUtterance
}

/** Some installations list voices and then never begin. Milliseconds. */
const BEGINS_WITHIN = 3000

export function createSystemVoice({ synthesis, utterance }: SystemSpeech): Voice {
  // Browsers fetch the list when they are first asked.
  synthesis.getVoices()

  return (words, language, signal) => {
    const voice = voiceFor(synthesis.getVoices(), language)
    if (!voice) return Promise.resolve({ is: 'silent', because: 'noVoice' })
    return new Promise((resolve) => {
      const saying = utterance(words)
      saying.voice = voice
      saying.lang = voice.lang
      saying.rate = language === 'de-x-ls' ? 0.8 : 0.95

      const end = (outcome: Outcome) => {
        clearTimeout(neverBegins)
        signal.removeEventListener('abort', stop)
        resolve(outcome)
      }
      const stop = () => {
        synthesis.cancel()
        end({ is: 'stopped' })
      }
      const neverBegins = setTimeout(() => {
        end({ is: 'silent', because: 'noVoice' })
        synthesis.cancel()
      }, BEGINS_WITHIN)
      saying.addEventListener('start', () => clearTimeout(neverBegins))
      saying.addEventListener('end', () => end({ is: 'spoken' }))
      saying.addEventListener('error', ({ error }) => end(outcomeOf(error)))
      signal.addEventListener('abort', stop)
      synthesis.speak(saying)
    })
  }
}

/** Voices in the cloud would send off what is said, and are silent without the internet. */
export function voiceFor(voices: SpeechSynthesisVoice[], language: Language) {
  const wanted = language.slice(0, 2)
  const local = voices.filter(
    // Some systems write `de_DE`.
    (voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === wanted,
  )
  return local.find((voice) => voice.default) ?? local[0]
}

function outcomeOf(error: SpeechSynthesisErrorCode): Outcome {
  if (error === 'canceled' || error === 'interrupted') return { is: 'stopped' }
  if (error === 'not-allowed') return { is: 'silent', because: 'needsTouch' }
  if (error === 'audio-busy' || error === 'audio-hardware')
    return { is: 'silent', because: 'noDevice' }
  return { is: 'silent', because: 'noVoice' }
}
