/** The page of the virtual printers, with real requests and in a real browser. */
import { fileURLToPath } from 'node:url'
import helmet from '@fastify/helmet'
import serveFiles from '@fastify/static'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../e2e/browser.ts'
import { connectTo, CUT, lines, until } from '../../kiosk/printer/virtual/fixtures/client.ts'
import {
  createVirtualPrinter,
  type VirtualPrinter,
} from '../../kiosk/printer/virtual/virtualPrinter.ts'
import { servePrinterPage } from './printerPage.ts'

let http: FastifyInstance
let printer: VirtualPrinter
let url: string

beforeEach(async () => {
  printer = createVirtualPrinter({ paper: 80 })
  http = Fastify()
  // As strict as every other page of the server.
  await http.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'self'"], formAction: ["'none'"] },
    },
    hsts: false,
  })
  const root = fileURLToPath(new URL('../../shared/ui/public', import.meta.url))
  await http.register(serveFiles, { root })
  servePrinterPage(http, [{ id: 'kiosk-1', name: 'Kiosk am <Eingang>', printer }])
  url = await http.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(async () => {
  await http.close()
  await printer.close()
})

async function print(...texts: string[]) {
  const client = await connectTo(await printer.listen())
  client.send(lines(...texts), CUT)
  await client.end()
  await until(printer, () => printer.receipts().length > 0)
  await printer.close()
}
const page = async () => (await fetch(`${url}/printer/`)).text()
const press = (deed: string, headers: Record<string, string> = { origin: url }) =>
  fetch(`${url}/printer/kiosk-1`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ deed }),
    redirect: 'manual',
  })

describe('shows', () => {
  it('that nothing was printed yet, and that all is well', async () => {
    const html = await page()
    expect(html).toContain('Noch nichts gedruckt')
    expect(html).toContain('Bereit')
    expect(html).not.toContain('nicht alles verstanden')
  })

  it('each receipt as a picture, with its words for those who cannot see it', async () => {
    await print('Ihre Nummer', '45')
    const html = await page()
    expect(html).toContain('alt="Bon 1: Ihre Nummer / 45"')
    const [, source] = /src="([^"]+)"/.exec(html) ?? []
    const picture = await fetch(new URL(source!, `${url}/printer/`))
    expect(picture.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await picture.arrayBuffer()).equals(printer.receipts()[0]!.png())).toBe(true)
  })

  it('the newest receipt first', async () => {
    await print('erste')
    await print('zweite')
    expect([...(await page()).matchAll(/alt="Bon (\d)/g)].map(([, id]) => id)).toEqual(['2', '1'])
  })

  it('names and printed words as text, whatever they are', async () => {
    await print('<script>"x"</script>')
    const html = await page()
    expect(html).not.toContain('<script')
    expect(html).toContain('Kiosk am &lt;Eingang&gt;')
  })

  it('what the printer did not understand', async () => {
    const client = await connectTo(await printer.listen())
    client.send(0x41, 0x1b, 0x7a)
    await until(printer, () => printer.faults().length > 0)
    const html = await page()
    expect(html).toContain('Der Drucker hat nicht alles verstanden')
    expect(html).toMatch(
      /Unbekannter Befehl<\/strong> <code>1b 7a<\/code><span>Verbindung 1, ab Byte 1</,
    )
  })
})

describe('buttons', () => {
  it.each([
    ['paper-low', 'Papier geht zu Ende'],
    ['paper-out', 'Kein Papier mehr'],
    ['open', 'Klappe ist offen'],
    ['jam', 'Messer klemmt'],
    ['heat', 'Druckkopf ist zu heiß'],
    ['hang', 'antwortet aber nicht'],
  ])('%s: %s, until it is mended', async (deed, words) => {
    expect(await page()).not.toContain(words)
    const answer = await press(deed)
    expect(answer.status).toBe(303)
    expect(await page()).toContain(words)
    await press('mend')
    expect(await page()).not.toContain(words)
  })

  it('let the paper run out soon', async () => {
    await press('run-out-soon')
    expect(printer.state().paper).toBe('ok')
    await print(...Array.from({ length: 30 }, (_, line) => `Zeile ${line}`))
    expect(printer.state().paper).toBe('out')
    expect(await page()).toContain('Unvollständig')
  })

  it.each([
    ['of another site', { origin: 'http://elsewhere.example' }],
    ['of the same machine on another port', { origin: 'http://127.0.0.1:9' }],
    ['of a sandboxed page', { origin: 'null' }],
    ['of nobody', {}],
  ])('pressed from a form %s do nothing', async (_, headers) => {
    expect((await press('paper-out', headers)).status).toBe(403)
    expect(printer.state().paper).toBe('ok')
  })

  it.each(['', 'constructor', 'paper-out '])('%j is none', async (deed) => {
    expect((await press(deed)).status).toBe(400)
  })
})

it.each(['kiosk-1/7.png', 'kiosk-2/1.png', 'kiosk-1/constructor.png'])(
  'has no picture %s',
  async (path) => {
    expect((await fetch(`${url}/printer/${path}`)).status).toBe(404)
  },
)

it('works in a browser, under its content policy', async () => {
  await print('Ihre Nummer', '45')
  const browser = await launchBrowser()
  try {
    const tab = await browser.newPage()
    const refused: string[] = []
    tab.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
    await tab.goto(`${url}/printer/`)
    await tab.getByRole('button', { name: 'Papier leer' }).click()
    await tab.getByText('Kein Papier mehr').waitFor()
    expect(printer.state().paper).toBe('out')
    const width = await tab
      .locator('img')
      .evaluate((image) => (image as HTMLImageElement).naturalWidth)
    expect(width).toBe(640)
    // The font comes with the built screens, which are not served here.
    expect(refused.filter((text) => !text.includes('404'))).toEqual([])
  } finally {
    await browser.close()
  }
})
