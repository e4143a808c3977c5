import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTown, pullNumber, step, take, type Town, withMe } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

it('01 a number pulled at the kiosk is called at a counter and shown in the waiting room', async () => {
  const [kiosk, display, counter] = await Promise.all([
    town.kiosk(),
    town.display(),
    town.counter('platz-3'),
  ])
  expect(await pullNumber(kiosk, /Ausweis oder Reisepass abholen/)).toBe('1')
  await display.getByText('Es wartet').waitFor()

  await take(counter, 'Platz öffnen')
  await take(counter, 'Nächste Nummer')
  await step(counter, 'Ist da').waitFor()
  expect(await withMe(counter).textContent()).toBe('1')

  const card = display.locator('.call-card[data-tone="fresh"]')
  await card.waitFor()
  expect(await card.locator('.call-card-number').textContent()).toBe('1')
  expect(await card.locator('.call-card-sign').textContent()).toBe('3')

  await take(counter, 'Ist da')
  await take(counter, 'Fertig')
  await counter.getByText('1 als fertig eingetragen').waitFor()
  expect(town.server.office.day.tickets[0]?.state).toMatchObject({ is: 'ended', how: 'served' })
})
