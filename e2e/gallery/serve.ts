import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { createServer } from 'vite'

const CACHE = join(import.meta.dirname, '..', '..', '.cache')

/** Serves the gallery from the sources, and shows its states on a page. */
export async function serveGallery() {
  // Two at a time would rebuild one shared cache, and each reload the other's pages.
  mkdirSync(CACHE, { recursive: true })
  const cacheDir = mkdtempSync(join(CACHE, 'gallery-'))
  const server = await createServer({
    cacheDir,
    // What only the gallery uses, found late, would make the pages load anew.
    optimizeDeps: { entries: ['e2e/gallery/index.html'] },
    // Without a line to the server: a page that loses it on a busy machine would load itself anew.
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    logLevel: 'error',
  })
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
    async close(): Promise<void> {
      await server.close()
      rmSync(cacheDir, { recursive: true, force: true })
    },
  }
}
