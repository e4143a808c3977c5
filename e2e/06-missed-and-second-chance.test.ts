import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTown, press, pullNumber, step, take, type Town, withMe } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

it('06 a missed number comes back after three further calls, and everybody can see why', async () => {
  const [kiosk, display, counter] = await Promise.all([
    town.kiosk(),
    town.display(),
    town.counter('platz-1'),
  ])
  for (let n = 0; n < 5; n++) await pullNumber(kiosk)
  await take(counter, 'Platz öffnen')
  await take(counter, 'Nächste Nummer')
  await step(counter, 'Ist da').waitFor()

  await press(counter, 'e')
  await counter.getByText('1 von 2').waitFor()
  await display.getByText('Erneuter Aufruf', { exact: true }).waitFor()
  await press(counter, 'n')
  await counter.getByText(/zweite Chance nach 3 Aufrufen/).waitFor()

  for (const label of ['2', '3', '4']) {
    await take(counter, label === '2' ? 'Nächste Nummer' : 'Fertig, nächste Nummer')
    await step(counter, 'Ist da').waitFor()
    expect(await withMe(counter).textContent()).toBe(label)
    await take(counter, 'Ist da')
  }
  await take(counter, 'Fertig, nächste Nummer')
  await step(counter, 'Ist da').waitFor()
  expect(await withMe(counter).textContent()).toBe('1')
  await display.locator('.call-card', { hasText: 'zweite Chance' }).waitFor()

  await press(counter, 'n')
  await counter.getByText('verfallen').waitFor()
})
