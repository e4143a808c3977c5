import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, SIZES } from './browser.ts'
import { serveGallery } from './gallery/serve.ts'

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
const CAP_HEIGHT = 0.66

/** In every state: what is smaller than it may be. */
async function tooSmall(screen: 'kiosk' | 'display', find: (page: Page) => Promise<string[]>) {
  const context = await browser.newContext({ viewport: SIZES[screen], reducedMotion: 'reduce' })
  const page = await context.newPage()
  const states = await gallery.open(page, screen)
  const faults: string[] = []
  for (const state of states) {
    await gallery.show(page, state)
    for (const fault of await find(page)) faults.push(`${state}: ${fault}`)
  }
  await context.close()
  return faults
}

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

describe('14 large enough', () => {
  it('kiosk: letters for 0.6 m, fields of 20 mm on a 32-inch screen', async () => {
    // 0.36 mm a pixel: 28 px are letters 7 mm high, 56 px are 20 mm.
    const smallFields = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('button')]
          .map((button) => ({ text: button.textContent, box: button.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 56 || box.height < 56)
          .map(({ text, box }) => `field "${text}" of ${box.width} x ${box.height} px`),
      )
    expect(
      await tooSmall('kiosk', async (page) => [
        ...(await smallTexts(page, 28)),
        ...(await smallFields(page)),
      ]),
    ).toEqual([])
  })

  it('display: the called number 52 mm high on a 43-inch screen, nothing below 24 px', async () => {
    // 0.496 mm a pixel: 52 mm are 105 px.
    const smallNumbers = (page: Page) =>
      page.evaluate(
        ([share]) =>
          [...document.querySelectorAll('.call-card-number')]
            .map((number) => parseFloat(getComputedStyle(number).fontSize) * (share ?? 0))
            .filter((height) => height < 105)
            .map((height) => `number ${height} px high`),
        [CAP_HEIGHT],
      )
    expect(
      await tooSmall('display', async (page) => [
        ...(await smallTexts(page, 24)),
        ...(await smallNumbers(page)),
      ]),
    ).toEqual([])
  })
})
