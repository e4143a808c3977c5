import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTown, type Town, willich } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  const office = willich()
  // With nothing to ask, every tap on the first field could become a number.
  const services = office.services.map((service) => ({ ...service, documents: [], maxParty: 1 }))
  town = await openTown({ configuration: { ...office, services } })
})
afterAll(() => town.close())

it('11 a child drums on the glass: one number, and it can be given back', async () => {
  const kiosk = await town.kiosk()
  await kiosk.getByRole('button', { name: /Etwas anderes/ }).waitFor()
  await kiosk.evaluate(() => {
    const fields = [...document.querySelectorAll('button')]
    for (let n = 0; n < 20; n++) for (const field of fields) field.click()
  })
  await kiosk.getByText('Ihre Nummer', { exact: true }).waitFor()
  expect(town.server.office.day.tickets).toHaveLength(1)
  await kiosk.getByRole('button', { name: 'Nummer zurückgeben' }).click()
  await kiosk.getByRole('button', { name: 'Ja, zurückgeben' }).click()
  await kiosk.getByText('Vielen Dank!').waitFor()
  const { day } = town.server.office
  expect(day.tickets.map((ticket) => ticket.state)).toMatchObject([{ is: 'ended', how: 'voided' }])
  expect(day.line).toEqual([])
})
