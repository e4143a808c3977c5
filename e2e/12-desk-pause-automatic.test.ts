import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTown, press, pullNumber, step, take, type Town, withMe } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

it('12 a clerk issues a number at the desk, pauses, and lets the automatic call', async () => {
  const [kiosk, display, counter] = await Promise.all([
    town.kiosk(),
    town.display(),
    town.counter('platz-1'),
  ])
  await take(counter, 'Platz öffnen')
  await step(counter, 'Nächste Nummer').waitFor()

  // At the desk, by keyboard: the fourth service, no priority.
  await press(counter, 'a')
  const dialog = counter.getByRole('dialog')
  await dialog.waitFor()
  await press(counter, '4')
  await press(counter, 'Enter')
  await dialog.getByText('Bitte diese Nummer nennen').waitFor()
  await press(counter, 'Escape')
  await display.getByText('Es wartet').waitFor()

  await press(counter, 'p')
  await dialog.waitFor()
  await press(counter, '1')
  await dialog.getByText('Wann sind Sie wieder da?').waitFor()
  await press(counter, '1')
  await step(counter, 'Weiter').waitFor()
  await take(counter, 'Weiter')
  await step(counter, 'Nächste Nummer').waitFor()

  // Automatic: the waiting number is called by itself, and the next one when this one is done.
  await press(counter, 't')
  await step(counter, 'Ist da').waitFor()
  expect(await withMe(counter).textContent()).toBe('1')
  await pullNumber(kiosk)
  await take(counter, 'Ist da')
  await step(counter, 'Fertig').waitFor()
  await press(counter, 'f')
  await step(counter, 'Ist da').waitFor()
  expect(await withMe(counter).textContent()).toBe('2')
  await display.locator('.call-card-number', { hasText: /^2$/ }).waitFor()
})
