import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, SIZES } from './browser.ts'
import { serveGallery } from './gallery/serve.ts'
import { faultsOfStates } from './testing/glass.ts'

let browser: Browser
let gallery: Awaited<ReturnType<typeof serveGallery>>
beforeAll(async () => {
  gallery = await serveGallery()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await gallery.close()
})

/** Cap height of our letters, as a share of the font size. */
const CAP_HEIGHT = 0.668

/** Pixels, millimetres and the distance from which they are looked at. */
const GLASSES = {
  stele: { width: 1080, height: 1920, widthMm: 392, heightMm: 698, distanceMm: 600 },
  lying: { width: 1920, height: 1080, widthMm: 698, heightMm: 392, distanceMm: 600 },
  terminal: { width: 1280, height: 800, widthMm: 336, heightMm: 210, distanceMm: 450 },
}

const IN_GERMAN = /^de-(?!x-ls)/
/** Long words, other scripts, the other direction; one state of every kind. */
const ELSEWHERE =
  /^(ar|ru|fr|de-x-ls)-(open|open-late|open-12|open-groups|people|languages|number|documents|doubt|sold-out|printer-out-of-paper|no-connection|question-print)$/

describe('14 large enough', () => {
  it.each([
    ['stele', ''],
    ['stele', 'large'],
    ['stele', 'low'],
    ['stele', 'large,low,contrast'],
    ['lying', ''],
    ['lying', 'large'],
    ['lying', 'low'],
    ['lying', 'large,low,contrast'],
    ['terminal', ''],
    ['terminal', 'large'],
    ['terminal', 'low'],
    ['terminal', 'large,low,contrast'],
  ] as const)(
    'kiosk: letters, fields, gaps and contrast in every state on a %s glass, aids: %s',
    async (name, aids) => {
      const { width, height, widthMm, heightMm, distanceMm } = GLASSES[name]
      const context = await browser.newContext({
        viewport: { width, height },
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      const glassAddress = `mm=${widthMm}x${heightMm}&distance=${distanceMm}`
      const all = await gallery.open(page, `kiosk&${glassAddress}&aids=${aids}`)
      const states = all.filter((state) => IN_GERMAN.test(state) || ELSEWHERE.test(state))
      expect(states.length).toBeGreaterThan(100)
      const faults = await page.evaluate(faultsOfStates, {
        states,
        glass: {
          pixelsPerMm: width / widthMm,
          letterMm: (7.3 / 600) * distanceMm,
          targetMm: 20,
          gapMm: 4,
          capHeight: CAP_HEIGHT,
          contrast: 7,
          // Five eighths of the glass are for the hands.
          quiet: aids.includes('low') ? 0.37 : 0,
        },
      })
      await context.close()
      expect(faults).toEqual([])
    },
    120_000,
  )

  it('display: the called number 52 mm high on a 43-inch screen, nothing below 24 px', async () => {
    const context = await browser.newContext({ viewport: SIZES.display, reducedMotion: 'reduce' })
    const page = await context.newPage()
    const states = await gallery.open(page, 'display')
    const faults: string[] = []
    for (const state of states) {
      await gallery.show(page, state)
      const small = [...(await smallTexts(page, 24)), ...(await smallNumbers(page))]
      faults.push(...small.map((fault) => `${state}: ${fault}`))
    }
    await context.close()
    expect(faults).toEqual([])
  })
})

/** Visible texts whose letters are below `px`. */
const smallTexts = (page: Page, px: number) =>
  page.evaluate((least) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement!
      const text = walker.currentNode.textContent!.trim()
      const size = parseFloat(getComputedStyle(element).fontSize)
      const hidden = element.closest('.visually-hidden') || element.getClientRects().length === 0
      if (text && !hidden && size < least) found.push(`"${text}" at ${size} px`)
    }
    return found
  }, px)

/** 0.496 mm a pixel: 52 mm are 105 px. */
const smallNumbers = (page: Page) =>
  page.evaluate(
    (share) =>
      [...document.querySelectorAll('.call-card-number')]
        .map((number) => parseFloat(getComputedStyle(number).fontSize) * share)
        .filter((height) => height < 105)
        .map((height) => `number ${height} px high`),
    CAP_HEIGHT,
  )
