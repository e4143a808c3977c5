/** Hears what a display's page plays, behind its volume and before the loudspeaker. */
import type { Page } from 'playwright-core'

export type Heard = { seconds: number; loudness: number }

declare const ear: { heard: Heard[] }

/** Begins to listen. Counts as a touch for the browser, as everything does that a test evaluates. */
export const listen = (page: Page) =>
  page.evaluate(() => {
    const heard: Heard[] = []
    const make = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, 'createBufferSource')
      ?.value as (this: BaseAudioContext) => AudioBufferSourceNode
    BaseAudioContext.prototype.createBufferSource = function listened() {
      const source = make.call(this)
      const connect = source.connect.bind(source) as (to: AudioNode) => AudioNode
      const start = source.start.bind(source)
      const analyser = new AnalyserNode(this, { fftSize: 2048 })
      return Object.assign(source, {
        connect(to: AudioNode) {
          to.connect(analyser)
          return connect(to)
        },
        start() {
          const sound: Heard = { seconds: source.buffer?.duration ?? 0, loudness: 0 }
          heard.push(sound)
          const samples = new Float32Array(analyser.fftSize)
          const look = setInterval(() => {
            analyser.getFloatTimeDomainData(samples)
            const loudness = Math.hypot(...samples) / Math.sqrt(samples.length)
            sound.loudness = Math.max(sound.loudness, loudness)
          }, 20)
          source.addEventListener('ended', () => clearInterval(look))
          start()
        },
      })
    }
    Object.assign(window, { ear: { heard } })
  })

/** What was played since, in its order, each with the loudest it was; full scale is 1. */
export const heardBy = (page: Page): Promise<Heard[]> => page.evaluate(() => ear.heard)
