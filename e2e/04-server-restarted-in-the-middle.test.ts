import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTown, pullNumber, step, take, type Town, withMe } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

it('04 the server is restarted in the middle of a day: screens say so, and go on by themselves', async () => {
  const [kiosk, display, counter] = await Promise.all([
    town.kiosk(),
    town.display(),
    town.counter('platz-1'),
  ])
  await pullNumber(kiosk)
  await pullNumber(kiosk)
  await take(counter, 'Platz öffnen')
  await take(counter, 'Nächste Nummer')
  await step(counter, 'Ist da').waitFor()
  await display.locator('.call-card').waitFor()

  await town.stopServer()
  await kiosk.getByText('Dieses Gerät hat gerade keine Verbindung.').waitFor()
  await display.getByText(/Keine Verbindung seit/).waitFor()
  await counter.getByText(/Keine Verbindung seit/).waitFor()
  expect(await display.locator('.call-card').getAttribute('data-tone')).toBe('stale')
  expect(await counter.title()).toContain('keine Verbindung')

  await town.restart()
  await kiosk.getByText('Was ist Ihr Anliegen?').waitFor()
  await display.getByText(/Keine Verbindung seit/).waitFor({ state: 'detached' })
  await step(counter, 'Ist da').waitFor()
  expect(await withMe(counter).textContent()).toBe('1')

  expect(await pullNumber(kiosk)).toBe('3')
  await take(counter, 'Ist da')
  await step(counter, 'Fertig, nächste Nummer').waitFor()
  expect(town.server.office.day.tickets.map((ticket) => ticket.state.is)).toEqual([
    'serving',
    'waiting',
    'waiting',
  ])
})
