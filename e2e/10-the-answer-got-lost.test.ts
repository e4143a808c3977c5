import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Proxy, startProxy } from './testing/proxy.ts'
import { openTown, type Town } from './testing/town.ts'

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

it('10 the answer to a kiosk got lost: the citizen gets the one number when the line is back', async () => {
  const kiosk = await town.kiosk(network.url)
  const field = kiosk.getByRole('button', { name: /Etwas anderes/ })
  await field.waitFor()

  network.holdAnswers()
  await field.click()
  await kiosk.getByText('Ihre Nummer kommt', { exact: false }).first().waitFor()
  await expect.poll(() => town.server.office.day.tickets.length).toBe(1)
  network.cut()
  await kiosk.getByText('wir holen Ihre Nummer', { exact: false }).waitFor()
  network.release()
  network.mend()

  await kiosk.getByRole('button', { name: 'Ich habe meine Nummer' }).waitFor()
  expect(await kiosk.locator('.ticket-label').textContent()).toBe('1')
  expect(town.server.office.day.tickets).toHaveLength(1)
})
