import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { codeOf, confirmDevice } from './testing/gate.ts'
import { openTown, pullNumber, type Town, willich } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown({
    configuration: willich({
      access: { lockMinutes: null, displays: 'paired', singleCounters: false },
    }),
  })
})
afterAll(() => town.close())

const START = 'Was ist Ihr Anliegen?'
const NOT_PAIRED = 'Dieser Kiosk ist noch nicht angemeldet'

it('54 a kiosk is confirmed, stolen, and worth nothing', async () => {
  const kiosk = await town.stranger('kiosk', '/kiosk/')
  await kiosk.getByText(NOT_PAIRED).waitFor()
  expect(await kiosk.getByText(START).count()).toBe(0)

  // A slip of the finger confirms nothing.
  const manager = await town.manager()
  await manager.goto(`${town.server.url}/counter/manager/#setup/devices`)
  const code = await codeOf(kiosk)
  await manager.getByLabel('Code').fill(code === '000 000' ? '111111' : '000000')
  await manager.getByLabel(/^Name, z/).fill('Kiosk Eingang')
  await manager.keyboard.press('Enter')
  await manager.getByText('Diesen Code zeigt zurzeit kein Gerät.').waitFor()
  await confirmDevice(manager, code, 'Kiosk Eingang')
  await kiosk.getByText(START).waitFor()
  await pullNumber(kiosk)

  // Revoked while somebody is on his way to a number: nothing is left that could be pressed.
  const kept = await storageOf(kiosk)
  await kiosk
    .getByRole('button', { name: /beantragen/ })
    .first()
    .click()
  await kiosk.getByRole('button', { name: 'Ja, alles dabei' }).waitFor()
  await revoke(manager)
  await kiosk.getByText(NOT_PAIRED).waitFor({ timeout: 1_900 })
  expect(await kiosk.getByRole('button').count()).toBe(0)

  // What it had kept opens nothing, here or elsewhere.
  expect(kept['wartemarke.token']).toBeTruthy()
  const thief = await town.stranger('kiosk', '/health')
  await thief.evaluate(
    (all) => Object.entries(all).forEach(([k, v]) => localStorage.setItem(k, v)),
    kept,
  )
  await thief.goto(`${town.server.url}/kiosk/`)
  await thief.getByText(NOT_PAIRED).waitFor()
  await kiosk.reload()
  await kiosk.getByText(NOT_PAIRED).waitFor()

  // Found again, and revoked while somebody reads a number: that person finishes, nobody comes after.
  await confirmDevice(manager, await codeOf(kiosk), 'Kiosk Flur')
  await kiosk.getByText(START).waitFor()
  await kiosk.getByRole('button', { name: /Etwas anderes/ }).click()
  const done = kiosk.getByRole('button', { name: 'Ich habe meine Nummer' })
  await done.waitFor()
  const waiting = () =>
    town.server.office.day.tickets.filter(({ state }) => state.is === 'waiting').length
  const before = waiting()
  await revoke(manager)
  await manager.getByText('2 Geräte').or(manager.getByText('Ein Gerät, das nicht')).waitFor()
  expect(await done.isVisible()).toBe(true)
  await done.click()
  await kiosk.getByText(NOT_PAIRED).waitFor()
  expect(waiting()).toBe(before)
}, 120_000)

async function revoke(manager: Page): Promise<void> {
  await manager.getByRole('button', { name: /die Anmeldung entziehen$/ }).click()
  await manager.getByText('gibt sofort keine Nummern mehr aus').waitFor()
  await manager.getByRole('button', { name: 'Ja, entziehen' }).click()
}

const storageOf = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => Object.fromEntries(Object.entries(localStorage)))

it('54 a display is confirmed where the office wants it, and shows nothing before', async () => {
  const display = await town.stranger('display', '/display/')
  await display.getByText('Diese Anzeige ist noch nicht angemeldet').waitFor()
  const manager = await town.manager()
  await manager.goto(`${town.server.url}/counter/manager/#setup/devices`)
  await confirmDevice(manager, await codeOf(display), 'Anzeige Halle')
  await display.getByText(/Diese Anzeige ist noch nicht/).waitFor({ state: 'detached' })
  await display.locator('.board').waitFor()
  await manager.getByRole('button', { name: 'Anzeige Halle die Anmeldung entziehen' }).click()
  await manager.getByRole('button', { name: 'Ja, entziehen' }).click()
  await display.getByText('Diese Anzeige ist noch nicht angemeldet').waitFor()
  expect(await display.locator('.board').count()).toBe(0)
}, 60_000)
