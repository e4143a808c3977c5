import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPaperTown, type PaperTown } from './testing/paper.ts'

let town: PaperTown
beforeAll(async () => {
  town = await openPaperTown()
})
afterAll(() => town.close())

it('18 the power fails while a number is printed: the kiosk asks what became of it, and does not print by itself', async () => {
  const kiosk = await town.kiosk()
  await kiosk.getByText('Was ist Ihr Anliegen?').waitFor()
  town.paper.set({ hanging: true })
  await kiosk.getByRole('button', { name: /Etwas anderes/ }).click()
  await kiosk.getByText('Ihr Zettel wird gedruckt').first().waitFor()

  await kiosk.reload()
  await kiosk.getByText('Haben Sie die Nummer 1?').waitFor()
  town.paper.set({ hanging: false })
  await kiosk.getByRole('button', { name: 'Ja, aber ohne Zettel' }).click()
  await kiosk.locator('button:enabled', { hasText: 'Noch einmal drucken' }).click()
  await kiosk.getByText('Bitte nehmen Sie Ihren Zettel.').waitFor()
  await expect.poll(() => town.server.office.day.tickets[0]?.confirmed).toBe(true)
  expect(town.server.office.day.tickets).toHaveLength(1)

  // Once somebody holds it there is nothing to ask.
  await kiosk.reload()
  await kiosk.getByText('Was ist Ihr Anliegen?').waitFor()
})
