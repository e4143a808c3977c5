import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTown, type Town } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

it('64 a plan is stopped while it runs, and nonsense is told in words', async () => {
  const manager = await town.manager()
  await manager.getByRole('link', { name: 'Planer' }).click()
  await manager.getByRole('heading', { name: 'Wie wird der nächste Dienstag?' }).waitFor()

  // By keyboard, and long enough to be stopped: three plans with twenty thousand days each.
  for (let n = 0; n < 2; n++) {
    await manager.getByRole('button', { name: 'Variante anlegen' }).focus()
    await manager.keyboard.press('Enter')
  }
  await manager.getByRole('combobox', { name: 'Tage' }).selectOption('20.000 Tage')
  await manager.getByRole('button', { name: 'Durchspielen' }).focus()
  await manager.keyboard.press('Space')
  await manager.getByRole('progressbar').waitFor()
  await manager.getByRole('button', { name: 'Anhalten' }).waitFor()
  await manager.keyboard.press('Space')
  await manager.getByText('Angehalten.').waitFor()
  // Nothing was finished, so nothing is shown.
  expect(await manager.getByRole('table').count()).toBe(0)
  expect(await manager.getByRole('progressbar').count()).toBe(0)

  const play = manager.getByRole('button', { name: 'Durchspielen' })
  const isBlocked = () => play.getAttribute('aria-disabled')
  const people = manager.getByRole('textbox', { name: 'Personen am Tag' })
  await people.fill('viele')
  await manager.getByText('Bitte eine Zahl eintragen.').waitFor()
  const told = manager.getByRole('alert').filter({ hasText: 'So lässt sich nichts durchspielen' })
  await told.getByText('Variante B, Nachfrage: eine Zahl von 1 bis 3000').waitFor()
  expect(await isBlocked()).toBe('true')
  await play.focus()
  await manager.keyboard.press('Enter')
  expect(await manager.getByRole('progressbar').count()).toBe(0)

  await people.fill('70')
  await told.waitFor({ state: 'detached' })
  await manager.getByText('Plätze', { exact: true }).click()
  for (const place of ['Platz 1', 'Platz 2', 'Platz 3'])
    await manager.getByRole('checkbox', { name: place }).uncheck()
  await told.getByText('Variante B, Plätze: Kein Platz ist da').waitFor()
  await manager.getByRole('checkbox', { name: 'Platz 1' }).check()
  await manager.getByText('Zeiten und Kontingent', { exact: true }).click()
  await manager.getByLabel('Schluss', { exact: true }).fill('07:00')
  await told.getByText(/Variante B, Zeiten und Kontingent: Das Ende liegt nicht nach/).waitFor()
  await manager.getByLabel('Schluss', { exact: true }).fill('12:30')
  await told.waitFor({ state: 'detached' })

  // A hundred of a hundred is a promise that cannot be kept.
  const percent = manager.getByRole('textbox', { name: 'Alle vor Schluss dran an' })
  await percent.fill('100')
  await manager.getByText('eine Zahl von 50 bis 99,9').waitFor()
  await percent.fill('90')

  // Put right, it plays.
  await manager.getByRole('combobox', { name: 'Tage' }).selectOption('1.000 Tage')
  await play.click()
  await manager.getByRole('table', { name: /^Ohne Nummer geblieben/ }).waitFor()
})
