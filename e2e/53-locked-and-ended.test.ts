import { afterAll, beforeAll, expect, it } from 'vitest'
import { PASSWORD } from './testing/accounts.ts'
import { fromMenu, lockPage, signInPage, typeName, typePin } from './testing/gate.ts'
import { at } from './testing/offices.ts'
import { openTown, pullNumber, step, take, type Town, willich, withMe } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown({
    configuration: willich({ access: { lockMinutes: 5, displays: 'open', singleCounters: false } }),
  })
})
afterAll(() => town.close())

it('53 a counter that nobody touches is locked, and a sign-in is ended from afar', async () => {
  const { clock } = town.server
  const kiosk = await town.kiosk()
  const number = await pullNumber(kiosk)

  const clerk = await town.stranger('counter', '/counter/?counter=platz-1')
  await typeName(clerk, 'clerk', PASSWORD)
  await step(clerk, 'Platz öffnen').waitFor()
  await fromMenu(clerk, 'PIN festlegen')
  await clerk.getByLabel('Passwort', { exact: true }).fill(PASSWORD)
  await clerk.getByLabel('Neue PIN').fill('31415')
  await clerk.keyboard.press('Enter')
  await clerk.getByRole('dialog').waitFor({ state: 'detached' })
  await take(clerk, 'Platz öffnen')
  await take(clerk, 'Nächste Nummer')
  await step(clerk, 'Ist da').waitFor()
  expect(await withMe(clerk).textContent()).toBe(number)

  // Five minutes, and nothing of the day is left on the screen. Whoever was called is still called.
  clock.set(at('09:06'))
  await lockPage(clerk).waitFor()
  expect(await clerk.textContent('body')).not.toContain('Ist da')
  await typePin(clerk, '2718')
  await clerk.getByText('Die PIN stimmt nicht. Noch 4 Versuche.').waitFor()
  await typePin(clerk, '31415')
  await withMe(clerk).waitFor()
  expect(await withMe(clerk).textContent()).toBe(number)

  // Somebody who only reads is there all the same: the server is told when the pointer moves.
  await clerk.clock.install()
  await clerk.clock.fastForward(60_000)
  const told = clerk.waitForRequest(/\/active$/)
  await clerk.mouse.move(300, 300)
  await clerk.clock.fastForward(4_000)
  await told

  // By hand, and five wrong PINs: then it takes the password.
  await clerk.keyboard.press('Control+l')
  await lockPage(clerk).waitFor()
  for (const left of [
    'Noch 4 Versuche.',
    'Noch 3 Versuche.',
    'Noch 2 Versuche.',
    'Noch ein Versuch.',
  ]) {
    await typePin(clerk, '0000')
    await clerk.getByText(`Die PIN stimmt nicht. ${left}`).waitFor()
  }
  await typePin(clerk, '0000')
  await clerk.getByText('Die PIN war zu oft falsch.').waitFor()
  await clerk.getByLabel('Passwort', { exact: true }).fill(PASSWORD)
  await clerk.keyboard.press('Enter')
  await withMe(clerk).waitFor()

  // The administrator ends it from afar.
  const admin = await town.stranger('manager', '/counter/manager/#setup/accounts')
  await typeName(admin, 'administrator', PASSWORD)
  const ends = admin.getByRole('button', { name: /^clerk: Anmeldung seit .* beenden$/ })
  await ends.waitFor()
  await ends.click()
  await signInPage(clerk).waitFor()
  expect(await clerk.textContent('body')).not.toContain(number)

  // Whoever signs in next finds the counter as it was, and leaves it signed out.
  await typeName(clerk, 'clerk', PASSWORD)
  await withMe(clerk).waitFor()
  await fromMenu(clerk, 'Abmelden')
  await signInPage(clerk).waitFor()
  await clerk.reload()
  await signInPage(clerk).waitFor()
}, 120_000)

it('53 what was locked while the server was away is locked when the page is opened again', async () => {
  const away = await openTown()
  const clerk = await away.counter('platz-1')
  await step(clerk, 'Platz öffnen').waitFor()
  await away.stopServer()
  await clerk.keyboard.press('Control+l')
  await lockPage(clerk).waitFor()
  await clerk.goto('about:blank')
  await away.restart()
  await clerk.goto(`${away.server.url}/counter/?counter=platz-1`)
  await lockPage(clerk).waitFor()
  await clerk.getByLabel('Passwort', { exact: true }).fill(PASSWORD)
  await clerk.keyboard.press('Enter')
  await step(clerk, 'Platz öffnen').waitFor()
  // Once the server has known of it, the browser remembers nothing.
  await clerk.reload()
  await step(clerk, 'Platz öffnen').waitFor()
  expect(await lockPage(clerk).count()).toBe(0)
  await away.close()
}, 60_000)
