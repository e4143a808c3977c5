import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { countsOf } from '#shared/domain/day/counts.ts'
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
  // Not lost in the answer to the touch before; however often, it is one person.
  const touchedByKey = async () => {
    await kiosk.keyboard.press('Tab')
    return watching.view().counts.turnedAway
  }
  await expect.poll(touchedByKey).toBe(3)
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

it('45 staff who knock at the kiosk and type their PIN count once', async () => {
  const { clock, url, office } = town.server
  const watching = await joinManager(url)
  const before = watching.view().counts.turnedAway
  const kiosk = await town.kiosk()
  await kiosk.addInitScript((server: string) => {
    Object.assign(window, {
      wartemarke: {
        info: () =>
          Promise.resolve({
            server,
            device: localStorage.getItem('wartemarke.device'),
            screen: null,
            printer: false,
          }),
        alive: () => {},
        leave: () => Promise.resolve({ is: 'leaving' }),
      },
    })
  }, url)
  const unanswered = commandsUnderWay(kiosk)
  await kiosk.reload()
  await kiosk.getByText('Für heute sind alle Nummern vergeben').waitFor()

  const pad = kiosk.getByRole('dialog', { name: 'Nur für Mitarbeitende' })
  for (let tap = 0; tap < 5; tap++) await kiosk.mouse.click(40, 40)
  await pad.waitFor()
  await watching.until(({ counts }) => counts.turnedAway === before + 1)
  // The last of the five taps is heard before the clock goes on, or it would be somebody else's.
  await expect.poll(() => unanswered.size).toBe(0)
  clock.set(at('10:00'))
  for (const digit of '2468') await pad.getByRole('button', { name: digit, exact: true }).click()
  await pad.getByRole('button', { name: 'Kiosk beenden' }).click()
  await pad.waitFor({ state: 'detached' })

  // The next one is a citizen again. By the same connection, so after everything that the pad might have sent.
  clock.set(at('10:01'))
  await touch(kiosk)
  const device = await kiosk.evaluate(() => localStorage.getItem('wartemarke.device') ?? '')
  const lastTouch = () => office.day.turnedAway.last[device]
  await expect.poll(lastTouch).toBe(at('10:01'))
  expect(countsOf(office.day).turnedAway).toBe(before + 2)
  watching.close()
})

/** Somewhere on the glass where there is no field. */
const touch = (kiosk: Page) => kiosk.mouse.click(540, 30)

/** Identifiers of the commands this page has sent over its next sockets and has no answer to. */
function commandsUnderWay(kiosk: Page): ReadonlySet<string> {
  const unanswered = new Set<string>()
  kiosk.on('websocket', (socket) => {
    const idOf = (packet: RegExp, { payload }: { payload: string | Buffer }) =>
      packet.exec(payload.toString())?.[1] ?? ''
    socket.on('framesent', (frame) => {
      const id = idOf(/^42(\d+)\[/, frame)
      if (id) unanswered.add(id)
    })
    socket.on('framereceived', (frame) => unanswered.delete(idOf(/^43(\d+)\[/, frame)))
  })
  return unanswered
}
