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
  /** A sentence beside the screen, such as a warning. */
  say: (text: string, language: Language) => Answer
  stop: () => void
}

/** Never fails: without their file they are German. */
const texts = (language: Language) => speechTexts.load(language).catch(() => {})

export function createAloud(): Aloud {
  const speech = browserSpeech()

  async function speak(passages: Parameters<typeof speech.say>[0], language: Language): Answer {
    const outcome = await speech.say(passages, language)
    const silence = speech.silence()
    return outcome === 'silent' && silence ? speechTexts.in(language)(`silence.${silence}`) : null
  }

  return {
    async readAll(screen, language, after) {
      await texts(language)
      const passages = readScreen(collect(screen), language)
      return speak(after === null ? passages : [...passages, { text: after, language }], language)
    },
    async readOne(screen, control, language) {
      await texts(language)
      const controls = collect(screen).filter(({ role }) => role === 'button')
      const number = controls.findIndex(({ node }) => node === control) + 1
      if (number > 0) return speak(readField(controls, number, language), language)
      const [alone] = collect(control)
      return alone ? speak(readField([alone], 1, language), language) : null
    },
    async say(text, language) {
      await texts(language)
      return speak(text, language)
    },
    stop: speech.stop,
  }
}
