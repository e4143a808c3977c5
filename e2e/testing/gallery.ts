/** The gallery and a browser to look at it, for as long as a file's tests run. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { serveGallery } from '../gallery/serve.ts'

type Opened = { gallery: Awaited<ReturnType<typeof serveGallery>>; browser: Browser }

/** Filled when the first test begins. */
export function openGallery(): Opened {
  const opened = {} as Opened
  beforeAll(async () => {
    opened.gallery = await serveGallery()
    opened.browser = await launchBrowser()
  })
  afterAll(async () => {
    await opened.browser.close()
    await opened.gallery.close()
  })
  return opened
}
