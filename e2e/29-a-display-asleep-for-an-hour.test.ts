import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { announcedOn, watch } from './testing/announced.ts'
import { joinCounter, joinKiosk, joinManager, valueOf } from './testing/clients.ts'
import { heardBy, listen } from './testing/ear.ts'
import { at, smallOffice } from './testing/offices.ts'
import { type Proxy, startProxy } from './testing/proxy.ts'
import { openTown, type Town } from './testing/town.ts'

let town: Town
let network: Proxy
beforeAll(async () => {
  town = await openTown({ configuration: smallOffice(), at: at('09:00') })
  network = await startProxy(town.server.port)
})
afterAll(async () => {
  await network.close()
  await town.close()
})

const fresh = (display: Page, number: string) =>
  display
    .locator('.call-card[data-tone="fresh"] .call-card-number', {
      hasText: new RegExp(`^${number}$`),
    })
    .waitFor()

it('29 a display that slept through an hour and ten calls shows the truth, and repeats none of them', async () => {
  const manager = await joinManager(town.server.url)
  const kiosk = await joinKiosk(town.server.url)
  const clerks = [
    await joinCounter(town.server.url, 'platz-1'),
    await joinCounter(town.server.url, 'platz-2'),
  ] as const
  for (let n = 0; n < 20; n++) valueOf(await kiosk.send('issue', { service: 'ausweis', party: 1 }))
  for (const clerk of clerks) valueOf(await clerk.send('open', {}))

  const display = await town.display(network.url)
  // Its own clock and timers are stopped in its sleep.
  await display.clock.install()
  await display.reload()
  await manager.until(({ displays }) => displays[0]?.sound === 'needsTouch')
  await display.mouse.click(500, 500)
  await manager.until(({ displays }) => displays[0]?.sound === 'on')
  await watch(display)
  await listen(display)

  valueOf(await clerks[0].send('next', {}))
  await fresh(display, '1')
  // Gong, German, English.
  await expect.poll(() => heardBy(display)).toHaveLength(3)
  await display.locator('.call-card[data-tone="open"]').waitFor()

  // It falls asleep: what the server still says stays in the network, and no timer runs.
  await display.clock.pauseAt(await display.evaluate(() => Date.now() + 50))
  network.holdAnswers()
  valueOf(await clerks[1].send('next', {}))
  await manager.until(({ displays }) => displays.length === 0)
  for (let minute = 5; minute <= 50; minute += 5) {
    town.server.clock.set(at(`09:${String(minute).padStart(2, '0')}`))
    const clerk = clerks[(minute / 5) % 2]!
    valueOf(await clerk.send('here', {}))
    valueOf(await clerk.send('next', {}))
  }
  town.server.clock.set(at('10:00'))

  // It wakes: its clock has gone on, and what lay in the network comes in.
  await display.clock.fastForward('01:00:00')
  await display.clock.resume()
  network.release()
  await manager.until(({ displays }) => displays.length === 1)
  await display
    .locator('.call-card[data-tone="open"] .call-card-number', { hasText: /^12$/ })
    .waitFor()

  town.server.clock.set(at('10:05'))
  valueOf(await clerks[0].send('here', {}))
  valueOf(await clerks[0].send('next', {}))
  await fresh(display, '13')
  await expect.poll(() => heardBy(display)).toHaveLength(6)
  await display.locator('.call-card[data-tone="open"]').waitFor()
  expect(await announcedOn(display)).toEqual(['1', '13'])
  expect(await heardBy(display)).toHaveLength(6)
  for (const client of [...clerks, kiosk, manager]) client.close()
})
