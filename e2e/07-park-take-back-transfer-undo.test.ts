import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTown, press, pullNumber, step, take, type Town, withMe } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

it('07 a clerk parks, takes back, hands over and takes back a slip, by keyboard alone', async () => {
  const [kiosk, one, two] = await Promise.all([
    town.kiosk(),
    town.counter('platz-1'),
    town.counter('platz-2'),
  ])
  await pullNumber(kiosk, /Etwas anderes/)
  await pullNumber(kiosk, /Etwas anderes/)
  await take(one, 'Platz öffnen')
  await take(one, 'Nächste Nummer')
  await take(one, 'Ist da')
  await step(one, 'Fertig, nächste Nummer').waitFor()

  // Parked for a photo, then back to the same counter.
  await press(one, 'z')
  await one.getByRole('dialog').waitFor()
  await press(one, '1')
  await one.getByText('Eine Notiz für die Kollegin oder den Kollegen?').waitFor()
  await press(one, '1')
  await one.getByText(/holt Foto/).waitFor()
  await step(one, 'Nächste Nummer').waitFor()
  await press(one, 'r')
  await step(one, 'Ist da').waitFor()
  expect(await withMe(one).textContent()).toBe('1')
  await take(one, 'Ist da')
  await step(one, 'Fertig, nächste Nummer').waitFor()

  // A slip: finished by mistake, and called the next one.
  await press(one, 'Space')
  await step(one, 'Ist da').waitFor()
  expect(await withMe(one).textContent()).toBe('2')
  await press(one, 'Control+z')
  await step(one, 'Fertig, nächste Nummer').waitFor()
  expect(await withMe(one).textContent()).toBe('1')

  // Handed over to another counter: there it keeps its place in time and comes before number 2.
  await press(one, 'w')
  const dialog = one.getByRole('dialog')
  await dialog.waitFor()
  await dialog.getByText('Führungszeugnis').waitFor()
  await press(one, '4')
  await dialog.getByText('Jeder Platz mit diesem Anliegen').waitFor()
  await press(one, '1')
  await dialog.getByText('Keine Notiz').waitFor()
  await press(one, '1')
  await dialog.waitFor({ state: 'detached' })
  await one.getByText('1 weitergeleitet').waitFor()
  await take(two, 'Platz öffnen')
  await take(two, 'Nächste Nummer')
  await step(two, 'Ist da').waitFor()
  expect(await withMe(two).textContent()).toBe('1')
  expect(town.server.office.day.tickets[0]).toMatchObject({ service: 'fuehrungszeugnis' })
})
