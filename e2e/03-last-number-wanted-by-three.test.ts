import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTown, type Town, willichWithPlaces } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown({ configuration: willichWithPlaces(1) })
})
afterAll(() => town.close())

it('03 the last number, wanted at three kiosks at once, is given to one; the others learn it at once', async () => {
  const kiosks = await Promise.all([town.kiosk(), town.kiosk(), town.kiosk()])
  const fields = kiosks.map((kiosk) => kiosk.getByRole('button', { name: /Etwas anderes/ }))
  await Promise.all(fields.map((field) => field.waitFor()))
  await Promise.all(kiosks.map((kiosk) => kiosk.locator('.kiosk:not([inert])').waitFor()))

  // Touched where they are now: a field that is gone a moment later is not looked for again.
  const touched = await Promise.all(fields.map((field) => field.elementHandle()))
  await Promise.all(
    touched.map((field) => field?.evaluate((button) => (button as HTMLElement).click())),
  )

  const outcomes = await Promise.all(
    kiosks.map(async (kiosk) => {
      const number = kiosk.getByText('Ihre Nummer', { exact: true })
      const none = kiosk.getByText(
        /Die letzte Nummer wurde gerade eben vergeben|alle Nummern vergeben/,
      )
      await number.or(none).first().waitFor()
      return (await number.count()) > 0
    }),
  )
  expect(outcomes.filter(Boolean)).toHaveLength(1)
  expect(town.server.office.day.tickets.map((ticket) => ticket.label)).toEqual(['1'])
})
