import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTown, type Town } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

it('11 a child drums on the glass: one number, and it can be given back', async () => {
  const kiosk = await town.kiosk()
  await kiosk.getByRole('button', { name: /Führungszeugnis/ }).waitFor()
  await kiosk.evaluate(() => {
    const fields = [...document.querySelectorAll('button')]
    for (let n = 0; n < 20; n++) for (const field of fields) field.click()
  })
  await kiosk
    .getByText(/Ihre Nummer|Wie viele Personen/)
    .first()
    .waitFor()
  await expect.poll(() => town.server.office.day.tickets.length).toBeLessThanOrEqual(1)

  if (await kiosk.getByText('Wie viele Personen?').isVisible())
    await kiosk.getByRole('button', { name: /^1/ }).click()
  await kiosk.getByRole('button', { name: 'Nummer zurückgeben' }).click()
  await kiosk.getByRole('button', { name: 'Ja, zurückgeben' }).click()
  await kiosk.getByText('Vielen Dank!').waitFor()
  const { day } = town.server.office
  expect(day.tickets.map((ticket) => ticket.state)).toMatchObject([{ is: 'ended', how: 'voided' }])
  expect(day.line).toEqual([])
})
