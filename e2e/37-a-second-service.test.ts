import { afterAll, beforeAll, expect, it } from 'vitest'
import { at } from './testing/offices.ts'
import { openTown, press, pullNumber, step, take, type Town, withMe } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

it('37 a clerk adds a service, takes back a slip and pauses until a time, by keyboard alone', async () => {
  const [kiosk, one, two] = await Promise.all([
    town.kiosk(),
    town.counter('platz-1'),
    town.counter('platz-2'),
  ])
  const ticket = () => town.server.office.day.tickets[0]
  await pullNumber(kiosk, /Etwas anderes/)
  await take(one, 'Platz öffnen')
  await take(one, 'Nächste Nummer')
  await take(one, 'Ist da')
  await step(one, 'Fertig').waitFor()

  // A slip first: the wrong service, taken back.
  const dialog = one.getByRole('dialog')
  await press(one, '+')
  await dialog.getByText('Welches Anliegen kommt hinzu?').waitFor()
  expect(await dialog.getByText('Etwas anderes').count()).toBe(0)
  await press(one, '1')
  await one.locator('.with-me-further', { hasText: '+ Ausweis beantragen' }).waitFor()
  await press(one, 'Control+z')
  await one.locator('.with-me-further').waitFor({ state: 'detached' })

  await press(one, '+')
  await dialog.waitFor()
  await press(one, '5')
  await one.locator('.with-me-further', { hasText: '+ Beglaubigung' }).waitFor()
  expect(await withMe(one).textContent()).toBe('1')

  // Set aside and back again: the number still stands for both.
  await press(one, 'z')
  await dialog.waitFor()
  await press(one, '2')
  await dialog.getByText('Keine Notiz').waitFor()
  await press(one, '1')
  await step(one, 'Nächste Nummer').waitFor()
  await press(one, 'r')
  await take(one, 'Ist da')
  await one.locator('.with-me-further', { hasText: '+ Beglaubigung' }).waitFor()
  expect(ticket()).toMatchObject({ service: 'anderes', further: ['beglaubigung'] })
  await press(one, 'f')

  // Back in ten minutes, which the colleagues are told too.
  await press(one, 'p')
  await dialog.getByText('Aus welchem Grund?').waitFor()
  await press(one, '1')
  await dialog.getByText('Wann sind Sie wieder da?').waitFor()
  await press(one, '3')
  await one.locator('.head-state', { hasText: 'Pause bis 09:10' }).waitFor()
  await pullNumber(kiosk, /Etwas anderes/)
  await take(two, 'Platz öffnen')
  await take(two, 'Nächste Nummer')
  await take(two, 'Ist da')
  await step(two, 'Fertig').waitFor()
  await press(two, 'w')
  await two.getByRole('dialog').getByText('An welches Anliegen?').waitFor()
  await press(two, '6')
  await two.getByRole('dialog').getByText('Pause bis 09:10').waitFor()
  await press(two, 'Escape')

  // When the time is over the page says so, and no more than that.
  town.server.clock.set(at('09:10:01'))
  await one.getByText('Sie wollten um 09:10 wieder da sein.').waitFor()
  await one.waitForFunction(() => document.title === 'Pause vorbei · Platz 1')
  await take(one, 'Weiter')
  await step(one, 'Nächste Nummer').waitFor()
  expect(town.server.office.day.counters['platz-1']).toMatchObject({ is: 'open', backAt: null })
})
