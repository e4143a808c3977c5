import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { joinKiosk, joinManager, valueOf } from './testing/clients.ts'
import { at } from './testing/offices.ts'
import { openTown, type Town, willichWithPlaces } from './testing/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown({ at: at('09:00'), configuration: willichWithPlaces(1) })
})
afterAll(() => town.close())

it('45 sold out: three people touch the kiosk, and the manager reads it', async () => {
  const { clock, url } = town.server
  const [manager, kiosk] = await Promise.all([town.manager(), town.kiosk()])
  const watching = await joinManager(url)
  const counted = (count: number) => watching.until(({ counts }) => counts.turnedAway === count)

  // While there are numbers, a touch beside the fields means nothing.
  await kiosk.getByText('Was ist Ihr Anliegen?').waitFor()
  await touch(kiosk)
  await manager.getByText('Bisher ging niemand ohne Nummer.').waitFor()

  const other = await joinKiosk(url, 'kiosk-two')
  valueOf(await other.send('issue', { service: 'wohnung', party: 1 }))
  await kiosk.getByText('Für heute sind alle Nummern vergeben').waitFor()

  // The first one touches wherever; an impatient hand is one hand. So are the staff's five taps into the corner.
  await touch(kiosk)
  await counted(1)
  for (let tap = 0; tap < 5; tap++) await kiosk.mouse.click(20, 20)
  // The second one reads it in English first, half a minute later.
  clock.set(at('09:00:30'))
  await kiosk.getByRole('button', { name: 'English' }).click()
  await counted(2)
  await touch(kiosk)
  // The third one comes without hands or eyes: by a key.
  clock.set(at('09:01'))
  await kiosk.keyboard.press('Tab')
  await counted(3)
  // Nobody has touched the other kiosk yet; the command is decided after all touches above.
  expect(valueOf(await other.send('turnedAway', {}))).toBeNull()
  const { turnedAway } = await counted(4)
  expect(turnedAway).toEqual({ soldOut: 4, stopped: 0, notYet: 0, closed: 0 })

  await manager.getByText('4 wollten eine Nummer und bekamen keine').waitFor()
  await manager.getByText('4 nach der letzten Nummer').waitFor()
  await manager.getByText(/Berührungen des Kiosks ohne Nummer/).waitFor()
  other.close()
  watching.close()
})

/** Somewhere on the glass where there is no field. */
const touch = (kiosk: Page) => kiosk.mouse.click(540, 30)
