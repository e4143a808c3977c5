/** What a phone does to its owner's pocket. */
import type { Page } from 'playwright-core'

type Heard = {
  /** Patterns in ms: on, off, on … */
  vibrations: number[][]
  /** Strokes of the gong. */
  tones: number
}

/** Before the page is opened. */
export const listenIn = (page: Page) =>
  page.addInitScript(() => {
    const heard: Heard = { vibrations: [], tones: 0 }
    Object.assign(globalThis, { heard })
    navigator.vibrate = (pattern) => {
      heard.vibrations.push([pattern].flat() as number[])
      return true
    }
    globalThis.AudioBufferSourceNode = class extends AudioBufferSourceNode {
      override start(when?: number) {
        heard.tones++
        super.start(when)
      }
    }
  })

/** Since the page was opened. */
export const heardOn = (page: Page): Promise<Heard> =>
  page.evaluate(() => (globalThis as unknown as { heard: Heard }).heard)
