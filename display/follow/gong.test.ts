/** What comes out of the loudspeaker, as a browser renders it. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../e2e/browser.ts'
import { serveGallery } from '../../e2e/gallery/serve.ts'
import type { gong } from './gong.ts'

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

it('the gong is struck twice, is loud, and does not clip', async () => {
  const page = await browser.newPage()
  await gallery.open(page, 'follow')
  await page.addScriptTag({
    type: 'module',
    content: "import { gong } from '/display/follow/gong.ts'; Object.assign(globalThis, { gong })",
  })
  await page.waitForFunction(() => 'gong' in globalThis)
  const tenths = await page.evaluate(async () => {
    const { gong: strikes } = globalThis as unknown as { gong: typeof gong }
    const rate = 24_000
    const context = new OfflineAudioContext(1, 2.2 * rate, rate)
    strikes(context)
    const samples = (await context.startRendering()).getChannelData(0)
    // The loudest sample of every tenth of a second.
    return Array.from({ length: 22 }, (_, i) =>
      Math.max(...samples.slice((i * rate) / 10, ((i + 1) * rate) / 10).map(Math.abs)),
    )
  })
  expect(tenths[0]).toBeGreaterThan(0.4)
  expect(tenths[3]).toBeLessThan(0.3)
  expect(tenths[4]).toBeGreaterThan(0.4)
  expect(tenths.at(-1)).toBe(0)
  expect(Math.max(...tenths)).toBeLessThan(1)
})
