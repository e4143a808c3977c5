import { afterAll, beforeAll, expect, it } from 'vitest'
import { plusSeconds } from '#shared/domain/moment.ts'
import { joinManager } from './testing/clients.ts'
import { openTown, pullNumber, type Town, willich } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  const office = willich()
  const burst = { tickets: 2, minutes: 2, coolDownSeconds: 20 }
  town = await openTown({
    configuration: { ...office, rules: { ...office.rules, coolDownSeconds: 3, burst } },
  })
})
afterAll(() => town.close())

it('22 nobody pulls number after number: the kiosk rests, says so, and the manager sees it', async () => {
  const { clock, url } = town.server
  const kiosk = await town.kiosk()
  const manager = await joinManager(url)
  const tooSoon = async () => {
    await kiosk.getByRole('button', { name: /Etwas anderes/ }).click()
    await kiosk.getByText('Hier wurde gerade eben eine Nummer gezogen.', { exact: false }).waitFor()
    await kiosk.getByRole('button', { name: 'Weiter' }).click()
  }
  expect(await pullNumber(kiosk)).toBe('1')
  await tooSoon()
  clock.set(plusSeconds(clock.now(), 3))
  expect(await pullNumber(kiosk)).toBe('2')

  // The second one within two minutes is a burst here.
  clock.set(plusSeconds(clock.now(), 3))
  await tooSoon()
  const { bursts } = await manager.until(({ bursts: seen }) => seen.length > 0)
  expect(bursts).toMatchObject([{ tickets: 2, minutes: 2 }])
  clock.set(plusSeconds(clock.now(), 17))
  expect(await pullNumber(kiosk)).toBe('3')
  manager.close()
})
