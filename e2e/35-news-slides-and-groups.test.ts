import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OfficeInput, parseOffice } from '#shared/domain/config.ts'
import { bergkamen } from '#shared/offices/bergkamen.ts'
import { joinKiosk, valueOf } from './testing/clients.ts'
import { openTown, type Town } from './testing/town.ts'

/** One green pixel. */
const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** Seven groups of services, a rule of the second chance, and something to tell. */
const BERGKAMEN: OfficeInput = {
  ...bergkamen,
  rules: { ...bergkamen.rules, coolDownSeconds: 0, burst: null },
  waitingRoom: {
    news: [{ de: 'Die Kasse ist heute geschlossen.' }],
    slides: [{ title: { de: 'Ehrenamtliche gesucht' }, picture: PICTURE }],
    slideSeconds: 5,
  },
}

let town: Town
beforeAll(async () => {
  const parsed = parseOffice(BERGKAMEN)
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'))
  town = await openTown({ configuration: parsed.office })
})
afterAll(() => town.close())

it('35 the room is told news, slides and how long each group waits, and always again the rule', async () => {
  const kiosk = await joinKiosk(town.server.url)
  for (let n = 0; n < 3; n++)
    valueOf(await kiosk.send('issue', { service: 'personalausweis', party: 1 }))
  const display = await town.display()

  await display.getByText('Die Kasse ist heute geschlossen.').waitFor()
  const first = display.getByRole('row', { name: /^Ausweise und Pässe/ })
  await first.waitFor()
  expect(await first.locator('td').first().textContent()).toBe('3')

  await display.getByText('Aufruf verpasst?').waitFor()
  await display.getByText('Ehrenamtliche gesucht').waitFor()
  const picture = display.locator('.slide img')
  // The picture has an address of its own on the server, and the content policy lets it in.
  expect(await picture.getAttribute('src')).toMatch(/^\/pictures\//)
  await picture.evaluate((image: HTMLImageElement) => image.decode())
  await display.getByText('Aufruf verpasst?').waitFor()
  kiosk.close()
})
