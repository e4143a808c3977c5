import { afterAll, beforeAll, expect, it } from 'vitest'
import { joinKiosk, valueOf } from './testing/clients.ts'
import { at } from './testing/offices.ts'
import { openTown, press, step, take, type Town, withMe } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown({ publicUrl: 'https://nummer.willich.example', at: at('11:30') })
})
afterAll(() => town.close())

it('41 before closing, who was missed twice is called one last time, and everybody can see why', async () => {
  const kiosk = await joinKiosk(town.server.url)
  const { followUrl } = valueOf(await kiosk.send('issue', { service: 'anderes', party: 1 }))
  const [counter, display, phone] = await Promise.all([
    town.counter('platz-1'),
    town.display(),
    town.phone(followUrl),
  ])
  await take(counter, 'Platz öffnen')
  await take(counter, 'Nächste Nummer')
  await step(counter, 'Ist da').waitFor()
  await press(counter, 'n')
  await counter.getByText(/zweite Chance nach 3 Aufrufen/).waitFor()
  town.server.clock.set(at('11:46'))
  await take(counter, 'Nächste Nummer')
  await step(counter, 'Ist da').waitFor()
  await press(counter, 'n')
  await counter.getByText('verfallen').waitFor()
  await phone.getByRole('heading', { name: 'Ihre Nummer ist verfallen' }).waitFor()

  // Not before half an hour is left; until then neither the button nor its key is there.
  const button = counter.getByRole('button', { name: /^Letzter Aufruf/ })
  expect(await button.count()).toBe(0)
  await press(counter, 'l')
  town.server.clock.set(at('12:00'))
  await button.waitFor()
  expect(town.server.office.day.callCount).toBe(2)
  expect(await button.textContent()).toContain('Letzter Aufruf: 1')

  // Whoever waits comes first.
  await kiosk.send('issue', { service: 'anderes', party: 1 })
  await button.waitFor({ state: 'detached' })
  await take(counter, 'Nächste Nummer')
  await take(counter, 'Ist da')
  await step(counter, 'Fertig').waitFor()
  await press(counter, 'f')
  await button.waitFor()

  await press(counter, 'l')
  await step(counter, 'Ist da').waitFor()
  expect(await withMe(counter).textContent()).toBe('1')
  await counter.getByText('letzter Aufruf', { exact: true }).waitFor()
  await display.locator('.call-card', { hasText: 'letzter Aufruf' }).waitFor()
  await phone.waitForFunction(() => document.title === '1 · Sie sind dran: Platz 1')

  // In vain again: its chances are over.
  await press(counter, 'n')
  await counter.getByText('verfallen').waitFor()
  await step(counter, 'Nächste Nummer').waitFor()
  expect(await button.count()).toBe(0)
  kiosk.close()
})
