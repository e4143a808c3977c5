import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTown, press, pullNumber, step, take, type Town, withMe } from './testing/town.ts'

let town: Town
beforeEach(async () => {
  town = await openTown()
})
afterEach(() => town.close())

const icon = (page: Page) => page.locator('link[rel=icon]').getAttribute('href')

/** Counts the notes that the page plays. */
const listenFor = (page: Page) =>
  page.evaluate(() => {
    Object.assign(window, { notes: 0 })
    window.OscillatorNode = class extends OscillatorNode {
      override start(when?: number) {
        Object.assign(window, { notes: Number(Reflect.get(window, 'notes')) + 1 })
        super.start(when)
      }
    }
  })
const notes = (page: Page) => page.evaluate(() => Number(Reflect.get(window, 'notes')))

it('39 two tabs of one counter show the same, and a press in both happens once', async () => {
  const [kiosk, one] = await Promise.all([town.kiosk(), town.counter('platz-1')])
  await step(one, 'Platz öffnen').waitFor()
  expect(await one.getByText('auch anderswo offen').count()).toBe(0)

  // The same browser, as when somebody opens a bookmark twice.
  const two = await one.context().newPage()
  await two.goto(one.url())
  await Promise.all([one, two].map((tab) => tab.getByText('auch anderswo offen').waitFor()))

  // Both open, both call, both say that the person is there: each at the same moment.
  const both = (key: string) => Promise.all([press(one, key), press(two, key)])
  const bothShow = (words: string) =>
    Promise.all([one, two].map((tab) => step(tab, words).waitFor()))
  await both('Space')
  await bothShow('Nächste Nummer')
  await listenFor(one)
  await pullNumber(kiosk)
  await one.waitForFunction(() => document.title === '(1) Platz 1')
  expect(decodeURIComponent((await icon(one)) ?? '')).toContain('>1</text>')
  expect(await notes(one)).toBe(2)
  await pullNumber(kiosk)
  await both('Space')
  await bothShow('Ist da')
  expect(await Promise.all([one, two].map((tab) => withMe(tab).textContent()))).toEqual(['1', '1'])
  await both('Space')
  await bothShow('Fertig, nächste Nummer')
  await both('Space')
  await bothShow('Ist da')
  const { tickets, callCount } = town.server.office.day
  expect(callCount).toBe(2)
  expect(tickets.map(({ state }) => state.is)).toEqual(['ended', 'called'])

  await two.close()
  await one.getByText('auch anderswo offen').waitFor({ state: 'detached' })
})

it('39 the sound can be switched off, and stays so', async () => {
  const [kiosk, one] = await Promise.all([town.kiosk(), town.counter('platz-2')])
  await take(one, 'Platz öffnen')
  await step(one, 'Nächste Nummer').waitFor()
  await press(one, '?')
  await one.getByLabel('Ton, wenn jemand kommt').uncheck()
  await press(one, 'Escape')
  await listenFor(one)
  await pullNumber(kiosk)
  await one.waitForFunction(() => document.title === '(1) Platz 2')
  expect(await notes(one)).toBe(0)

  await one.reload()
  await step(one, 'Nächste Nummer').waitFor()
  await press(one, '?')
  expect(await one.getByLabel('Ton, wenn jemand kommt').isChecked()).toBe(false)
  expect(await one.getByLabel(/^Meldung/).isChecked()).toBe(false)
})

it('39 a notification comes only to whoever turned it on, and only while another window is in front', async () => {
  const [kiosk, one] = await Promise.all([town.kiosk(), town.counter('platz-3')])
  await one.context().grantPermissions(['notifications'])
  await take(one, 'Platz öffnen')
  await step(one, 'Nächste Nummer').waitFor()
  await one.evaluate(() => {
    const told: string[] = []
    const look = { inFront: true }
    Object.assign(window, { told, look })
    // The browser of the tests holds every page for the one in front.
    document.hasFocus = () => look.inFront
    window.Notification = class extends Notification {
      // Without a window the browser answers the question with yes and still says no here.
      static override readonly permission = 'granted'
      constructor(title: string, options?: NotificationOptions) {
        super(title, options)
        told.push(`${title} · ${options?.body}`)
      }
    }
  })
  const told = () => one.evaluate(() => Reflect.get(window, 'told'))
  const comeAndGo = async () => {
    const label = await pullNumber(kiosk)
    await take(one, 'Nächste Nummer')
    await take(one, 'Ist da')
    await step(one, 'Fertig').waitFor()
    await press(one, 'f')
    await step(one, 'Nächste Nummer').waitFor()
    return label
  }
  const goAway = () => one.evaluate(() => (Reflect.get(window, 'look').inFront = false))

  await press(one, '?')
  // Checked only when the browser has agreed.
  await one.getByLabel(/^Meldung/).click()
  await one.getByRole('checkbox', { name: /^Meldung/, checked: true }).waitFor()
  await press(one, 'Escape')
  await comeAndGo()
  expect(await told()).toEqual([])
  await goAway()
  const label = await comeAndGo()
  expect(await told()).toEqual([`${label} wartet · Platz 3`])

  await press(one, '?')
  await one.getByLabel(/^Meldung/).uncheck()
  await press(one, 'Escape')
  await comeAndGo()
  expect(await told()).toHaveLength(1)
})
