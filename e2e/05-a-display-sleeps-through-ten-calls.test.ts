import { afterAll, beforeAll, expect, it } from 'vitest'
import { joinCounter, joinKiosk, valueOf } from './testing/clients.ts'
import { type Proxy, startProxy } from './testing/proxy.ts'
import { openTown, type Town } from './testing/town.ts'

let town: Town
let network: Proxy
beforeAll(async () => {
  town = await openTown()
  network = await startProxy(town.server.port)
})
afterAll(async () => {
  await network.close()
  await town.close()
})

it('05 a display that slept through ten calls shows the truth and does not repeat them', async () => {
  const kiosk = await joinKiosk(town.server.url)
  const clerk = await joinCounter(town.server.url, 'platz-1')
  for (let n = 0; n < 12; n++)
    valueOf(await kiosk.send('issue', { service: 'fuehrungszeugnis', party: 1 }))
  valueOf(await clerk.send('open', {}))
  valueOf(await clerk.send('next', {}))
  const display = await town.display(network.url)
  await display.locator('.call-card-number', { hasText: /^1$/ }).waitFor()

  network.cut()
  await display.getByText(/Keine Verbindung seit/).waitFor()
  for (let n = 0; n < 10; n++) {
    valueOf(await clerk.send('here', {}))
    valueOf(await clerk.send('next', {}))
  }
  // It wakes up long after the last call.
  town.server.clock.set('2020-11-17T08:30:00.000Z')
  await display.evaluate(() => {
    const shown = new Set<string>()
    const look = () =>
      document.querySelectorAll('.call-card').forEach((card) => {
        const number = card.querySelector('.call-card-number')?.textContent
        if (card.getAttribute('data-tone') === 'fresh') shown.add(`fresh ${number}`)
      })
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    })
    Object.assign(globalThis, { announced: shown })
  })

  network.mend()
  await display.locator('.call-card-number', { hasText: /^11$/ }).waitFor()
  await display.getByText(/Keine Verbindung seit/).waitFor({ state: 'detached' })
  expect(await display.locator('.call-card').getAttribute('data-tone')).toBe('open')
  const announced = await display.evaluate(() => [
    ...(globalThis as unknown as { announced: Set<string> }).announced,
  ])
  expect(announced).toEqual([])

  // And it is awake: the next call is announced.
  valueOf(await clerk.send('here', {}))
  valueOf(await clerk.send('next', {}))
  const fresh = display.locator('.call-card[data-tone="fresh"] .call-card-number')
  await fresh.waitFor()
  expect(await fresh.textContent()).toBe('12')
  kiosk.close()
  clerk.close()
})
