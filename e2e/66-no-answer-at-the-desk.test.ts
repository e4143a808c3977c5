import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Proxy, startProxy } from './testing/proxy.ts'
import { openTown, press, step, take, type Town } from './testing/town.ts'

let town: Town
let network: Proxy
beforeAll(async () => {
  town = await openTown()
  network = await startProxy(town.server.port)
})
afterAll(async () => {
  await network.close()
  await town.close()
})

it('66 no answer comes to the desk: pressed again, it is the number that was given out already', async () => {
  const counter = await town.counter('platz-1', network.url)
  await take(counter, 'Platz öffnen')
  await step(counter, 'Nächste Nummer').waitFor()
  const dialog = counter.getByRole('dialog')
  await press(counter, 'a')
  await press(counter, '6')

  network.holdAnswers()
  await press(counter, 'Enter')
  await expect.poll(() => town.server.office.day.tickets.length).toBe(1)
  network.cut()
  network.release()
  // Patience ends after twelve seconds; the dialog stays, with what was chosen.
  await dialog.getByText('Keine Antwort', { exact: false }).waitFor()
  network.mend()
  await dialog.locator('.dialog-yes[data-blocked="false"]').waitFor()
  await press(counter, 'Enter')
  await dialog.locator('.issued-number').waitFor()
  expect(await counter.locator('.issued-number').textContent()).toBe('1')
  expect(town.server.office.day.tickets).toHaveLength(1)

  // The next one wants the same and gets a number of his own.
  await press(counter, 'Escape')
  await press(counter, 'a')
  await press(counter, '6')
  await press(counter, 'Enter')
  await dialog.getByText('2', { exact: true }).waitFor()
  expect(town.server.office.day.tickets).toHaveLength(2)
})
