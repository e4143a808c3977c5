import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'
import { readOffice } from '../server/configuration.ts'
import { newRequest } from '#shared/client/connection.ts'
import { atCounter, byManager } from './testing/commands.ts'
import { at } from './testing/offices.ts'
import { startServer, type TestServer } from './testing/server.ts'
import { SCREENS, willichWithPlaces } from './testing/town.ts'

let browser: Browser
let server: TestServer
let townSite: Server
/** The town's own web site, at an origin of its own, with two frames. */
let townUrl: string

beforeAll(async () => {
  server = await startServer({
    at: at('07:30'),
    configuration: willichWithPlaces(2),
    screens: SCREENS,
  })
  townSite = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end(
      `<!doctype html><title>Town</title>
        <iframe title="today" width="300" height="400" src="${server.url}/today?lang=de"></iframe>
        <iframe title="kiosk" width="300" height="400" src="${server.url}/kiosk/"></iframe>
        <script>fetch('${server.url}/today.json').then((answer) => answer.json())
          .then(({ issuing }) => { document.body.dataset.issuing = issuing.is })</script>`,
    ),
  )
  await new Promise<void>((resolve) => townSite.listen(0, '127.0.0.1', resolve))
  townUrl = `http://127.0.0.1:${(townSite.address() as AddressInfo).port}/`
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  townSite.close()
  await server.close()
})

/** What a person sees who looks again a little later. */
async function lookAgain(page: Page, time: string): Promise<string> {
  server.clock.set(at(time))
  await page.reload()
  return page.getByRole('main').innerText()
}

const pull = ({ office }: TestServer, service: string) =>
  office.submit({
    type: 'issue',
    service,
    party: 1,
    priority: null,
    by: { role: 'kiosk', device: 'kiosk-one' },
    request: newRequest(),
  })

it('32 the town’s web site shows whether it is worth coming: before opening, open, stopped, sold out, over', async () => {
  const page = await browser.newPage({ locale: 'de-DE', viewport: { width: 320, height: 640 } })
  await page.goto(`${server.url}/today`)
  expect(await page.getByRole('main').innerText()).toContain('Nummern ab 07:45 Uhr')

  const open = await lookAgain(page, '07:45')
  expect(open).toContain('Jetzt gibt es Nummern')
  expect(open).toMatch(/Nummern heute noch\s+2/)

  await pull(server, 'fuehrungszeugnis')
  expect(await lookAgain(page, '09:00')).toMatch(/Nummern heute noch\s+1\s+Es warten\s+1/)

  await server.office.submit(byManager({ type: 'stopIssuing', reason: 'emergency' }))
  expect(await lookAgain(page, '09:10')).toContain('Es gibt einen Notfall im Haus.')
  await server.office.submit(byManager({ type: 'resumeIssuing' }))

  await pull(server, 'fuehrungszeugnis')
  const soldOut = await lookAgain(page, '09:20')
  expect(soldOut).toContain('Für heute sind alle Nummern vergeben')
  expect(soldOut).toMatch(
    /Nächste Sprechzeit\s+Dienstag, 24\. November\s+08:00–12:30 Uhr\s+Nummern ab 07:45 Uhr/,
  )

  expect(await lookAgain(page, '12:30')).toContain('Für heute ist die Sprechzeit beendet')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await page.getByRole('link', { name: 'English' }).click()
  await page.getByText('The office hours are over for today').waitFor()
  await page.close()
})

it('32 another site may embed it and fetch it, and may embed nothing else', async () => {
  server.clock.set(at('12:40'))
  const page = await browser.newPage({ viewport: { width: 800, height: 600 } })
  const refused = page.waitForEvent('console', (message) =>
    message.text().includes("frame-ancestors 'none'"),
  )
  await page.goto(townUrl)
  const frame = (title: string): FrameLocator => page.frameLocator(`iframe[title="${title}"]`)
  await frame('today').getByText('Für heute ist die Sprechzeit beendet').waitFor()
  expect((await refused).text()).toContain(server.url)
  expect(await frame('kiosk').locator('#root').count()).toBe(0)
  await page.locator('body[data-issuing="closed"]').waitFor()
  const fonts = frame('today').getByRole('heading', { level: 1 })
  const loaded = await fonts.evaluate(() =>
    document.fonts.ready.then((all) => [...all].filter(({ status }) => status === 'loaded').length),
  )
  expect(loaded).toBeGreaterThan(0)
  await page.close()
})

it('32 axe finds nothing on it, whether open or not, in German, English and Arabic', async () => {
  const bergkamen = readOffice('bergkamen')
  const busy = await startServer({
    at: at('15:40'),
    configuration: {
      ...bergkamen,
      languages: ['de', 'en', 'ar'],
      rules: { ...bergkamen.rules, coolDownSeconds: 0 },
    },
    screens: SCREENS,
  })
  const [service] = busy.office.configuration.services
  for (let n = 0; n < 9; n++) await pull(busy, service?.id ?? '')
  await busy.office.submit(atCounter('platz-1', { type: 'open' }))
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  try {
    await page.goto(`${busy.url}/today?lang=de`)
    expect(await page.getByRole('main').innerText()).toContain('Vielleicht kommen Sie heute nicht')
    const forms = ['lang=de', 'lang=en', 'lang=ar', 'lang=ar&still=1']
    for (const address of [busy.url, server.url].flatMap((url) =>
      forms.map((form) => `${url}/today?${form}`),
    )) {
      await page.goto(address)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      const faults = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
      expect([address, faults]).toEqual([address, []])
    }
  } finally {
    await context.close()
    await busy.close()
  }
})
