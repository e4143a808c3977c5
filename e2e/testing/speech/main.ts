/** What the tests of the voice use in a page: the voice of the screens, and ears. */
import { browserSpeech } from '#shared/speech/browserSpeech.ts'
import { collect } from '#shared/speech/collect.ts'
import { createRender, startEspeak } from '#shared/speech/espeak/render.ts'
import { settingsFor } from '#shared/speech/ownVoice.ts'
import { readScreen, type Readable } from '#shared/speech/reader.ts'
import { spoken } from '#shared/speech/spoken.ts'
import { speechTexts } from '#shared/speech/texts/index.ts'
import type { Language } from '#shared/domain/closedLists.ts'
import { bufferOf } from '#shared/speech/player.ts'
import { gong } from '#shared/sound/gong.ts'
import { wordsFor } from '../../../display/src/sound/words.ts'

const speech = browserSpeech()
const render = createRender(startEspeak)

/** Loudness of a sound, 0 to 1. */
const loudness = (samples: Float32Array) =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)

const measure = (samples: Float32Array) => ({
  loudness: loudness(samples),
  peak: samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0),
})

/** Whoever plays a sound is heard here, beside the loudspeaker. */
let ear: AnalyserNode | null = null
const contexts: AudioContext[] = []
class Listened extends AudioContext {
  override createBufferSource() {
    const source = super.createBufferSource()
    const connect = source.connect.bind(source) as (to: AudioNode) => AudioNode
    contexts.push(this)
    return Object.assign(source, {
      connect: (to: AudioNode) => {
        ear = new AnalyserNode(this, { fftSize: 8192 })
        connect(ear)
        return connect(to)
      },
    })
  }
}
window.AudioContext = Listened

const tools = {
  speech,
  /** Every one that played. */
  contexts,
  /** The samples of a text: how long in seconds, how loud, and a fingerprint of the sound. */
  async rendered(text: string, language: Language) {
    const { samples, rate } = await render(spoken(text, language), settingsFor(language))
    const digest = await crypto.subtle.digest('SHA-256', samples)
    return {
      seconds: samples.length / rate,
      loudness: loudness(samples),
      print: [...new Uint8Array(digest).slice(0, 8)].join('.'),
    }
  },
  /** What a display says with a recall. */
  async announcement(language: Language) {
    const call = { label: 'A 045', counter: '3', recalls: 1 }
    const words = spoken(wordsFor(call, language, {}), language)
    const { samples, rate } = await render(words, settingsFor(language))
    return { ...measure(samples), seconds: samples.length / rate }
  },
  /** The gong as it leaves the page. `seconds`: until it has died away. */
  async gong(volume: number, rate: number) {
    const context = new OfflineAudioContext(1, 4 * rate, rate)
    const gain = new GainNode(context, { gain: volume })
    gain.connect(context.destination)
    const source = new AudioBufferSourceNode(context, { buffer: bufferOf(context, gong(rate)) })
    source.connect(gain)
    source.start()
    const samples = (await context.startRendering()).getChannelData(0)
    const last = samples.findLastIndex((sample) => Math.abs(sample) > 0.0001)
    return { ...measure(samples.subarray(0, last)), seconds: last / rate }
  },
  /** Milliseconds of one rendering, and the longest that the page could not do anything else. */
  async measured(text: string, language: Language) {
    let longest = 0
    let last = performance.now()
    const tick = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 1)
    const begun = performance.now()
    await render(spoken(text, language), settingsFor(language))
    const took = performance.now() - begun
    clearInterval(tick)
    return { took, longest }
  },
  /** How loud it is at the loudspeaker at this moment. */
  heard() {
    if (ear?.context.state !== 'running') return 0
    const samples = new Float32Array(ear.fftSize)
    ear.getFloatTimeDomainData(samples)
    return loudness(samples)
  },
  /** Elements of a screen made of this, without their nodes. `data-style`, since the policy forbids `style`. */
  collected(html: string): Readable[] {
    const screen = document.querySelector('main')!
    screen.innerHTML = html
    for (const styled of screen.querySelectorAll<HTMLElement>('[data-style]'))
      styled.style.cssText = styled.dataset.style ?? ''
    return collect(screen).map(({ node: _, ...readable }) => readable)
  },
  async read(elements: Readable[], language: Language) {
    await speechTexts.load(language)
    return readScreen(elements, language)
  },
}
export type Tools = typeof tools
Object.assign(window, { tools })

// Said by the page itself: what a test evaluates counts as a touch.
const atOnce = new URLSearchParams(location.search).get('say')
if (atOnce !== null)
  void speech.say(atOnce, 'de').then((outcome) => {
    document.title = `${outcome} ${speech.silence()}`
  })
