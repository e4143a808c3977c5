/** Hears what a display's page plays, behind its volume and before the loudspeaker. */
import type { Page } from 'playwright-core'

export type Heard = { seconds: number; loudness: number }

declare const ear: { heard: Heard[] }

/** Begins to listen. Counts as a touch for the browser, as everything does that a test evaluates. */
export const listen = (page: Page) =>
  page.evaluate(() => {
    const heard: Heard[] = []
    const connect = AudioBufferSourceNode.prototype.connect as (to: AudioNode) => AudioNode
    const start = AudioBufferSourceNode.prototype.start
    const analysers = new WeakMap<AudioBufferSourceNode, AnalyserNode>()
    Object.assign(AudioBufferSourceNode.prototype, {
      connect(this: AudioBufferSourceNode, to: AudioNode) {
        const analyser = new AnalyserNode(this.context, { fftSize: 2048 })
        to.connect(analyser)
        analysers.set(this, analyser)
        return connect.call(this, to)
      },
      start(this: AudioBufferSourceNode) {
        const sound: Heard = { seconds: this.buffer?.duration ?? 0, loudness: 0 }
        heard.push(sound)
        const samples = new Float32Array(2048)
        const look = setInterval(() => {
          analysers.get(this)?.getFloatTimeDomainData(samples)
          sound.loudness = Math.max(sound.loudness, Math.hypot(...samples) / Math.sqrt(2048))
        }, 20)
        this.addEventListener('ended', () => clearInterval(look))
        start.call(this)
      },
    })
    Object.assign(window, { ear: { heard } })
  })

/** What was played since, in its order, each with the loudest it was; full scale is 1. */
export const heardBy = (page: Page): Promise<Heard[]> => page.evaluate(() => ear.heard)
