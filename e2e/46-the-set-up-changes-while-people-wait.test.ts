/** A counter is closed for good, another is renamed and a service added, while people wait; and at midnight comes the new year's plan. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { at } from './testing/offices.ts'
import { setupDesk } from './testing/setupDesk.ts'
import { openTown, type Town, willich } from './testing/town.ts'

let town: Town

beforeEach(async () => {
  town = await openTown()
})

afterEach(() => town.close())

test('every screen follows by itself, and nobody who waits is lost', async () => {
  const desk = setupDesk(town.server.url)
  const kiosk = await town.kiosk()
  const display = await town.display()
  const clerk = await town.counter('platz-1')
  await kiosk.getByText('Führungszeugnis').first().waitFor()
  await clerk.getByText('Leertaste').first().waitFor()

  const { office } = await desk.state()
  const [first, ...others] = office.counters
  const beim = { id: 'fundbuero', code: 'F', icon: 'other', minutes: 5, name: { de: 'Fundsachen' } }
  const changed = {
    ...office,
    name: 'Bürgerservice Willich',
    services: [...office.services, beim],
    counters: [
      { ...first!, name: 'Fenster', services: [...first!.services, 'fundbuero'] },
      ...others,
    ],
  }
  expect((await desk.save(changed)).status).toBe(200)

  await kiosk.getByText('Fundsachen').first().waitFor()
  await display.getByText('Bürgerservice Willich').first().waitFor()
  await clerk.getByText('Fenster').first().waitFor()

  const { revision } = await desk.state()
  expect((await desk.takeBack(revision)).status).toBe(200)
  await kiosk.getByText('Fundsachen').first().waitFor({ state: 'detached' })
  await display.getByText(willich().name).first().waitFor()
})

test('a plan for tomorrow is on the screens from midnight on', async () => {
  const desk = setupDesk(town.server.url)
  const display = await town.display()
  const { office } = await desk.state()
  expect(
    (await desk.save({ ...office, name: 'Bürgerservice 2021' }, { from: '2020-11-18' })).status,
  ).toBe(200)
  await display.getByText(office.name).first().waitFor()
  await town.restart()
  town.server.clock.set(at('00:00', '2020-11-18'))
  await display.getByText('Bürgerservice 2021').first().waitFor()
})
