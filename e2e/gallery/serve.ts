import type { Page } from 'playwright-core'
import { createServer } from 'vite'

/** Serves the gallery from the sources, and shows its states on a page. */
export async function serveGallery() {
  const server = await createServer({ server: { port: 0, host: '127.0.0.1' }, logLevel: 'error' })
  await server.listen()
  const base = server.resolvedUrls!.local[0]!
  return {
    /** Opens a screen's gallery. Answers with the names of its states. */
    async open(page: Page, screen: string): Promise<string[]> {
      await page.goto(`${base}e2e/gallery/index.html?screen=${screen}`)
      await page.waitForFunction(() => document.querySelector('#root')?.textContent)
      return JSON.parse((await page.textContent('#root'))!)
    },
    async show(page: Page, state: string): Promise<void> {
      await page.evaluate((name) => (location.hash = encodeURIComponent(name)), state)
      await page.waitForFunction(
        (name) => document.querySelector(`#root[data-state="${name}"]`)?.childElementCount,
        state,
      )
      await page.evaluate(() => document.fonts.ready)
    },
    close: () => server.close(),
  }
}
