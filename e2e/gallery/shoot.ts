/**
 * Pictures of every state at real sizes, to be looked at:
 * `node e2e/gallery/shoot.ts [screen] [part of state] [--size 3840x2160] [--given theme=light]`.
 */
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { launchBrowser, SIZES } from '../browser.ts'
import { serveGallery } from './serve.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string' }, given: { type: 'string' } },
})
const [onlyScreen, onlyState = ''] = positionals
const screens = onlyScreen ? [onlyScreen] : ['kiosk', 'display', 'counter', 'manager', 'follow']
mkdirSync('.shots', { recursive: true })

const gallery = await serveGallery()
const browser = await launchBrowser()
for (const screen of screens) {
  const [width, height] = values.size?.split('x').map(Number) ?? []
  const size =
    width && height
      ? { width, height }
      : SIZES[(screen === 'follow' ? 'phone' : screen) as keyof typeof SIZES]
  const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' })
  page.on('pageerror', (error) => console.error(`${screen}: ${error.stack}`))
  const states = await gallery.open(page, values.given ? `${screen}&${values.given}` : screen)
  for (const state of states.filter((name) => name.includes(onlyState))) {
    await gallery.show(page, state)
    const file = `.shots/${[screen, values.size, values.given, state].filter(Boolean).join('-')}.png`
    await page.screenshot({ path: file })
    console.log(file)
  }
  await page.close()
}
await browser.close()
await gallery.close()
