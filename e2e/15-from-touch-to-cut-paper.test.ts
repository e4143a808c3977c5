import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPaperTown, type PaperTown, scan } from './testing/paper.ts'

let town: PaperTown
beforeAll(async () => {
  town = await openPaperTown({ publicUrl: 'http://warten.example' })
})
afterAll(() => town.close())

it('15 from touch to cut paper: screen and receipt say the same, and the phone finds the ticket', async () => {
  const kiosk = await town.kiosk()
  await kiosk.getByRole('button', { name: /Wohnung an- oder ummelden/ }).click()
  await kiosk.getByText('Haben Sie das dabei?').waitFor()
  await kiosk.getByRole('button', { name: 'Ja, alles dabei' }).click()
  await kiosk.getByRole('button', { name: /^4/ }).click()
  await kiosk.getByText('Bitte nehmen Sie Ihren Zettel.').waitFor()

  const receipt = await town.receipt(1)
  expect(receipt.whole).toBe(true)
  const text = receipt.text.join('\n')
  expect(text).toContain('Bürgerbüro Willich')
  expect(text).toContain('Wohnung ummelden · 4 Personen')
  for (const fact of await kiosk.locator('.ticket-facts dt, .ticket-facts dd').allTextContents())
    expect(text).toContain(fact)

  // The one number on the screen, on paper and in the day, and somebody is known to hold it.
  expect(await kiosk.locator('.ticket-label').textContent()).toBe('1')
  expect(receipt.text.map((line) => line.trim())).toContain('1')
  await expect.poll(() => town.server.office.day.tickets[0]?.confirmed).toBe(true)

  const address = await scan(receipt)
  expect(address).toMatch(/^http:\/\/warten\.example\/t\/[\w-]{22}$/)
  const phone = await town.phone(address)
  await phone.getByRole('heading', { name: 'Ihre Nummer 1' }).waitFor()
  await phone.getByText('niemand', { exact: true }).waitFor()
})
