/** Reads the screen to somebody who does not see it. Fetched when it is first wanted: most never want it. */
import type { Language } from '#shared/domain/closedLists.ts'
import { browserSpeech } from '#shared/speech/browserSpeech.ts'
import { collect } from '#shared/speech/collect.ts'
import { readField, readScreen } from '#shared/speech/reader.ts'
import { speechTexts } from '#shared/speech/texts/index.ts'

/** Why nothing can be heard, in the citizen's language; null when it can. */
type Answer = Promise<string | null>

export type Aloud = {
  /** Everything in `screen`; `after` is said at the end. */
  readAll: (screen: Element, language: Language, after: string | null) => Answer
  /** The one control, by the number that its digit has; outside of `screen` by its name alone. */
  readOne: (screen: Element, control: Element, language: Language) => Answer
  stop: () => void
}

export function createAloud(): Aloud {
  const speech = browserSpeech()

  async function say(passages: Parameters<typeof speech.say>[0], language: Language): Answer {
    const outcome = await speech.say(passages, language)
    const silence = speech.silence()
    return outcome === 'silent' && silence ? speechTexts.in(language)(`silence.${silence}`) : null
  }

  return {
    async readAll(screen, language, after) {
      await speechTexts.load(language)
      const passages = readScreen(collect(screen), language)
      return say(after === null ? passages : [...passages, { text: after, language }], language)
    },
    async readOne(screen, control, language) {
      await speechTexts.load(language)
      const controls = collect(screen).filter(({ role }) => role === 'button')
      const number = controls.findIndex(({ node }) => node === control) + 1
      if (number > 0) return say(readField(controls, number, language), language)
      const [alone] = collect(control)
      return alone ? say(readField([alone], 1, language), language) : null
    },
    stop: speech.stop,
  }
}
