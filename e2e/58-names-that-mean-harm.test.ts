import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pair, post, signIn } from './testing/accounts.ts'
import { joinManager, valueOf } from './testing/clients.ts'
import { openPaperTown, type PaperTown, scan } from './testing/paper.ts'
import { setupDesk } from './testing/setupDesk.ts'
import { step, take, willich } from './testing/town.ts'

let town: PaperTown
beforeAll(async () => {
  town = await openPaperTown({ publicUrl: 'http://warten.example' })
})
afterAll(() => town.close())

/** An element of its own, a placeholder, a direction that turns, a bell and a printer's command. */
const EVIL = '<u data-evil>{{n}}\u202e\u0007\u001b@\u2028'
const SHOWN = '<u data-evil>{{n}}'
const evil = { de: EVIL, en: EVIL }

const office = () => {
  const { waitingRoom, services, counters, ...rest } = willich()
  return {
    ...rest,
    name: EVIL,
    town: EVIL,
    services: services.map((service) => ({
      ...service,
      name: evil,
      short: evil,
      hint: evil,
      documents: [],
    })),
    counters: counters.map((counter, i) => (i === 0 ? { ...counter, name: EVIL } : counter)),
    notes: [{ id: 'evil', name: EVIL }],
    outcomes: [{ id: 'evil', name: EVIL }],
    receiptLines: [evil],
    instead: evil,
    waitingRoom: { ...waitingRoom, news: [evil], slides: [{ title: evil, text: evil }] },
    displays: [{ id: 'evil', name: EVIL }],
  }
}

/** What is not as it must be on a page that shows such a name. A script would also be an error of the page, which ends the town. */
async function harmOn(where: string, page: Page): Promise<string[]> {
  await page.getByText(SHOWN).first().waitFor()
  const { elements, text } = await page.evaluate(() => ({
    elements: document.querySelectorAll('[data-evil]').length,
    text: document.body.innerText + document.title,
  }))
  return [
    ...(elements > 0 ? [`${where}: it became ${elements} elements`] : []),
    ...(/[\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\s]/u.test(text) ? [`${where}: unseen signs`] : []),
  ]
}

it('58 whatever people write is text on every screen and on paper', async () => {
  const { url } = town.server
  const saved = await setupDesk(url).save(office())
  expect([saved.status, saved.body]).toEqual([200, expect.anything()])
  const administrator = await signIn(url, 'administrator')
  await post(url, '/accounts', { name: EVIL, role: 'clerk' }, administrator)
  await pair(url, 'kiosk', 'kiosk-with-a-name', EVIL)
  const desk = await joinManager(url)
  valueOf(await desk.send('setNotice', { text: { de: SHOWN, en: SHOWN }, until: null }))

  const kiosk = await town.kiosk()
  expect(await harmOn('kiosk', kiosk)).toEqual([])
  await kiosk.getByRole('button', { name: SHOWN }).first().click()
  await kiosk.getByText('Ihre Nummer').first().waitFor()
  expect(await harmOn('ticket', kiosk)).toEqual([])

  const receipt = await town.receipt(1)
  const paper = receipt.text.join('\n')
  expect(receipt.whole).toBe(true)
  expect(paper).toContain(SHOWN)
  expect(paper).not.toMatch(/[^\P{C}\n]/u)

  const phone = await town.phone(await scan(receipt))
  expect(await harmOn('phone', phone)).toEqual([])

  const [counter, display] = [await town.counter('platz-1'), await town.display()]
  await take(counter, 'Platz öffnen')
  await take(counter, 'Nächste Nummer')
  await step(counter, 'Ist da').waitFor()
  expect(await harmOn('counter', counter)).toEqual([])
  expect(await harmOn('display', display)).toEqual([])

  const manager = await town.manager()
  expect(await harmOn('manager', manager)).toEqual([])
  await manager.goto(`${url}/counter/manager/#einrichten`)
  await manager.getByRole('link', { name: 'Einrichten' }).click()
  expect(await harmOn('set-up', manager)).toEqual([])

  for (const path of ['/', '/today', '/today?lang=en']) {
    await manager.goto(`${url}${path}`)
    expect(await harmOn(path, manager)).toEqual([])
  }
})
