import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { PASSWORD } from './testing/accounts.ts'
import { fromMenu, lockPage, signInPage, typeName, typePin } from './testing/gate.ts'
import { openTown, press, pullNumber, step, take, type Town, withMe } from './testing/town.ts'

let town: Town
beforeEach(async () => {
  town = await openTown()
})
afterEach(() => town.close())

const account = (page: Page, name: string) => page.getByRole('button', { name: `Konto: ${name}` })

/** The browser of the tests holds every page for the one in front. */
const comesToFront = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')))

async function choosePin(page: Page, pin: string): Promise<void> {
  await fromMenu(page, 'PIN festlegen')
  await page.getByLabel('Passwort', { exact: true }).fill(PASSWORD)
  await page.getByLabel('Neue PIN').fill(pin)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

it('57 a tab knows who has come in by the other one, and asks nobody for the PIN of somebody else', async () => {
  const one = await town.counter('platz-1')
  await step(one, 'Platz öffnen').waitFor()
  await choosePin(one, '31415')
  const two = await one.context().newPage()
  await two.goto(`${town.server.url}/counter/?counter=platz-2`)
  await account(two, 'clerk').waitFor()

  // Locked in one is locked in both, and opened in one is open in both.
  await one.keyboard.press('Control+l')
  await Promise.all([lockPage(one).waitFor(), lockPage(two).waitFor()])
  await typePin(one, '31415')
  await step(one, 'Platz öffnen').waitFor()
  await comesToFront(two)
  await step(two, 'Platz öffnen').waitFor()

  await two.keyboard.press('Control+l')
  await Promise.all([lockPage(one).waitFor(), lockPage(two).waitFor()])
  await two.getByRole('button', { name: 'Als jemand anderes anmelden' }).click()
  await typeName(two, 'manager', PASSWORD)
  await account(two, 'manager').waitFor()
  await comesToFront(one)
  await account(one, 'manager').waitFor()
  await step(one, 'Platz öffnen').waitFor()
  expect(await lockPage(one).count()).toBe(0)
})

it('57 signed out in one tab, a question in the other is closed with it', async () => {
  const kiosk = await town.kiosk()
  await pullNumber(kiosk)
  const one = await town.counter('platz-1')
  await take(one, 'Platz öffnen')
  await take(one, 'Nächste Nummer')
  await take(one, 'Ist da')
  await step(one, 'Fertig').waitFor()
  await press(one, 'w')
  await one.getByRole('dialog').waitFor()

  const two = await one.context().newPage()
  await two.goto(`${town.server.url}/counter/?counter=platz-2`)
  await fromMenu(two, 'Abmelden')
  await Promise.all([signInPage(one).waitFor(), signInPage(two).waitFor()])
  expect(await one.getByRole('dialog').count()).toBe(0)
  await typeName(one, 'clerk', PASSWORD)
  await withMe(one).waitFor()
  expect(await withMe(one).textContent()).toBe('1')
})

it('57 locked while the server is away, it stays locked until the PIN is right', async () => {
  const one = await town.counter('platz-1')
  await step(one, 'Platz öffnen').waitFor()
  await choosePin(one, '31415')
  await town.stopServer()
  await one.getByText(/Keine Verbindung seit/).waitFor()
  await one.keyboard.press('Control+l')
  await lockPage(one).waitFor()
  await typePin(one, '31415')
  await one.getByText('Keine Antwort vom Server. Bitte noch einmal versuchen.').waitFor()

  await town.restart()
  await comesToFront(one)
  await typePin(one, '2718')
  await one.getByText(/Die PIN stimmt nicht/).waitFor()
  expect(await step(one, 'Platz öffnen').count()).toBe(0)
  await typePin(one, '31415')
  await step(one, 'Platz öffnen').waitFor()
})
