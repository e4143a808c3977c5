/** Weeks in a waiting room: what fifty thousand calls leave behind in the page of a display. */
import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser, SIZES } from './browser.ts'
import type { Tools } from './testing/display/main.ts'
import type { Folder } from './testing/folder.ts'
import { buildPage, servePage } from './testing/speech/serve.ts'

declare const tools: Tools

const PAGE = 'e2e/testing/display/index.html'
const MEGABYTE = 1_000_000

let built: Folder
let site: Awaited<ReturnType<typeof servePage>>
let browser: Browser
let page: Page
let inspector: CDPSession

beforeAll(async () => {
  built = await buildPage(PAGE)
  site = await servePage(built.path, 'assets', PAGE)
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: SIZES.display })
  await page.goto(site.url)
  await page.mouse.click(500, 500)
  await page.waitForFunction(() => tools.sound() === 'on')
  inspector = await page.context().newCDPSession(page)
})
afterAll(async () => {
  await browser?.close()
  site?.close()
  built?.remove()
})

async function leftBehind() {
  for (let round = 0; round < 3; round++) await inspector.send('HeapProfiler.collectGarbage')
  const heap = await inspector.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await inspector.send('Memory.getDOMCounters')
  return { ...heap, nodes, jsEventListeners }
}

const play = (until: number) => page.evaluate((count) => tools.play(count), until)

it('31 fifty thousand calls, each with its gong, leave no more behind than five thousand', async () => {
  await play(5_000)
  const early = await leftBehind()
  const { reported, ...counted } = await play(50_000)
  const late = await leftBehind()

  // Every tenth call was also recalled.
  expect(counted).toEqual({ made: 50_000, announced: 55_000, rung: 55_000 })
  expect(reported.shown).toBeGreaterThan(0)
  expect(late.nodes).toBe(early.nodes)
  expect(late.jsEventListeners).toBe(early.jsEventListeners)
  // 20 bytes a call at the most; the call itself would be some hundred.
  expect(late.usedSize - early.usedSize).toBeLessThan(MEGABYTE)
  expect(late.embedderHeapUsedSize - early.embedderHeapUsedSize).toBeLessThan(MEGABYTE)
  expect(late.backingStorageSize - early.backingStorageSize).toBeLessThan(MEGABYTE)
}, 240_000)
